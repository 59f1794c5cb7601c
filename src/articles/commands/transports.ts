import { identifies } from '../../registry/merge/observedUses.ts';
import type { Port } from '../../registry/schema/port.ts';
import { TRANSPORTS, type Transport } from '../../registry/schema/primitives.ts';
import { assignedTransports } from '../words.ts';

/** The transports that every system has, and that a port without any record may be used with. */
const COMMON = ['tcp', 'udp'] as const satisfies readonly Transport[];

/**
 * The transports that commands speak of: those on record for the port, TCP and UDP where none is. A wide range says
 * nothing about one of its ports. Where TCP and UDP are both on record, the rows that the registry has for SCTP and
 * DCCP as well (22, 80, 443) stay out: they would double the commands of those who look for something else.
 */
export function commandTransports(port: Port): readonly Transport[] {
  const known = new Set([
    ...assignedTransports(port),
    ...port.uses.filter(identifies).flatMap(({ transports }) => transports),
  ]);
  return known.size === 0 || COMMON.every((transport) => known.has(transport))
    ? COMMON
    : TRANSPORTS.filter((transport) => known.has(transport));
}

/** Those of the transports that macOS and Windows have commands for. */
export function commonOf(transports: readonly Transport[]): readonly (typeof COMMON)[number][] {
  return COMMON.filter((transport) => transports.includes(transport));
}
