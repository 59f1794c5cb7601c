import { announcement, RECENT, SEARCHING } from '../sentences.ts';
import { answer } from './answer.ts';
import type { Answer } from './draft.ts';
import { Combobox } from './combobox.ts';
import type { Item } from './items.ts';
import { forAddress } from './longText.ts';
import { preloadNames } from './names.ts';
import { addPanel } from './panel.ts';
import { forgetRecent, recentItems, remember } from './recent.ts';
import { renderItems } from './render.ts';
import { siteOf } from './site.ts';

/** As many options as fit on a screen without scrolling far. */
const MOST_OPTIONS = 8;

/** A screen reader is told of a new list after this many milliseconds without another. */
const QUIET = 500;

/** After this many milliseconds without an answer the reader is told that it is looked for. */
const SILENCE = 300;

/** Enter waits for an answer no longer than this many milliseconds, and then leads to the page of results. */
const ENTER_PATIENCE = 1500;

const EMPTY: Answer = { lead: '', items: [], notes: [], more: undefined, isSettled: false };

/**
 * Makes a list of answers open under the field of a search form while the reader types. Gives what Enter does, for a reader
 * who pressed it before the box was there.
 *
 * @param early what was pasted before the box was there, with its lines
 */
export function enhance(form: HTMLFormElement, early = ''): () => Promise<void> {
  const site = siteOf(form);
  const input = form.querySelector('input') as HTMLInputElement;
  const { frame, lead, list, note, all, forget, status } = addPanel(form, input);
  const combobox = new Combobox(input, list, frame);
  let running = new AbortController();
  let announcing = 0;
  let items: Item[] = [];
  /** Where a text with many lines is explained line by line. */
  let allLines: string | undefined;
  /** A pasted text with its lines, which a field cannot hold. */
  let pasted = early.trim();
  /** Resolves when the list answers what stands in the field, as far as Enter needs it. */
  let ready = Promise.resolve();

  /** What stands in the field, with the lines that it was pasted with. */
  function typed(): string {
    return letters(pasted) === letters(input.value) ? pasted : input.value;
  }

  function refresh(): void {
    ready = new Promise((resolve) => void update(resolve).finally(resolve));
  }

  async function update(isReady: () => void): Promise<void> {
    running.abort();
    const { signal } = (running = new AbortController());
    combobox.reset();
    if (!input.value.trim()) return showRecent();
    // What is at hand is shown before these timers run; nothing else may stand under another text.
    const clearing = setTimeout(() => show(EMPTY));
    const telling = setTimeout(() => show({ ...EMPTY, lead: SEARCHING }), SILENCE);
    const stop = () => [clearing, telling].forEach(clearTimeout);
    signal.addEventListener('abort', stop);
    for await (const shown of answer(typed(), site, { place: 'box', signal })) {
      if (signal.aborted) return;
      stop();
      show(shown);
      if (shown.isSettled) isReady();
    }
    stop();
  }

  /** An empty field offers what the reader last looked up; without that there is no list. */
  function showRecent(): void {
    const recent = recentItems(site.base);
    show({ ...EMPTY, items: recent, notes: recent.length > 0 ? [RECENT] : [] });
    all.hidden = true;
    forget.hidden = recent.length === 0;
  }

  function show({ lead: first, items: found, notes, more }: Answer): void {
    items = found.slice(0, MOST_OPTIONS);
    renderItems(combobox.list, items, (element, option, index) => {
      element.setAttribute('role', 'presentation');
      option.id = `${combobox.list.id}-${index}`;
      option.setAttribute('role', 'option');
      // The field keeps the focus; that an option is a link is for the pointer, and to open it in a new tab.
      option.tabIndex = -1;
    });
    lead.textContent = first;
    lead.hidden = first === '';
    note.textContent = notes.join(' ');
    all.hidden = items.length === 0;
    forget.hidden = true;
    const results = resultsAddress();
    allLines = more?.href;
    all.href = more?.href ?? results;
    all.textContent = more?.words ?? 'All results';
    const isEmpty = items.length === 0 && first === '' && notes.length === 0;
    if (isEmpty) combobox.close();
    else if (document.activeElement === input) combobox.open();
    clearTimeout(announcing);
    announcing = window.setTimeout(() => (status.textContent = announcement(items, [first, ...notes])), QUIET);
  }

  function resultsAddress(): string {
    return `${form.action}?${new URLSearchParams({ q: forAddress(typed()) })}`;
  }

  /**
   * To the option that the reader moved to, else to the answer if it is one; a guess is not opened unseen. Of several lines
   * about several ports none is the answer: they are explained. Without an answer, and where none comes in time, to the page
   * of results.
   */
  async function go(): Promise<void> {
    const asked = input.value;
    if (open(combobox.active) || !asked.trim()) return;
    await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, ENTER_PATIENCE))]);
    if (input.value !== asked) return;
    if (open(combobox.active)) return;
    const explained = items.length > 1 ? allLines : undefined;
    const isOpened = !explained && items[0]?.isSure && open(combobox.options[0]);
    if (!isOpened) location.assign(explained ?? resultsAddress());
  }

  function open(option: HTMLElement | undefined): boolean {
    option?.click();
    return option !== undefined;
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void go();
    } else if (event.key === 'Escape') {
      // The first Escape closes the list, the next empties the field, and the list with it.
      if (!combobox.isOpen) {
        input.value = '';
        refresh();
      }
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

  /** A field drops the ends of lines, so that the last word of one would run into the first of the next. */
  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!text.trim().includes('\n')) return;
    event.preventDefault();
    pasted = text.trim();
    input.value = flat(pasted);
    refresh();
  }

  // With a script a long text has its own way; without one the form may not send more than an address holds.
  input.removeAttribute('maxlength');
  input.addEventListener('paste', paste);
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
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim()) location.assign(resultsAddress());
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) combobox.close();
  });

  preloadNames(site);
  if (document.activeElement === input) refresh();
  return go;
}

/** A text without spaces, for which browsers have different ways where a line ends. */
function letters(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A text as a field holds it. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
