import type { RecipeProduct } from '../../recipes/product.ts';

/** A product that can be chosen by its name: its id, its name, and what else people call it. */
export type KnownProduct = readonly [id: string, name: string, ...aliases: string[]];

/** The product of that name or alias; else, where the best is asked for, the first one that begins with it, or holds it. */
export function findProduct(
  known: readonly KnownProduct[],
  typed: string,
  how: 'exact' | 'best',
): KnownProduct | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  const tests: ((name: string) => boolean)[] = [(name) => name === wanted];
  if (how === 'best')
    tests.push(
      (name) => name.startsWith(wanted),
      (name) => name.includes(wanted),
    );
  for (const test of tests) {
    const found = known.find(([id, ...names]) => test(id) || names.some((name) => test(name.toLowerCase())));
    if (found) return found;
  }
  return undefined;
}

/** Each product is asked for once. One that is not there, or cannot be loaded, is `undefined`. */
export function productLoader(base: string): (id: string) => Promise<RecipeProduct | undefined> {
  const loading = new Map<string, Promise<RecipeProduct | undefined>>();
  return (id) => {
    const product = loading.get(id) ?? fetchJson<RecipeProduct>(`${base}${id}.json`).catch(() => undefined);
    loading.set(id, product);
    return product;
  };
}

/** @throws where the answer is no 2xx */
export async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}
