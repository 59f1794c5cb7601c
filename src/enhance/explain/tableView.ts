import { firstWithWhy } from '../../explain/change.ts';
import type { ExplainRow } from '../../explain/row.ts';
import { element } from '../element.ts';
import { inSlices } from './inSlices.ts';
import { rowView } from './rowView.ts';

/** As many rows as are shown at a time. */
const PAGE = 200;

/** The rows of a table, a page of them at first, the others when they are asked for. */
export class TableView {
  readonly #body: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #base: string;
  #rows: readonly ExplainRow[] = [];
  #running = new AbortController();

  constructor(body: HTMLElement, more: HTMLButtonElement, base: string) {
    this.#body = body;
    this.#more = more;
    this.#base = base;
    more.addEventListener('click', () => void this.#grow(true));
  }

  show(rows: readonly ExplainRow[]): void {
    this.#running.abort();
    this.#rows = rows;
    this.#body.replaceChildren();
    void this.#grow(false);
  }

  /** @param moves whether the reader is led to the first of the new rows */
  async #grow(moves: boolean): Promise<void> {
    this.#running = new AbortController();
    const from = this.#body.childElementCount;
    await inSlices(this.#append(this.#rows.slice(from, from + PAGE)), this.#running);
    const left = this.#rows.length - this.#body.childElementCount;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${Math.min(left, PAGE)} more of ${left.toLocaleString('en')}`;
    if (moves) (this.#body.children[from] as HTMLElement | undefined)?.querySelector('a')?.focus();
  }

  *#append(rows: readonly ExplainRow[]): Generator<void> {
    const saysWhy = firstWithWhy(this.#rows);
    for (const row of rows) {
      this.#body.append(rowView(row, this.#base, row === saysWhy));
      yield;
    }
  }
}

/** Lines that were not understood, with their numbers. */
export function unreadView(lines: readonly { line: number; text: string }[], most: number): HTMLElement[] {
  return lines.slice(0, most).map(({ line, text }) => element('li', { value: line }, element('code', {}, text)));
}
