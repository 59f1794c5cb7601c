import type { Explained } from '../../explain/explain.ts';
import { REACH_WORDS, REACHES, type RowReach, type ExplainRow } from '../../explain/row.ts';
import { toMarkdown, toText } from '../../explain/table.ts';
import { countReaches } from '../../explain/totals.ts';
import { counted } from '../../explain/words.ts';
import { copyAndSay, onButton } from '../acknowledge.ts';
import { element } from '../element.ts';
import { part } from './parts.ts';
import { TableView, unreadView } from './tableView.ts';

/** Lines that were not understood, as far as they are listed. */
const MOST_UNREAD = 500;

/** What a text says: its rows, which may be narrowed and copied, and the lines that were not understood. */
export class ResultView {
  readonly #root = part('result');
  readonly #filters = part('filters');
  readonly #unread = part<HTMLDetailsElement>('unread');
  readonly #unreadList = part('unread-lines');
  readonly #table: TableView;
  #rows: readonly ExplainRow[] = [];
  #chosen: RowReach | undefined;

  /** @param base the path of the site, with a slash at both ends */
  constructor(base: string) {
    this.#table = new TableView(part('rows'), part<HTMLButtonElement>('more'), base);
    this.#filters.addEventListener('change', ({ target }) => {
      this.#chosen = ((target as HTMLInputElement).value || undefined) as RowReach | undefined;
      this.#showRows();
    });
    this.#onCopy(part<HTMLButtonElement>('markdown'), toMarkdown);
    this.#onCopy(part<HTMLButtonElement>('text'), toText);
  }

  show({ rows, unread }: Explained): void {
    this.#rows = rows;
    this.#root.hidden = rows.length === 0 && unread.length === 0;
    this.#chosen = undefined;
    this.#filters.replaceChildren(...filterChoices(rows));
    part('table').hidden = rows.length === 0;
    this.#unread.hidden = unread.length === 0;
    this.#unread.open = rows.length === 0;
    (this.#unread.querySelector('summary') as HTMLElement).textContent =
      `${counted(unread.length, 'line')} not understood${unread.length > MOST_UNREAD ? `, the first ${MOST_UNREAD}` : ''}`;
    this.#unreadList.replaceChildren(...unreadView(unread, MOST_UNREAD));
    this.#showRows();
  }

  hide(): void {
    this.#root.hidden = true;
  }

  clear(): void {
    this.hide();
    this.#rows = [];
    this.#showRows();
    this.#unreadList.replaceChildren();
  }

  get #shown(): ExplainRow[] {
    return this.#rows.filter(({ reach }) => this.#chosen === undefined || reach === this.#chosen);
  }

  #showRows(): void {
    this.#table.show(this.#shown);
  }

  #onCopy(button: HTMLButtonElement, write: (rows: readonly ExplainRow[], masks: boolean) => string): void {
    button.hidden = !navigator.clipboard;
    const say = onButton(button);
    const masks = part<HTMLInputElement>('masks');
    button.addEventListener('click', () => void copyAndSay(write(this.#shown, masks.checked), say));
  }
}

/** One choice for each reach that there is, with how many rows it has. */
function filterChoices(rows: readonly ExplainRow[]): HTMLElement[] {
  const counts = countReaches(rows);
  const choices = [
    ['', 'All', rows.length] as const,
    ...REACHES.map((reach) => [reach, REACH_WORDS[reach], counts.get(reach) ?? 0] as const),
  ];
  return choices
    .filter(([, , number]) => number > 0)
    .map(([value, words, number]) =>
      element(
        'label',
        {},
        element('input', { type: 'radio', name: 'reach', value, checked: value === '' }),
        ` ${words} (${number})`,
      ),
    );
}
