import { PORT_COUNT, portsOf } from '../ranges.ts';
import { FACETS, type FacetId, type Facets } from '../schema/facet.ts';

/** For every port its facets, in the order of `FACETS`. Ports with equal facets share one list. */
export function facetsByPort(facets: Facets): FacetId[][] {
  const masks = new Uint16Array(PORT_COUNT);
  FACETS.forEach((id, bit) => {
    for (const range of facets[id].ports)
      for (const port of portsOf(range)) masks[port] = (masks[port] as number) | (1 << bit);
  });
  const lists = new Map<number, FacetId[]>();
  return Array.from(masks, (mask) => {
    const known = lists.get(mask) ?? FACETS.filter((_, bit) => mask & (1 << bit));
    lists.set(mask, known);
    return known;
  });
}
