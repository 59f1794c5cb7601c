import type { Entry } from './product.ts';

/** The port that a product is known by: its first that is reached from outside of a container. */
export function mainEntry(entries: readonly Entry[]): Entry | undefined {
  return entries.find(({ place }) => place !== 'inside');
}
