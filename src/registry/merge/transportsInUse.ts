import { NAMED } from '../list.ts';
import { likelyUses, listensToday, WELL_KNOWN } from '../uses/order.ts';
import type { ObservedUse, Port } from '../schema/port.ts';
import type { Transport } from '../schema/primitives.ts';
import { COMMON_TRANSPORTS, TRANSPORTS } from '../transports.ts';

/**
 * On which transports a port is used. Of a port of a service: as the records of its services state, else as the products
 * that speak them do. Of others: as the products that are named do. Without either, those on which it is registered; TCP
 * and UDP where nothing says. The registry alone is a poor witness: until 2011 it gave nearly everybody both (RFC 6335
 * §7.1), and it keeps rows of SCTP and DCCP for 22, 80 and 443 that hardly anybody means.
 */
export function transportsInUse(port: Pick<Port, 'services' | 'uses' | 'transports'>): Transport[] {
  const known = new Set(port.services.length > 0 ? ofServices(port) : [...ofLikely(port.uses), ...ofNamed(port.uses)]);
  return known.size > 0 ? TRANSPORTS.filter((transport) => known.has(transport)) : registered(port);
}

function ofServices(port: Pick<Port, 'services' | 'uses' | 'transports'>): Transport[] {
  const { services, uses } = port;
  const stated = services.every((service) => service.transports)
    ? services.flatMap((service) => service.transports ?? [])
    : ofLikely(uses.filter(({ protocol }) => !protocol));
  const others = uses.filter(({ protocol, prominence = Infinity }) => protocol && prominence <= WELL_KNOWN);
  return [...(stated.length > 0 ? stated : registered(port)), ...ofLikely(others)];
}

function registered({ transports }: Pick<Port, 'transports'>): Transport[] {
  const assigned = TRANSPORTS.filter((transport) => transports[transport].status === 'assigned');
  return assigned.length === 0 || COMMON_TRANSPORTS.every((transport) => assigned.includes(transport))
    ? [...COMMON_TRANSPORTS]
    : assigned;
}

/** What a product can do beside its default (OpenVPN on TCP, Memcached on UDP) counts only where it has none there. */
function ofLikely(uses: readonly ObservedUse[]): Transport[] {
  const byProduct = Map.groupBy(likelyUses(uses), ({ software }) => software);
  return [...byProduct.values()].flatMap((own) => {
    const defaults = own.filter((use) => use.default);
    return (defaults.length > 0 ? defaults : own).flatMap(({ transports }) => transports);
  });
}

/** The defaults of the products that are named, where they listen: 7777 is Terraria's on TCP, and on UDP ARK's. */
function ofNamed(uses: readonly ObservedUse[]): Transport[] {
  const listening = uses.filter(listensToday);
  const named = [...new Set(listening.map(({ software }) => software))].slice(0, NAMED);
  return listening.filter((use) => use.default && named.includes(use.software)).flatMap(({ transports }) => transports);
}
