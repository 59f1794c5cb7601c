import { rangeClassOf } from '../ranges.ts';
import type { Assignment, RowStatus } from '../schema/assignment.ts';
import type { PortStatus } from '../schema/port.ts';

/**
 * What the registry says of a port as a whole: the status of its rows that says most. Since RFC 6335 only the
 * transport asked for is assigned and the other is marked "Reserved", so one assigned transport makes the port
 * assigned. A port in no row is unassigned. IANA never assigns Dynamic Ports (RFC 6335 §6).
 */
export function portStatus(port: number, rows: readonly Assignment[]): PortStatus {
  if (rangeClassOf(port) === 'dynamic') return 'dynamic';
  const found = new Set<RowStatus>(rows.map(({ status }) => status));
  return TELLING.find((status) => found.has(status)) ?? 'unassigned';
}

/** From the most to the least telling. `noted-use` is not among them: it records a use of an *unassigned* port. */
const TELLING = [
  'assigned',
  'private-use',
  'deregistered',
  'other',
  'reserved',
] as const satisfies readonly RowStatus[];
