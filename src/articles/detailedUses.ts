import type { ObservedUse, Port } from '../registry/schema/port.ts';

/** A port with more users than these is crowded: 8080 has a hundred of them. */
const CROWDED = 8;

/** The number of users that a crowded port describes. The others are named, and described on their products' pages. */
const MOST_LIKELY = 5;

/** The uses that the page of a port describes with role, setting and sources: those that a reader most likely means. */
export function detailedUses({ uses }: Pick<Port, 'uses'>): ObservedUse[] {
  return uses.slice(0, detailsOf(uses));
}

/** The others, which it only names. */
export function namedUses({ uses }: Pick<Port, 'uses'>): ObservedUse[] {
  return uses.slice(detailsOf(uses));
}

function detailsOf({ length }: readonly ObservedUse[]): number {
  return length > CROWDED ? MOST_LIKELY : length;
}
