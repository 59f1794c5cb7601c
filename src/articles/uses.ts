import { identifies } from '../registry/merge/observedUses.ts';
import type { ObservedUse, Port } from '../registry/schema/port.ts';

/** More products than these are named, and told on their own pages: 8080 has sixty of them. */
const MOST_TOLD = 14;

/** How much the page of a port says of each use on record. */
export interface Uses {
  /** With role, grounds and sources. */
  told: ObservedUse[];
  /** By name: one too many on a crowded port. */
  named: ObservedUse[];
  /** By name and range: the port is one of many from which the product takes one. */
  ranges: ObservedUse[];
}

/**
 * Sorts the uses of a port, each in the order of their weight. Bare ports, of which nothing is known but ranges of
 * thousands in which they lie, name those ranges only.
 */
export function usesOf({ uses, notable }: Pick<Port, 'uses' | 'notable'>): Uses {
  const own = uses.filter(identifies);
  const ranges = uses.filter((use) => !identifies(use));
  const told = (notable ? [...own, ...ranges] : own).slice(0, MOST_TOLD);
  return { told, named: own.filter((use) => !told.includes(use)), ranges: ranges.filter((use) => !told.includes(use)) };
}
