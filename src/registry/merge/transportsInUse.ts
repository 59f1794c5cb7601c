import { likelyUses } from './uses.ts';
import type { ObservedUse, Port } from '../schema/port.ts';
import { TRANSPORTS, type Transport } from '../schema/primitives.ts';

/** The transports that every system has, and that a port without any record may be used with. */
export const COMMON_TRANSPORTS = ['tcp', 'udp'] as const satisfies readonly Transport[];

/**
 * On which transports a port is used: as the services that are meant are specified, where their records say so; else
 * those of the products that a reader most likely means; else those on which it is registered; TCP and UDP where nothing
 * says. The registry alone is a poor witness: until 2011 it gave nearly everybody both (RFC 6335 §7.1), and it keeps
 * rows of SCTP and DCCP for 22, 80 and 443 that hardly anybody means.
 */
export function transportsInUse({
  services,
  uses,
  transports,
}: Pick<Port, 'services' | 'uses' | 'transports'>): Transport[] {
  const stated = services.every((service) => service.transports)
    ? services.flatMap((service) => service.transports ?? [])
    : [];
  const known = new Set(stated.length > 0 ? stated : observed(uses));
  if (known.size > 0) return TRANSPORTS.filter((transport) => known.has(transport));
  const registered = TRANSPORTS.filter((transport) => transports[transport].status === 'assigned');
  return registered.length === 0 || COMMON_TRANSPORTS.every((transport) => registered.includes(transport))
    ? [...COMMON_TRANSPORTS]
    : registered;
}

/** What a product can do beside its default (OpenVPN on TCP, Memcached on UDP) counts only where it has none there. */
function observed(uses: readonly ObservedUse[]): Transport[] {
  const likely = likelyUses(uses);
  const byProduct = Map.groupBy(likely, ({ software }) => software);
  return [...byProduct.values()].flatMap((own) => {
    const defaults = own.filter((use) => use.default);
    return (defaults.length > 0 ? defaults : own).flatMap(({ transports }) => transports);
  });
}
