import { COMMON_TRANSPORTS } from '../../registry/transports.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { assignedTransports } from '../words.ts';

/** Those of the transports that macOS and Windows have commands for. */
export function commonOf(transports: readonly Transport[]): readonly (typeof COMMON_TRANSPORTS)[number][] {
  return COMMON_TRANSPORTS.filter((transport) => transports.includes(transport));
}

/**
 * TCP or UDP, where the port is registered for it or less likely users speak it: its commands are one click away.
 *
 * @param users who counts: those of the port, and where it matters those of the wide ranges in which it lies
 */
export function otherTransports(
  port: Pick<Port, 'uses' | 'transportsInUse' | 'transports'>,
  users: readonly ObservedUse[] = port.uses,
): readonly Transport[] {
  return commonOf([...assignedTransports(port), ...users.flatMap(({ transports }) => transports)]).filter(
    (transport) => !port.transportsInUse.includes(transport),
  );
}
