import type { Port } from '../registry/schema/port.ts';
import { isListening, productNames } from '../registry/uses/order.ts';
import { likelyProducts } from '../registry/verdict/users.ts';

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
  const current = productNames(uses.filter(({ status }) => status === 'current'));
  return {
    current,
    old: productNames(uses).filter((product) => !current.includes(product)),
    likely: likelyProducts({ uses }),
  };
}

/** Old trojans and worms, which those who look for victims still try, in the direction of their connections. */
export function formerAttackers({ uses }: Pick<Port, 'uses'>, direction: 'in' | 'out'): string[] {
  return productNames(
    uses.filter((use) => use.attack && use.status === 'legacy' && (direction === 'in') === isListening(use)),
  );
}
