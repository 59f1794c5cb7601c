import type { PortFacts } from './evidence.ts';
import { likelyUses } from '../merge/uses.ts';

/** Whose port it is, in the order of `compareUses`: the services that people know, then the products that they mean. */
export function userNames({ services, uses }: Pick<PortFacts, 'services' | 'uses'>): string[] {
  return unique([...services.map(({ title }) => title), ...likelyProducts({ uses })]);
}

/** The products that a reader most likely means, each once. */
export function likelyProducts({ uses }: Pick<PortFacts, 'uses'>): string[] {
  return unique(likelyUses(uses).map(({ product }) => product));
}

/** Whether the products that a reader most likely means only connect out to it: push services, mail providers. */
export function isOutgoing({ services, uses }: Pick<PortFacts, 'services' | 'uses'>): boolean {
  const likely = likelyUses(uses);
  return services.length === 0 && likely.length > 0 && likely.every(({ direction }) => direction === 'out');
}

/** `memcached` is a protocol, and `Memcached` the program that it is named after: to a reader they are one. */
function unique(names: readonly string[]): string[] {
  return [...new Map([...names].reverse().map((name) => [name.toLowerCase(), name])).values()].reverse();
}
