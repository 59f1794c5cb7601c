import type { Assignment } from '../schema/assignment.ts';
import type { TransportState } from '../schema/port.ts';
import { TRANSPORTS, type Transport } from '../schema/primitives.ts';
import { orderedNames } from './names.ts';

/** What the rows of one port say of each transport. */
export function transportStates(rows: readonly Assignment[], preferred: readonly string[]): Record<Transport, TransportState> {
  const unstated = rows.filter(({ transport }) => transport === null);
  const states = TRANSPORTS.map((transport) => {
    const own = rows.filter((row) => row.transport === transport);
    return [transport, stateOf(own.length > 0 ? own : applicable(unstated, transport), preferred)] as const;
  });
  return Object.fromEntries(states) as Record<Transport, TransportState>;
}

/**
 * A row without a transport speaks of the port as a whole. It is shown for TCP and UDP, the transports of nearly every
 * record; SCTP and DCCP are only ever assigned by name (RFC 6335 §7.2).
 */
function applicable(unstated: readonly Assignment[], transport: Transport): readonly Assignment[] {
  return transport === 'tcp' || transport === 'udp' ? unstated : [];
}

function stateOf(rows: readonly Assignment[], preferred: readonly string[]): TransportState {
  const names = orderedNames(rows, preferred);
  const lead = rows.find(({ name }) => name === (names[0] ?? null)) ?? rows[0];
  if (!lead) return { status: 'none', names: [], description: '' };
  const status = rows.some((row) => row.status === 'assigned') ? 'assigned' : lead.status;
  return { status, names, description: lead.description };
}
