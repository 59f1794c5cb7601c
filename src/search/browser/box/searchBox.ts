import { announcement, RECENT } from '../sentences.ts';
import { answer, type Answer } from './answer.ts';
import { Combobox } from './combobox.ts';
import type { Item } from './items.ts';
import { preloadNames } from './names.ts';
import { addPanel } from './panel.ts';
import { forgetRecent, recentItems, remember } from './recent.ts';
import { renderItems } from './render.ts';
import { siteOf } from './site.ts';

/** As many options as fit on a screen without scrolling far. */
const MOST_OPTIONS = 8;

/** A screen reader is told of a new list after this many milliseconds without another. */
const QUIET = 500;

/** Makes a list of answers open under the field of a search form while the reader types. */
export function enhance(form: HTMLFormElement): void {
  const site = siteOf(form);
  const input = form.querySelector('input') as HTMLInputElement;
  const { frame, list, note, all, forget, status } = addPanel(form, input);
  const combobox = new Combobox(input, list, frame);
  let running = new AbortController();
  let announcing = 0;
  let items: Item[] = [];
  /** Resolves when the list answers what stands in the field, as far as Enter needs it. */
  let ready = Promise.resolve();

  function refresh(): void {
    ready = new Promise((resolve) => void update(resolve).finally(resolve));
  }

  async function update(isReady: () => void): Promise<void> {
    running.abort();
    const { signal } = (running = new AbortController());
    combobox.reset();
    if (!input.value.trim()) return showRecent();
    for await (const shown of answer(input.value, site, { always: false, signal })) {
      if (signal.aborted) return;
      show(shown);
      if (shown.items.length > 0) isReady();
    }
  }

  /** An empty field offers what the reader last looked up; without that there is no list. */
  function showRecent(): void {
    const recent = recentItems(site.base);
    if (recent.length === 0) return combobox.close();
    show({ items: recent, notes: [RECENT] });
    forget.hidden = false;
  }

  function show({ items: found, notes }: Answer): void {
    items = found.slice(0, MOST_OPTIONS);
    renderItems(combobox.list, items, (element, option, index) => {
      element.setAttribute('role', 'presentation');
      option.id = `${combobox.list.id}-${index}`;
      option.setAttribute('role', 'option');
      // The field keeps the focus; that an option is a link is for the pointer, and to open it in a new tab.
      option.tabIndex = -1;
    });
    note.textContent = notes.join(' ');
    all.hidden = found.length <= MOST_OPTIONS;
    forget.hidden = true;
    all.href = `${form.action}?${new URLSearchParams({ q: input.value })}`;
    if (document.activeElement === input) combobox.open();
    clearTimeout(announcing);
    announcing = window.setTimeout(() => (status.textContent = announcement(items, notes)), QUIET);
  }

  /** To the option that the reader moved to, else to the best answer; without any, to the page that says so. */
  async function go(): Promise<void> {
    await ready;
    const isAsked = input.value.trim() !== '';
    const option = combobox.active ?? (isAsked ? combobox.options[0] : undefined);
    if (option) option.click();
    else if (isAsked) form.submit();
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void go();
    } else if (event.key === 'Escape') {
      // The first Escape closes the list, the next empties the field.
      if (!combobox.isOpen) input.value = '';
      running.abort();
      combobox.close();
    } else combobox.press(event);
  }

  /** However an option is opened: with Enter, with a click, in a new tab. */
  function keep({ target }: Event): void {
    const link = (target as Element).closest('a');
    const item = items.find(({ href }) => link?.getAttribute('href') === href);
    if (item) remember(item, site.base);
  }

  list.addEventListener('click', keep);
  list.addEventListener('auxclick', keep);
  forget.addEventListener('click', () => {
    forgetRecent();
    input.focus();
    refresh();
  });
  input.addEventListener('input', refresh);
  input.addEventListener('focus', refresh);
  input.addEventListener('keydown', press);
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) combobox.close();
  });

  preloadNames(site);
  if (document.activeElement === input) refresh();
}
