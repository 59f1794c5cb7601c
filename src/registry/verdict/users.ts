import { likelyUses } from '../merge/uses.ts';
import type { ObservedUse } from '../schema/port.ts';
import type { PortFacts } from './evidence.ts';

type Users = Pick<PortFacts, 'services' | 'uses'>;

/** So many products are named in titles and on the first screen of a port. */
export const NAMED = 3;

/** Whose port it is, in the order of `compareUses`: the services that people know, then the products that they mean. */
export function userNames({ services, uses }: Users): string[] {
  return unique([...services.map(({ title }) => title), ...likelyProducts({ uses })]);
}

/** The products that a reader most likely means, each once. */
export function likelyProducts({ uses }: Pick<Users, 'uses'>): string[] {
  return unique(likelyUses(uses).map(({ product }) => product));
}

/** Those of them that listen, if any does: who only connects out has nothing to say of an open port. */
export function likelyListeners({ uses }: Pick<Users, 'uses'>): string[] {
  return unique(likelyUses(uses).filter(isListening).map(productOf));
}

/** The products that a page names first, as far as they are still made and listen. */
export function namedListeners({ uses }: Pick<Users, 'uses'>): string[] {
  return unique(uses.filter((use) => use.status === 'current' && isListening(use)).map(productOf)).slice(0, NAMED);
}

/** Whether the products that a reader most likely means only connect out to it: push services, mail providers. */
export function isOutgoing({ services, uses }: Users): boolean {
  const likely = likelyUses(uses);
  return services.length === 0 && likely.length > 0 && !likely.some(isListening);
}

function isListening({ direction }: ObservedUse): boolean {
  return direction !== 'out';
}

function productOf({ product }: ObservedUse): string {
  return product;
}

/** `memcached` is a protocol, and `Memcached` the program that it is named after: to a reader they are one. */
function unique(names: readonly string[]): string[] {
  return [...new Map([...names].reverse().map((name) => [name.toLowerCase(), name])).values()].reverse();
}
