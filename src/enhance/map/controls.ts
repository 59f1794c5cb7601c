import { countOf, type Filter, type ReadMap } from '../../map/filter.ts';
import type { Category } from '../../map/mapData.ts';
import { element } from '../element.ts';

/** The fields that filter the map, and the boxes of its legend. */
export interface Controls {
  form: HTMLFormElement;
  read: () => Filter;
  write: (filter: Filter) => void;
  /** The name and id of each product, once they are loaded. */
  products: () => Promise<readonly (readonly [id: string, name: string])[]>;
}

export function controls(root: HTMLElement, map: ReadMap, base: string, onChange: () => void): Controls | undefined {
  const form = root.querySelector<HTMLFormElement>('form.map-controls');
  const field = <T extends HTMLElement>(name: string) => form?.elements.namedItem(name) as T | null;
  const [kind, exposure, range] = [
    field<HTMLSelectElement>('kind'),
    field<HTMLSelectElement>('exposure'),
    field<HTMLSelectElement>('range'),
  ];
  const product = field<HTMLInputElement>('product');
  if (!form || !kind || !exposure || !range || !product) return undefined;
  const boxes = legendBoxes(root, map.statuses, onChange);
  fill(kind, map.kinds, countOf(map.kind, map.kinds));
  fill(exposure, map.exposures, countOf(map.exposure, map.exposures));
  const sizes = map.ranges.map(({ ports }) => ports.reduce((sum, { start, end }) => sum + end - start + 1, 0));
  fill(range, map.ranges, sizes);

  let loading: Promise<[string, string][]> | undefined;
  const products = () =>
    (loading ??= fetch(`${base}open/products.json`)
      .then((response) => response.json() as Promise<[string, string][]>)
      .then((known) => {
        product.list?.replaceChildren(...known.map(([, name]) => element('option', { value: name })));
        return known;
      }));
  let chosen: string | undefined;
  product.addEventListener('focus', () => void products());
  product.addEventListener('change', async () => {
    const wanted = product.value.trim().toLowerCase();
    const found = (await products()).find(([id, name]) => id === wanted || name.toLowerCase() === wanted);
    product.setAttribute('aria-invalid', String(wanted !== '' && !found));
    chosen = found?.[0];
    onChange();
  });
  for (const select of [kind, exposure, range]) select.addEventListener('change', onChange);
  form.hidden = false;

  return {
    form,
    products,
    read: () => ({
      hidden: [...boxes].filter(([, box]) => !box.checked).map(([id]) => id),
      ...(kind.value && { kind: kind.value }),
      ...(exposure.value && { exposure: exposure.value }),
      ...(range.value && { range: range.value }),
      ...(chosen && { product: chosen }),
    }),
    write(filter) {
      for (const [id, box] of boxes) box.checked = !filter.hidden.includes(id);
      kind.value = filter.kind ?? '';
      exposure.value = filter.exposure ?? '';
      range.value = filter.range ?? '';
      chosen = filter.product;
      product.value = '';
      if (chosen) void products().then((known) => (product.value = known.find(([id]) => id === chosen)?.[1] ?? ''));
    },
  };
}

function fill(select: HTMLSelectElement, categories: readonly Category[], counts: readonly number[]): void {
  const options = categories.map(({ id, label }, index) =>
    element('option', { value: id }, `${label} (${(counts[index] ?? 0).toLocaleString('en')})`),
  );
  select.replaceChildren(element('option', { value: '' }, 'all'), ...options);
}

/** Makes a box to tick of each line of the legend. */
function legendBoxes(
  root: HTMLElement,
  statuses: readonly Category[],
  onChange: () => void,
): Map<string, HTMLInputElement> {
  return new Map(
    statuses.flatMap(({ id }) => {
      const line = root.querySelector(`[data-status="${id}"]`);
      if (!line) return [];
      const box = element('input', { type: 'checkbox', checked: true });
      box.addEventListener('change', onChange);
      line.replaceChildren(element('label', {}, box, ' ', ...line.childNodes));
      return [[id, box]];
    }),
  );
}
