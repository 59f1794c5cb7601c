import type { Transport } from '../../registry/schema/primitives.ts';

/**
 * The bit of each transport in the masks of the name table. Its keys are also the words that a query may use.
 * The schema's own list is not imported because zod would come along into the browser.
 */
export const TRANSPORT_BITS: Record<Transport, number> = { tcp: 1, udp: 2, sctp: 4, dccp: 8 };

const TRANSPORTS = Object.keys(TRANSPORT_BITS) as Transport[];

/** A pattern that matches one transport's name. */
export const TRANSPORT_PATTERN = TRANSPORTS.join('|');

/** Whether a word names a transport. */
export function isTransport(word: string): word is Transport {
  return Object.hasOwn(TRANSPORT_BITS, word);
}

/** `['tcp', 'udp']` → 3 */
export function toMask(transports: Iterable<Transport>): number {
  let mask = 0;
  for (const transport of transports) mask |= TRANSPORT_BITS[transport];
  return mask;
}

/** 3 → `['tcp', 'udp']` */
export function fromMask(mask: number): Transport[] {
  return TRANSPORTS.filter((transport) => mask & TRANSPORT_BITS[transport]);
}
