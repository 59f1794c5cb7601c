import { shownPorts, type Filter, type ReadMap } from '../../map/filter.ts';
import type { RecipeProduct } from '../../recipes/product.ts';
import { PORT_COUNT } from '../../registry/ranges.ts';

/** Unassigned and dynamic: the last two of the statuses. */
const EMPTY_STATUSES = 2;

/** The ports that a filter shows. */
export class FilteredPorts {
  readonly #map: ReadMap;
  readonly #base: string;
  filter: Filter;
  /** A 1 for each port that is shown. */
  shown: Uint8Array = new Uint8Array(PORT_COUNT);

  constructor(map: ReadMap, base: string, filter: Filter) {
    this.#map = map;
    this.#base = base;
    this.filter = filter;
  }

  /** Takes another filter; the answer is no where yet another one was taken while its product was on its way. */
  async take(filter: Filter): Promise<boolean> {
    this.filter = filter;
    const ranges = filter.product ? await rangesOf(`${this.#base}open/${filter.product}.json`) : [];
    if (this.filter !== filter) return false;
    this.shown = shownPorts(this.#map, filter, ranges);
    return true;
  }

  /** How many there are, in words; nothing to say of all. */
  get words(): string {
    const count = this.shown.reduce((sum, one) => sum + one, 0);
    return count === this.shown.length ? '' : `${count.toLocaleString('en')} ports shown in full.`;
  }

  /** Whether there is more to say of a port than that it is unassigned or dynamic, and the filter shows it. */
  isTold(port: number): boolean {
    const { status, statuses } = this.#map;
    return this.shown[port] === 1 && (status[port] ?? 0) < statuses.length - EMPTY_STATUSES;
  }
}

/** The ports of a product; none where it is not on record. */
async function rangesOf(url: string): Promise<RecipeProduct['entries']> {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? ((await response.json()) as RecipeProduct).entries : [];
}
