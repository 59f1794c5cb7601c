import { COMMON_TRANSPORTS } from '../../registry/merge/transportsInUse.ts';
import { likelyUses } from '../../registry/merge/uses.ts';
import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { assignedTransports } from '../words.ts';

/** Those of the transports that macOS and Windows have commands for. */
export function commonOf(transports: readonly Transport[]): readonly (typeof COMMON_TRANSPORTS)[number][] {
  return COMMON_TRANSPORTS.filter((transport) => transports.includes(transport));
}

/**
 * The transports that commands are written for: those in use, but not a UDP that only unlikely users speak where a likely
 * one speaks TCP. 9200 is opened for Elasticsearch, not for the discovery of an Ethereum node.
 */
export function commandTransports({ uses, transportsInUse }: Pick<Port, 'uses' | 'transportsInUse'>): Transport[] {
  const likely = new Set(likelyUses(uses).flatMap(({ transports }) => transports));
  return transportsInUse.filter((transport) => transport !== 'udp' || !likely.has('tcp') || likely.has('udp'));
}

/** TCP or UDP, where the port is registered for it or somebody speaks it there: its commands are one click away. */
export function otherTransports(port: Pick<Port, 'uses' | 'transportsInUse' | 'transports'>): readonly Transport[] {
  const shown = commandTransports(port);
  const known = [...port.transportsInUse, ...assignedTransports(port)];
  return commonOf(known).filter((transport) => !shown.includes(transport));
}
