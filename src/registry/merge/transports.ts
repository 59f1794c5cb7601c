import type { Assignment } from '../schema/assignment.ts';
import type { TransportState } from '../schema/port.ts';
import { TRANSPORTS, type Transport } from '../schema/primitives.ts';
import { orderedNames } from './names.ts';

/** What the rows of one port say of each transport. */
export function transportStates(
  rows: readonly Assignment[],
  preferred: readonly string[],
): Record<Transport, TransportState> {
  const states = TRANSPORTS.map((transport) => [transport, stateOf(rowsOn(transport, rows), preferred)] as const);
  return Object.fromEntries(states) as Record<Transport, TransportState>;
}

/**
 * The rows of one port that speak of a transport. A row without a transport speaks of the port as a whole, where no
 * other does. It is shown for TCP and UDP, the transports of nearly every record; SCTP and DCCP are only ever assigned
 * by name (RFC 6335 §7.2).
 */
export function rowsOn(transport: Transport, rows: readonly Assignment[]): readonly Assignment[] {
  const own = rows.filter((row) => row.transport === transport);
  if (own.length > 0) return own;
  return transport === 'tcp' || transport === 'udp' ? rows.filter((row) => row.transport === null) : [];
}

function stateOf(rows: readonly Assignment[], preferred: readonly string[]): TransportState {
  const names = orderedNames(rows, preferred);
  const lead = rows.find(({ name }) => name === (names[0] ?? null)) ?? rows[0];
  if (!lead) return { status: 'none', names: [], description: '' };
  const status = rows.some((row) => row.status === 'assigned') ? 'assigned' : lead.status;
  return { status, names, description: lead.description };
}
