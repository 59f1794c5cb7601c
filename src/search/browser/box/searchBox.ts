import { SEARCHING } from '../sentences.ts';
import { answerInBox } from './answer.ts';
import { AnswerList, EMPTY } from './answerList.ts';
import { forAddress } from './longText.ts';
import { preloadNames } from './names.ts';
import { PastedField } from './pastedField.ts';
import { forgetRecent } from './recent.ts';
import { siteOf, type Site } from './site.ts';

/** After this many milliseconds without an answer “Searching” is shown. */
const SILENCE = 300;

/** Enter waits for an answer no longer than this many milliseconds, and then leads to the page of results. */
const ENTER_PATIENCE = 1500;

/**
 * Makes a list of answers open under the field of a search form while the reader types. Gives what Enter does, for a
 * reader who pressed it before the box was there.
 *
 * @param early what was pasted before the box was there, with its lines
 */
export function enhance(form: HTMLFormElement, early = ''): () => Promise<void> {
  const box = new SearchBox(form, early);
  return () => box.go();
}

/** Asks for the answer to what stands in the field, and leads to it. */
class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #site: Site;
  readonly #input: HTMLInputElement;
  readonly #field: PastedField;
  readonly #list: AnswerList;
  #running = new AbortController();
  /** Resolves when the list answers what stands in the field, as far as Enter needs it. */
  #ready = Promise.resolve();

  constructor(form: HTMLFormElement, early: string) {
    this.#form = form;
    this.#site = siteOf(form);
    this.#input = form.querySelector('input') as HTMLInputElement;
    this.#field = new PastedField(this.#input, early);
    this.#list = new AnswerList(form, this.#input, this.#site.base);
    // With a script a long text goes through the tab's storage; without one the form is limited to what an address
    // holds.
    this.#input.removeAttribute('maxlength');
    this.#listen();
    preloadNames(this.#site);
    if (document.activeElement === this.#input) this.#refresh();
  }

  #listen(): void {
    const [form, input] = [this.#form, this.#input];
    input.addEventListener('paste', (event) => this.#field.paste(event) && this.#refresh());
    for (const type of ['input', 'focus']) input.addEventListener(type, () => this.#refresh());
    input.addEventListener('keydown', (event) => this.#press(event));
    this.#list.panel.forget.addEventListener('click', () => {
      forgetRecent();
      input.focus();
      this.#refresh();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#field.isEmpty) location.assign(this.#resultsAddress);
    });
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!form.contains(relatedTarget as Node | null)) this.#list.combobox.close();
    });
  }

  get #resultsAddress(): string {
    return `${this.#form.action}?${new URLSearchParams({ q: forAddress(this.#field.text) })}`;
  }

  #refresh(): void {
    this.#ready = new Promise((resolve) => void this.#update(resolve).finally(resolve));
  }

  async #update(isReady: () => void): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    const list = this.#list;
    list.combobox.reset();
    if (this.#field.isEmpty) return list.showRecent(this.#resultsAddress);
    // Answers from loaded files come before these timers run. Trap: no result of the last query may stay under a new
    // text.
    const clearing = setTimeout(() => list.show(EMPTY, this.#resultsAddress));
    const telling = setTimeout(() => list.show({ ...EMPTY, lead: SEARCHING }, this.#resultsAddress), SILENCE);
    const stop = () => [clearing, telling].forEach(clearTimeout);
    signal.addEventListener('abort', stop);
    for await (const shown of answerInBox(this.#field.text, this.#site, { place: 'box', signal })) {
      if (signal.aborted) return;
      stop();
      list.show(shown, this.#resultsAddress);
      if (shown.isSettled) isReady();
    }
    stop();
  }

  /**
   * To the option that the reader moved to, else to the answer if it is one. Of several lines about several ports none
   * is the answer: they are explained. Without an answer, and where none comes in time, to the page of results.
   */
  async go(): Promise<void> {
    const asked = this.#input.value;
    const list = this.#list;
    if (list.openActive() || !asked.trim()) return;
    await Promise.race([this.#ready, new Promise((resolve) => setTimeout(resolve, ENTER_PATIENCE))]);
    if (this.#input.value !== asked || list.openActive()) return;
    const { explained } = list;
    if (explained || !list.openAnswer()) location.assign(explained ?? this.#resultsAddress);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void this.go();
    } else if (event.key === 'Escape') this.#escape();
    else this.#list.combobox.press(event);
  }

  /** The first Escape closes the list, the next empties the field, and the list with it. */
  #escape(): void {
    const { combobox } = this.#list;
    if (!combobox.isOpen) {
      this.#input.value = '';
      this.#refresh();
    }
    this.#running.abort();
    combobox.close();
  }
}
