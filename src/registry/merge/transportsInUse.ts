import { likelyUses } from './uses.ts';
import type { Port } from '../schema/port.ts';
import { TRANSPORTS, type Transport } from '../schema/primitives.ts';

/** The transports that every system has, and that a port without any record may be used with. */
export const COMMON_TRANSPORTS = ['tcp', 'udp'] as const satisfies readonly Transport[];

/**
 * On which transports a port is used: those of the products that a reader most likely means, where there are any; else
 * those on which it is registered; TCP and UDP where nothing says. The registry alone is a poor witness: until 2011 it gave nearly everybody
 * both (RFC 6335 §7.1), and it keeps rows of SCTP and DCCP for 22, 80 and 443 that hardly anybody means.
 */
export function transportsInUse({ uses, transports }: Pick<Port, 'uses' | 'transports'>): Transport[] {
  const observed = new Set(likelyUses(uses).flatMap((use) => use.transports));
  if (observed.size > 0) return TRANSPORTS.filter((transport) => observed.has(transport));
  const registered = TRANSPORTS.filter((transport) => transports[transport].status === 'assigned');
  return registered.length === 0 || COMMON_TRANSPORTS.every((transport) => registered.includes(transport))
    ? [...COMMON_TRANSPORTS]
    : registered;
}
