import type { Archetype, Port } from '../schema/port.ts';

type Facts = Pick<Port, 'status' | 'transports' | 'services' | 'otherServices' | 'uses' | 'block' | 'reportedUses'>;

/** The kind of page that a port's facts call for; the order of the rules is that of `ARCHETYPES`. */
export function archetypeOf(facts: Facts): Archetype {
  const occupied = facts.uses.length > 0;
  switch (facts.status) {
    case 'assigned':
      if (isSplit(facts)) return 'assigned-split';
      if (occupied || facts.services.length > 0 || facts.otherServices.length > 0) return 'assigned-known';
      return facts.block ? 'assigned-block' : 'assigned-silent';
    case 'reserved':
      return 'reserved';
    case 'private-use':
    case 'deregistered':
    case 'other':
      return 'set-aside';
    case 'unassigned':
    case 'dynamic':
      if (occupied) return 'occupied';
      if (facts.reportedUses.length > 0) return 'reported';
      return facts.status === 'dynamic' ? 'bare-dynamic' : 'bare-unassigned';
    default:
      return facts.status satisfies never;
  }
}

/** TCP and UDP carry different services, as 512 (exec, comsat) does. */
function isSplit({ transports: { tcp, udp } }: Facts): boolean {
  return tcp.status === 'assigned' && udp.status === 'assigned' && !tcp.names.some((name) => udp.names.includes(name));
}
