import type { ObservedUse, Port } from '../registry/schema/port.ts';

/** More uses than these are named, and told on their products' own pages: 8080 has a hundred of them. */
const MOST_DETAILED = 8;

/** The uses that the page of a port tells with role, setting and sources: those that a reader most likely means. */
export function detailedUses({ uses }: Pick<Port, 'uses'>): ObservedUse[] {
  return uses.slice(0, MOST_DETAILED);
}

/** The others, which it only names. */
export function namedUses({ uses }: Pick<Port, 'uses'>): ObservedUse[] {
  return uses.slice(MOST_DETAILED);
}
