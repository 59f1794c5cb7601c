import type { Proposal } from '../../pick/choose.ts';
import { SNIPPETS } from '../../pick/snippets.ts';
import type { Wish } from '../../pick/wish.ts';
import { keep, recall } from '../remembered.ts';

const REMEMBERED_SNIPPET = 'snippet';

/** The chosen ports, written as the reader's configuration has them. */
export class SnippetView {
  readonly #select: HTMLSelectElement;
  readonly #code: Element;
  #ports: Proposal = [];
  #wish: Wish;

  /** @param wish what is asked for until ports are shown */
  constructor(select: HTMLSelectElement, code: Element, wish: Wish) {
    this.#select = select;
    this.#code = code;
    this.#wish = wish;
    const remembered = recall(REMEMBERED_SNIPPET);
    select.value = SNIPPETS.find(({ id }) => id === remembered)?.id ?? 'env';
    select.addEventListener('change', () => {
      keep(REMEMBERED_SNIPPET, select.value);
      this.show(this.#ports, this.#wish);
    });
  }

  /** @param ports none where there is nothing to write */
  show(ports: Proposal, wish: Wish): void {
    this.#ports = ports;
    this.#wish = wish;
    const select = this.#select;
    const fitting = SNIPPETS.filter(({ fits }) => fits(wish));
    for (const option of select.options) option.disabled = !fitting.some(({ id }) => id === option.value);
    const snippet = fitting.find(({ id }) => id === select.value) ?? SNIPPETS[0];
    select.value = snippet.id;
    this.#code.textContent = ports.length === 0 ? '' : snippet.write(ports, wish);
  }
}
