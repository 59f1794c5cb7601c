import { canBeTicked } from '../../recipes/opening.ts';
import type { Entry, RecipeProduct } from '../../recipes/product.ts';

/** What a box for ticking stands for. */
interface ProductPort {
  product: RecipeProduct;
  entry: Entry;
}

/** Which ports of some products are to be opened. */
export class TickedPorts {
  readonly #products: readonly RecipeProduct[];
  readonly #keys: Set<string>;
  /** Of all that have a box, and of those that are ticked unless the reader says otherwise. */
  readonly #all: readonly string[];
  readonly #usual: readonly string[];

  /** @param open the keys that the address names; the usual ones where it names none */
  constructor(products: readonly RecipeProduct[], open: readonly string[] | undefined) {
    this.#products = products;
    const ports = products
      .flatMap((product) => product.entries.map((entry) => ({ product, entry })))
      .filter((port) => this.hasBox(port));
    this.#all = ports.map((port) => this.#keyOf(port));
    this.#usual = ports.filter(({ entry }) => entry.place === 'open').map((port) => this.#keyOf(port));
    this.#keys = new Set(open ?? this.#usual);
  }

  /** Whether a port can be opened with a recipe. */
  hasBox({ product, entry }: ProductPort): boolean {
    return canBeTicked(product, entry, this.#products);
  }

  has(port: ProductPort): boolean {
    return this.#keys.has(this.#keyOf(port));
  }

  tick(port: ProductPort, isNow: boolean): void {
    this.#keys[isNow ? 'add' : 'delete'](this.#keyOf(port));
  }

  /** The keys as an address names them; nothing where several products have their usual ones. */
  get written(): string[] | undefined {
    const open = this.#all.filter((key) => this.#keys.has(key));
    const isUsual = open.join() === this.#usual.join();
    return this.#products.length > 1 && isUsual ? undefined : open;
  }

  #keyOf({ product, entry }: ProductPort): string {
    return this.#products.length === 1 ? entry.id : `${product.id}:${entry.id}`;
  }
}
