import { eachTextOnce, NAMED } from '../list.ts';
import { isListening, likelyUses, listensToday, productNames } from '../uses/order.ts';
import type { PortFacts } from './evidence.ts';

type Users = Pick<PortFacts, 'services' | 'uses'>;

/**
 * Whose port it is, in the order of `compareUses`: the services that people know, then the products that they mean.
 * `memcached` is a protocol, and `Memcached` the program that it is named after: to a reader they are one.
 */
export function userNames({ services, uses }: Users): string[] {
  return eachTextOnce([...services.map(({ title }) => title), ...likelyProducts({ uses })]);
}

/** The products that a reader most likely means, each once. */
export function likelyProducts({ uses }: Pick<Users, 'uses'>): string[] {
  return productNames(likelyUses(uses));
}

/** Those of them that listen, if any does: who only connects out has nothing to say of an open port. */
export function likelyListeners({ uses }: Pick<Users, 'uses'>): string[] {
  return productNames(likelyUses(uses).filter(isListening));
}

/** The products that a page names first, as far as they are still made and listen. */
export function namedListeners({ uses }: Pick<Users, 'uses'>): string[] {
  return productNames(uses.filter(listensToday)).slice(0, NAMED);
}

/** Whether the products that a reader most likely means only connect out to it: push services, mail providers. */
export function isOutgoing({ services, uses }: Users): boolean {
  const likely = likelyUses(uses).filter(({ status }) => status === 'current');
  return services.length === 0 && likely.length > 0 && !likely.some(isListening);
}
