import type { Transport } from '../../registry/schema/primitives.ts';
import { TRANSPORTS } from '../../registry/transports.ts';

/** The bit of each transport in a mask, as the name table and the data of `/explain/` have it: 1 for TCP, 2 for UDP. */
const bitOf = (transport: Transport): number => 1 << TRANSPORTS.indexOf(transport);

/** Whether a word names a transport. */
export function isTransport(word: string): word is Transport {
  return TRANSPORTS.some((transport) => transport === word);
}

/** `['tcp', 'udp']` → 3 */
export function toMask(transports: Iterable<Transport>): number {
  let mask = 0;
  for (const transport of transports) mask |= bitOf(transport);
  return mask;
}

/** 3 → `['tcp', 'udp']` */
export function fromMask(mask: number): Transport[] {
  return TRANSPORTS.filter((transport) => mask & bitOf(transport));
}
