/**
 * The keyboard and the states of an editable combobox with a list
 * (WAI-ARIA Authoring Practices, "Editable Combobox With List Autocomplete").
 */
export class Combobox {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly panel: HTMLElement;
  #active = -1;

  /** @param panel what opens and closes: the list and what stands below it */
  constructor(input: HTMLInputElement, list: HTMLElement, panel: HTMLElement) {
    this.input = input;
    this.list = list;
    this.panel = panel;
    // The focus stays in the field while an option is clicked: otherwise the list would close under the pointer.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** Each is a link of its own: an option that held one would hold a control (WAI-ARIA 1.2, "Children Presentational"). */
  get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  /** The option that the reader moved to. */
  get active(): HTMLElement | undefined {
    return this.options[this.#active];
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  /** Shows the list as it is now. The option that the reader moved to stays active while it is there. */
  open(): void {
    this.panel.hidden = false;
    this.list.hidden = this.options.length === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    this.#activate(Math.min(this.#active, this.options.length - 1));
  }

  close(): void {
    this.panel.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
  }

  /** No option is active any more: the list answers another text. */
  reset(): void {
    this.#activate(-1);
  }

  /** Handles a key if it is one of the list's. */
  press(event: KeyboardEvent): void {
    const last = this.options.length - 1;
    const target = this.#targetOf(event.key, last);
    if (target === undefined || last < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!this.isOpen) this.open();
    this.#activate(target);
    this.active?.scrollIntoView({ block: 'nearest' });
  }

  /** Which option a key leads to; from the last one on to the first, and back. Home and End move the caret until an option is active. */
  #targetOf(key: string, last: number): number | undefined {
    const isActive = this.#active >= 0;
    if (key === 'ArrowDown') return this.#active < last ? this.#active + 1 : 0;
    if (key === 'ArrowUp') return this.#active > 0 ? this.#active - 1 : last;
    if (key === 'Home' && isActive) return 0;
    if (key === 'End' && isActive) return last;
    return undefined;
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [position, option] of this.options.entries())
      option.setAttribute('aria-selected', String(position === index));
    if (this.active) this.input.setAttribute('aria-activedescendant', this.active.id);
    else this.input.removeAttribute('aria-activedescendant');
  }
}
