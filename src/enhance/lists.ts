import { announce } from './acknowledge.ts';

/** A list that is shorter than this is read faster than searched. */
const WORTHWHILE = 15;

/** How long a reader has stopped typing before the count is announced, in milliseconds. */
const QUIET = 500;

/** Comes after all that have a rank. */
const NONE = 9;

/** Without a script the first one holds. */
const ORDERS = ['By kind', 'Best known', 'A to Z'] as const;

interface Entry {
  element: HTMLElement;
  /** Where it stands without a script. */
  home: HTMLElement;
  words: string;
  rank: number;
}

/**
 * Makes every `.list` searchable, and sortable where its entries have a rank. Its entries are the `li` of groups, each a
 * list with a heading before it; all of it can be read without this script. With `data-only`, which says what a rank means,
 * the reader may leave out what has none.
 */
export function enhanceLists(root: ParentNode): void {
  for (const list of root.querySelectorAll<HTMLElement>('.list')) {
    if (list.querySelectorAll('li').length >= WORTHWHILE) new SearchableList(list);
  }
}

class SearchableList {
  readonly #list: HTMLElement;
  readonly #entries: Entry[];
  readonly #field: HTMLInputElement;
  readonly #count: HTMLElement;
  /** Holds the entries while they are sorted across groups. */
  readonly #flat = Object.assign(document.createElement('ul'), { hidden: true });
  readonly #only: HTMLInputElement | undefined;
  #announcing = 0;

  constructor(list: HTMLElement) {
    this.#list = list;
    const { ranks = '', only } = list.dataset;
    const above = describedAbove(list);
    this.#entries = [...list.querySelectorAll<HTMLElement>('li')].map((element, index) => ({
      element,
      home: element.parentElement as HTMLElement,
      words: searchable(`${element.textContent} ${headingOf(element)?.textContent ?? ''}`),
      rank: index < above ? 0 : Number(ranks[index - above]) || NONE,
    }));
    const place = list.querySelector('.tools') ?? list.querySelector('summary') ?? list;
    const tools = place.matches('.tools')
      ? place
      : Object.assign(document.createElement('div'), { className: 'tools' });
    this.#field = tools.querySelector('input') ?? document.createElement('input');
    this.#field.type = 'search';
    this.#field.placeholder ||= `Find among these ${this.#entries.length.toLocaleString('en')}`;
    this.#field.ariaLabel ??= this.#field.placeholder;
    this.#count = Object.assign(document.createElement('span'), { className: 'muted' });
    // Emptied first: a field that was there for readers without a script may stand in a form.
    if (only) this.#only = this.#checkbox();
    const choice = this.#only ? labelled(this.#only, only ?? '') : this.#isRanked ? this.#order() : '';
    tools.replaceChildren(this.#field, choice, this.#count);
    if (place !== tools) place.after(tools);
    const last = this.#entries.at(-1)?.home;
    this.#flat.className = last?.className ?? '';
    last?.parentElement?.append(this.#flat);
    this.#field.addEventListener('input', () => this.#narrow());
    // A browser that comes back to the page puts the words in again.
    addEventListener('pageshow', () => this.#narrow());
  }

  get #isRanked(): boolean {
    return this.#entries.some(({ rank }) => rank < NONE);
  }

  #checkbox(): HTMLInputElement {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    box.addEventListener('change', () => this.#narrow());
    return box;
  }

  #order(): HTMLElement {
    const group = Object.assign(document.createElement('div'), { role: 'group', ariaLabel: 'Order' });
    const buttons = ORDERS.map((words, order) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words });
      button.ariaPressed = String(order === 0);
      button.addEventListener('click', () => {
        for (const other of buttons) other.ariaPressed = String(other === button);
        this.#sort(order);
      });
      return button;
    });
    group.append(...buttons);
    return group;
  }

  #sort(order: number): void {
    const isByKind = order === 0;
    const byName = (a: Entry, b: Entry) => (a.words < b.words ? -1 : 1);
    const sorted = isByKind
      ? this.#entries
      : this.#entries.toSorted((a, b) => (order === 1 ? a.rank - b.rank : 0) || byName(a, b));
    for (const { element, home } of sorted) (isByKind ? home : this.#flat).append(element);
    this.#flat.hidden = isByKind;
    this.#narrow();
  }

  #narrow(): void {
    const wanted = searchable(this.#field.value).split(' ').filter(Boolean);
    let left = 0;
    const isNarrowed = wanted.length > 0 || this.#only?.checked;
    for (const { element, words, rank } of this.#entries) {
      const isLeftOut = this.#only?.checked && rank === NONE;
      element.hidden = Boolean(isLeftOut) || !wanted.every((word) => words.includes(word));
      if (!element.hidden) left++;
    }
    for (const home of new Set(this.#entries.map((entry) => entry.home))) {
      const isEmpty = [...home.children].every((entry) => (entry as HTMLElement).hidden);
      home.hidden = isEmpty;
      const heading = headingIn(home);
      if (heading) heading.hidden = isEmpty;
    }
    const details = this.#list.querySelector('details');
    if (details && wanted.length > 0) details.open = true;
    const words = isNarrowed ? `${left.toLocaleString('en')} of ${this.#entries.length.toLocaleString('en')}` : '';
    this.#count.textContent = words;
    clearTimeout(this.#announcing);
    this.#announcing = window.setTimeout(() => words && announce(words), QUIET);
  }
}

/**
 * The products in the table before a list are in the list as well, once it can be searched: a group of their own, the
 * first.
 *
 * @returns how many there are
 */
function describedAbove(list: HTMLElement): number {
  const table = list.previousElementSibling;
  const first = list.querySelector('details p');
  if (!table?.matches('.claims') || !first) return 0;
  const links = [...table.querySelectorAll<HTMLAnchorElement>('td:first-child > a')];
  const products = links.filter(({ href }, index) => links.findIndex((link) => link.href === href) === index);
  if (products.length === 0) return 0;
  const heading = document.createElement('p');
  heading.append(Object.assign(document.createElement('strong'), { textContent: 'In the table above' }));
  const group = document.createElement('ul');
  for (const product of products) {
    const entry = document.createElement('li');
    entry.append(product.cloneNode(true));
    group.append(entry);
  }
  first.before(heading, group);
  return products.length;
}

function labelled(input: HTMLInputElement, words: string): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(input, ` ${words}`);
  return label;
}

function headingIn(home: HTMLElement): HTMLElement | undefined {
  const before = home.previousElementSibling;
  return before instanceof HTMLElement && before.matches('h2, h3, p') ? before : undefined;
}

function headingOf(entry: HTMLElement): HTMLElement | undefined {
  return headingIn(entry.parentElement as HTMLElement);
}

/** Lower case, without accents, with single spaces. */
function searchable(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
