import { readChoice, writeChoice, type Choice } from '../../recipes/address.ts';
import type { RecipeProduct } from '../../recipes/product.ts';
import { element } from '../element.ts';
import { showPanel } from './panel.ts';

/** A product that can be added: its id, its name, and what else people call it. */
type Known = readonly [id: string, name: string, ...aliases: string[]];

/** Lets a reader name several products; the address says which, so that the page can be linked and gone back to. */
export function enhanceSeveral(form: HTMLFormElement): void {
  const base = form.dataset['openSeveral'] ?? '';
  const input = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  const list = document.querySelector<HTMLElement>('.open-chosen');
  let panel = document.querySelector<HTMLElement>('.open-panel');
  if (!input || !status || !list || !panel) return;
  const load = productLoader(base);
  const examples = [...panel.childNodes];
  let known: Promise<Known[]> | undefined;

  input.addEventListener('focus', () => void offer());
  input.addEventListener('change', () => void add(input.value, 'exact'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void add(input.value, 'best');
  });
  addEventListener('popstate', () => void show());
  void show();

  async function offer(): Promise<Known[]> {
    if (!known) {
      known = fetchJson<Known[]>(`${base}products.json`);
      const names = (await known).map(([, name]) => element('option', { value: name }));
      input?.list?.replaceChildren(...names);
    }
    return known;
  }

  /** Picking a name from the list adds it at once; a name that is typed is added with Enter. */
  async function add(typed: string, how: 'exact' | 'best'): Promise<void> {
    const found = findProduct(await offer(), typed, how);
    if (!found && how === 'exact') return;
    if (!found)
      return say(typed.trim() ? `No product “${typed.trim()}” is on record here.` : 'Type the name of a product.');
    const { for: products = [], ...choice } = readChoice(location.search);
    if (input) input.value = '';
    if (!products.includes(found[0])) go(withProducts(choice, [...products, found[0]]));
    say(`${found[1]} is added.`);
  }

  function remove(id: string, name: string): void {
    const { for: products = [], ...choice } = readChoice(location.search);
    go(
      withProducts(
        choice,
        products.filter((other) => other !== id),
      ),
    );
    say(`${name} is taken away.`);
    input?.focus();
  }

  function go(choice: Choice): void {
    history.pushState(null, '', addressOf(choice));
    void show();
  }

  function say(text: string): void {
    if (status) status.textContent = text;
  }

  async function show(): Promise<void> {
    const choice = readChoice(location.search);
    const ids = choice.for ?? [];
    const loaded = await Promise.all(ids.map(load));
    // Another step may have been taken while the products were on their way.
    if (readChoice(location.search).for?.join() !== choice.for?.join()) return;
    const products = loaded.filter((product) => product !== undefined);
    const missing = ids.filter((id) => !products.some((product) => product.id === id));
    if (missing.length > 0) say(`Not on record here: ${missing.join(', ')}.`);
    list?.replaceChildren(...products.map(chosenItem));
    if (!panel) return;
    panel = renewed(panel);
    if (products.length === 0) return panel.replaceChildren(...examples);
    showPanel(panel, products, 'h2', choice, (chosen) =>
      history.replaceState(history.state, '', addressOf({ ...chosen, for: ids })),
    );
  }

  function chosenItem({ id, name }: RecipeProduct): HTMLLIElement {
    const button = element('button', { type: 'button' }, '×');
    button.setAttribute('aria-label', `Take ${name} away`);
    button.addEventListener('click', () => remove(id, name));
    return element('li', {}, element('a', { href: `../software/${id}/` }, name), ' ', button);
  }
}

/** An empty one in its place: what is new has not moved, where the list above it has grown. */
function renewed(place: HTMLElement): HTMLElement {
  const empty = place.cloneNode() as HTMLElement;
  place.replaceWith(empty);
  return empty;
}

/** Ports that were chosen by hand belong to the products as they were: with others the usual ones are ticked again. */
function withProducts({ open: _, ...choice }: Choice, products: readonly string[]): Choice {
  return { ...choice, for: products };
}

function addressOf(choice: Choice): string {
  const query = writeChoice(choice);
  return choice.for?.length === 0 || query === '' ? location.pathname : `?${query}`;
}

/** The product of that name or alias; else, where the best is asked for, the first one that begins with it, or holds it. */
function findProduct(known: readonly Known[], typed: string, how: 'exact' | 'best'): Known | undefined {
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
function productLoader(base: string): (id: string) => Promise<RecipeProduct | undefined> {
  const loading = new Map<string, Promise<RecipeProduct | undefined>>();
  return (id) => {
    const product = loading.get(id) ?? fetchJson<RecipeProduct>(`${base}${id}.json`).catch(() => undefined);
    loading.set(id, product);
    return product;
  };
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}
