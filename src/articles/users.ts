import { likelyUses } from '../registry/uses/order.ts';
import type { ObservedUse, Port } from '../registry/schema/port.ts';

/** The products on record for a port, each once, those that a reader most likely means first. */
export interface Users {
  /** Still made. Where there are none, only old ones are known. */
  current: string[];
  old: string[];
  /** Those of them that a reader most likely means. */
  likely: string[];
}

/** The one count of a port's users: lead, title, verdict, search and cards take it from here. */
export function usersOf({ uses }: Pick<Port, 'uses'>): Users {
  const current = products(uses.filter(({ status }) => status === 'current'));
  return {
    current,
    old: products(uses).filter((product) => !current.includes(product)),
    likely: products(likelyUses(uses)),
  };
}

function products(uses: readonly ObservedUse[]): string[] {
  return [...new Set(uses.map(({ product }) => product))];
}
