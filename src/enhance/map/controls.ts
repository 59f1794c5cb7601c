import { countOf, type Filter, type ReadMap } from '../../map/filter.ts';
import type { Category } from '../../map/mapData.ts';
import { element } from '../element.ts';
import type { KnownProduct } from '../open/knownProducts.ts';

/** The fields that search and filter the map, and the boxes of its legend. */
export interface Controls {
  read: () => Filter;
  write: (filter: Filter) => void;
  onChange: (act: () => void) => void;
  onGoTo: (act: (typed: string) => void) => void;
  onReset: (act: () => void) => void;
}

/** The fields of the form; nothing where the page has none. */
export function controls(root: HTMLElement, map: ReadMap, base: string): Controls | undefined {
  const form = root.querySelector<HTMLFormElement>('form.map-controls');
  if (!form) return undefined;
  const select = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  const [kind, exposure, range] = [select('kind'), select('exposure'), select('range')];
  const acts: (() => void)[] = [];
  const changed = (): void => acts.forEach((act) => act());
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.map-legend input')];
  const product = productField(form.elements.namedItem('product') as HTMLInputElement, base, changed);
  fill(kind, map.kinds, countOf(map.kind, map.kinds));
  fill(exposure, map.exposures, countOf(map.exposure, map.exposures));
  fill(
    range,
    map.ranges,
    map.ranges.map(({ ports }) => ports.reduce((sum, one) => sum + one.end - one.start + 1, 0)),
  );
  for (const one of [kind, exposure, range, ...boxes]) one.addEventListener('change', changed);

  return {
    read: () => ({
      hidden: boxes.filter(({ checked }) => !checked).map(({ value }) => value),
      ...(kind.value && { kind: kind.value }),
      ...(exposure.value && { exposure: exposure.value }),
      ...(range.value && { range: range.value }),
      ...product.read(),
    }),
    write(filter) {
      for (const box of boxes) box.checked = !filter.hidden.includes(box.value);
      kind.value = filter.kind ?? '';
      exposure.value = filter.exposure ?? '';
      range.value = filter.range ?? '';
      product.write(filter.product);
    },
    onChange: (act) => acts.push(act),
    onGoTo(act) {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        act((form.elements.namedItem('goto') as HTMLInputElement).value);
      });
    },
    onReset(act) {
      form.addEventListener('reset', (event) => {
        event.preventDefault();
        act();
      });
    },
  };
}

/** A field for the name of a product. The names are loaded when it is touched. */
function productField(input: HTMLInputElement, base: string, changed: () => void) {
  let loading: Promise<KnownProduct[]> | undefined;
  let chosen: string | undefined;
  const known = (): Promise<KnownProduct[]> =>
    (loading ??= fetch(`${base}open/products.json`)
      .then((response) => response.json() as Promise<KnownProduct[]>)
      .then((products) => {
        input.list?.replaceChildren(...products.map(([, name]) => element('option', { value: name })));
        return products;
      })
      .catch(() => []));

  input.addEventListener('focus', () => void known());
  input.addEventListener('change', async () => {
    const wanted = input.value.trim().toLowerCase();
    const found = (await known()).find((names) => names.some((name) => name.toLowerCase() === wanted));
    input.setAttribute('aria-invalid', String(wanted !== '' && !found));
    chosen = found?.[0];
    changed();
  });
  return {
    read: () => (chosen === undefined ? {} : { product: chosen }),
    write(id: string | undefined) {
      chosen = id;
      input.value = '';
      input.removeAttribute('aria-invalid');
      if (id !== undefined) void known().then((all) => (input.value = all.find(([own]) => own === id)?.[1] ?? id));
    },
  };
}

function fill(select: HTMLSelectElement, categories: readonly Category[], counts: readonly number[]): void {
  const options = categories.map(({ id, label }, index) =>
    element('option', { value: id }, `${label} (${(counts[index] ?? 0).toLocaleString('en')})`),
  );
  select.replaceChildren(element('option', { value: '' }, 'all'), ...options);
}
