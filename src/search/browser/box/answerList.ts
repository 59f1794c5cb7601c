import { announcement, RECENT } from '../sentences.ts';
import { Combobox } from './combobox.ts';
import type { BoxAnswer } from './draft.ts';
import type { Item } from './items.ts';
import { addPanel, type Panel } from './panel.ts';
import { recentItems, remember } from './recent.ts';
import { renderItems } from './render.ts';

/** As many options as fit on a screen without scrolling far. */
const MOST_OPTIONS = 8;

/** A new list is announced to screen readers after this many milliseconds without another. */
const QUIET = 500;

/** An answer with nothing in it, of which the list is closed. */
export const EMPTY: BoxAnswer = { lead: '', items: [], notes: [], more: undefined, isSettled: false };

/** The panel under the field of a search form, filled with what answers the query. */
export class AnswerList {
  readonly combobox: Combobox;
  readonly panel: Panel;
  readonly #base: string;
  #items: Item[] = [];
  #linesAddress: string | undefined;
  #announcing = 0;

  constructor(form: HTMLFormElement, input: HTMLInputElement, base: string) {
    this.panel = addPanel(form, input);
    this.#base = base;
    const { list, frame } = this.panel;
    this.combobox = new Combobox(input, list, frame);
    for (const type of ['click', 'auxclick']) list.addEventListener(type, (event) => this.#remember(event));
  }

  /** Where a text about several ports is explained line by line. */
  get explained(): string | undefined {
    return this.#items.length > 1 ? this.#linesAddress : undefined;
  }

  /** @param results the address of all results */
  show({ lead, items, notes, more }: BoxAnswer, results: string): void {
    const { panel, combobox } = this;
    this.#items = items.slice(0, MOST_OPTIONS);
    this.#render();
    panel.lead.textContent = lead;
    panel.lead.hidden = lead === '';
    panel.note.textContent = notes.join(' ');
    panel.all.hidden = !more && items.every(({ isWayOn }) => isWayOn);
    panel.forget.hidden = true;
    this.#linesAddress = more?.href;
    panel.all.href = more?.href ?? results;
    panel.all.textContent = more?.words ?? 'All results';
    const isEmpty = this.#items.length === 0 && lead === '' && notes.length === 0;
    if (isEmpty) combobox.close();
    else if (document.activeElement === combobox.input) combobox.open();
    this.#announce([lead, ...notes]);
  }

  /** An empty field offers what the reader last looked up; without that there is no list. */
  showRecent(results: string): void {
    const items = recentItems(this.#base);
    this.show({ ...EMPTY, items, notes: items.length > 0 ? [RECENT] : [] }, results);
    this.panel.all.hidden = true;
    this.panel.forget.hidden = items.length === 0;
  }

  /** Opens the option that the reader moved to, if there is one. */
  openActive(): boolean {
    return open(this.combobox.active);
  }

  /** Opens the first option if it is the answer; a guess is not opened unseen. */
  openAnswer(): boolean {
    return this.#items[0]?.isSure === true && open(this.combobox.options[0]);
  }

  #render(): void {
    const { list } = this.panel;
    renderItems(list, this.#items, (element, option, index) => {
      element.setAttribute('role', 'presentation');
      option.id = `${list.id}-${index}`;
      option.setAttribute('role', 'option');
      // The field keeps the focus. Options are links for the pointer, and to be opened in a new tab.
      option.tabIndex = -1;
    });
  }

  #announce(sentences: readonly string[]): void {
    clearTimeout(this.#announcing);
    this.#announcing = window.setTimeout(
      () => (this.panel.status.textContent = announcement(this.#items, sentences)),
      QUIET,
    );
  }

  /** However an option is opened: with Enter, with a click, in a new tab. */
  #remember({ target }: Event): void {
    const link = (target as Element).closest('a');
    const item = this.#items.find(({ href }) => link?.getAttribute('href') === href);
    if (item) remember(item, this.#base);
  }
}

function open(option: HTMLElement | undefined): boolean {
  option?.click();
  return option !== undefined;
}
