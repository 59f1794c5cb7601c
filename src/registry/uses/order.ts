import type { ObservedUse } from '../schema/port.ts';

/** The parts of a use that decide on its place. */
type Ranked = Pick<ObservedUse, 'status' | 'prominence' | 'protocol' | 'attack' | 'default' | 'main' | 'product'>;

/**
 * The one order in which the users of a port are named: current before legacy, then who is best known, then who speaks
 * the service of the port, then what is made for attacks behind what is not, then a default before an option, a product's main port before its side doors, and the alphabet.
 */
export function compareUses(a: Ranked, b: Ranked): number {
  return compareStanding(a, b) || a.product.localeCompare(b.product, 'en');
}

/** As `compareUses`, without the alphabet: 0 where nothing on record says which of the two a reader means. */
export function compareStanding(a: Ranked, b: Ranked): number {
  return (
    Number(a.status === 'legacy') - Number(b.status === 'legacy') ||
    tier(a) - tier(b) ||
    Number(a.protocol === 'other') - Number(b.protocol === 'other') ||
    Number(a.attack ?? false) - Number(b.attack ?? false) ||
    Number(b.default) - Number(a.default) ||
    Number(b.main) - Number(a.main)
  );
}

/** The steps of prominence, with one more for products that have none. */
const UNKNOWN_TIER = 4;

function tier({ prominence }: Pick<ObservedUse, 'prominence'>): number {
  return prominence ?? UNKNOWN_TIER;
}

/** Tiers of which a reader may be expected to mean any, where one of them is there: the well known, the established. */
const LIKELY_TIERS = [2, 3, UNKNOWN_TIER];

/**
 * Those of a port's users that a reader most likely means: what comes with a system or is named first; without any,
 * what is established in its field; without that, all. Old software only where there is nothing else.
 */
export function likelyUses<T extends Ranked>(uses: readonly T[]): T[] {
  const current = uses.filter(({ status }) => status === 'current');
  const known = current.length > 0 ? current : uses;
  return LIKELY_TIERS.map((most) => known.filter((use) => tier(use) <= most)).find((likely) => likely.length > 0) ?? [];
}

/** The least prominence with which a product stands beside a service that it does not speak. */
export const WELL_KNOWN = 2;

/** Whether it waits there: what only connects out has another port at its own end. */
export function isListening({ direction }: Pick<ObservedUse, 'direction'>): boolean {
  return direction !== 'out';
}

/** Whether it is still made, and waits there. */
export function listensToday(use: Pick<ObservedUse, 'status' | 'direction'>): boolean {
  return use.status === 'current' && isListening(use);
}

/** The products of uses, each once, in their order. */
export function productNames(uses: readonly Pick<ObservedUse, 'product'>[]): string[] {
  return [...new Set(uses.map(({ product }) => product))];
}
