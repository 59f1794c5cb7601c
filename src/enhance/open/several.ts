import { readChoice, writeChoice, type Choice } from '../../recipes/address.ts';
import type { RecipeProduct } from '../../recipes/product.ts';
import { element } from '../element.ts';
import { fetchJson, findProduct, productLoader, type KnownProduct } from './knownProducts.ts';
import { showPanel } from './panel.ts';

/** Lets a reader name several products; the address says which, so that the page can be linked and gone back to. */
export function enhanceSeveral(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  const list = document.querySelector<HTMLElement>('.open-chosen');
  const panel = document.querySelector<HTMLElement>('.open-panel');
  if (input && status && list && panel) new Several(form, { input, status, list, panel });
}

/** The elements of the page that are filled. */
interface Parts {
  input: HTMLInputElement;
  status: Element;
  list: HTMLElement;
  panel: HTMLElement;
}

class Several {
  readonly #base: string;
  readonly #parts: Parts;
  readonly #examples: readonly Node[];
  readonly #load: (id: string) => Promise<RecipeProduct | undefined>;
  #known: Promise<KnownProduct[]> | undefined;

  constructor(form: HTMLFormElement, parts: Parts) {
    this.#base = form.dataset['openSeveral'] ?? '';
    this.#parts = parts;
    this.#examples = [...parts.panel.childNodes];
    this.#load = productLoader(this.#base);
    const { input } = parts;
    input.addEventListener('focus', () => void this.#offer());
    input.addEventListener('change', () => void this.#add(input.value, 'exact'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#add(input.value, 'best');
    });
    addEventListener('popstate', () => void this.#show());
    void this.#show();
  }

  async #offer(): Promise<KnownProduct[]> {
    if (!this.#known) {
      this.#known = fetchJson<KnownProduct[]>(`${this.#base}products.json`);
      const names = (await this.#known).map(([, name]) => element('option', { value: name }));
      this.#parts.input.list?.replaceChildren(...names);
    }
    return this.#known;
  }

  /** Picking a name from the list adds it at once; a name that is typed is added with Enter. */
  async #add(typed: string, how: 'exact' | 'best'): Promise<void> {
    const found = findProduct(await this.#offer(), typed, how);
    if (!found && how === 'exact') return;
    if (!found)
      return this.#say(
        typed.trim() ? `No product “${typed.trim()}” is on record here.` : 'Type the name of a product.',
      );
    const [id, name] = found;
    const { for: products = [], ...choice } = readChoice(location.search);
    this.#parts.input.value = '';
    if (!products.includes(id)) this.#go(withProducts(choice, [...products, id]));
    this.#say(`${name} is added.`);
  }

  #remove({ id, name }: RecipeProduct): void {
    const { for: products = [], ...choice } = readChoice(location.search);
    const others = products.filter((other) => other !== id);
    this.#go(withProducts(choice, others));
    this.#say(`${name} is taken away.`);
    this.#parts.input.focus();
  }

  #go(choice: Choice): void {
    history.pushState(null, '', addressOf(choice));
    void this.#show();
  }

  #say(text: string): void {
    this.#parts.status.textContent = text;
  }

  async #show(): Promise<void> {
    const parts = this.#parts;
    const choice = readChoice(location.search);
    const ids = choice.for ?? [];
    const loaded = await Promise.all(ids.map(this.#load));
    // Another step may have been taken while the products were on their way.
    if (readChoice(location.search).for?.join() !== choice.for?.join()) return;
    const products = loaded.filter((product) => product !== undefined);
    const missing = ids.filter((id) => !products.some((product) => product.id === id));
    if (missing.length > 0) this.#say(`Not on record here: ${missing.join(', ')}.`);
    parts.list.replaceChildren(...products.map((product) => this.#chosenItem(product)));
    parts.panel = renewed(parts.panel);
    if (products.length === 0) return parts.panel.replaceChildren(...this.#examples);
    showPanel(parts.panel, products, 'h2', choice, (chosen) =>
      history.replaceState(history.state, '', addressOf({ ...chosen, for: ids })),
    );
  }

  #chosenItem(product: RecipeProduct): HTMLLIElement {
    const { id, name } = product;
    const button = element('button', { type: 'button' }, '×');
    button.setAttribute('aria-label', `Take ${name} away`);
    button.addEventListener('click', () => this.#remove(product));
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
