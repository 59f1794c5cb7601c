import { COMMON_TRANSPORTS } from '../../registry/transports.ts';
import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { assignedTransports } from '../words.ts';

/** Those of the transports that macOS and Windows have commands for. */
export function commonOf(transports: readonly Transport[]): readonly (typeof COMMON_TRANSPORTS)[number][] {
  return COMMON_TRANSPORTS.filter((transport) => transports.includes(transport));
}

/** TCP or UDP, where the port is registered for it or less likely users speak it: its commands are one click away. */
export function otherTransports(port: Pick<Port, 'uses' | 'transportsInUse' | 'transports'>): readonly Transport[] {
  return commonOf([...assignedTransports(port), ...port.uses.flatMap(({ transports }) => transports)]).filter(
    (transport) => !port.transportsInUse.includes(transport),
  );
}
