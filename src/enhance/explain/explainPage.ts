import { decode } from '../../explain/decode.ts';
import { explainInSteps, LONGEST_TEXT, type Explained } from '../../explain/explain.ts';
import { REACH_WORDS, REACHES, type Reach, type Row } from '../../explain/row.ts';
import { SAMPLE } from '../../explain/sample.ts';
import { toMarkdown, toText } from '../../explain/table.ts';
import { countReaches, totals } from '../../explain/totals.ts';
import { count } from '../../explain/words.ts';
import { pastedText } from '../../search/browser/box/longText.ts';
import { copyAndSay, onButton } from '../acknowledge.ts';
import { element } from '../element.ts';
import { inSlices } from './inSlices.ts';
import { loadFacts } from './loadFacts.ts';
import { TableView, unreadView } from './tableView.ts';

/** Longer texts are not put into the field: to lay them out would hold up the page. */
const LONGEST_SHOWN = 100_000;
/** Lines that were not understood, as far as they are listed. */
const MOST_UNREAD = 500;
/** The address with which the search box leads here: the text is in this tab's storage. */
const HANDED_OVER = '#pasted';

/** Makes `/explain/` work: a text is read as soon as it is pasted, dropped or chosen. */
export function enhanceExplain(form: HTMLFormElement): void {
  const part = <T extends HTMLElement>(name: string) =>
    document.querySelector(`[data-explain-${name}]`) as unknown as T;
  const field = form.querySelector('textarea') as HTMLTextAreaElement;
  const [file, status, result] = [part<HTMLInputElement>('file'), part('status'), part('result')];
  const [filters, unread, unreadList] = [part('filters'), part<HTMLDetailsElement>('unread'), part('unread-lines')];
  const masks = part<HTMLInputElement>('masks');
  const base = form.dataset['base'] ?? '/';
  const dataAddress = `${base}explain/data.js`;
  const table = new TableView(part('rows'), part<HTMLButtonElement>('more'), base);
  let explained: Explained | undefined;
  let chosen: Reach | undefined;
  let running = new AbortController();

  // Sent before this runs, the form would load the page anew, and lose the text.
  form.querySelectorAll('button').forEach((button) => (button.disabled = false));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim()) void take(field.value);
    else field.focus();
  });
  field.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (key === 'Enter' && (ctrlKey || metaKey)) form.requestSubmit();
  });
  field.addEventListener('paste', paste);
  file.addEventListener('change', () => {
    const [one] = file.files ?? [];
    if (one) void takeFile(one);
    file.value = '';
  });
  for (const type of ['dragover', 'dragleave', 'drop'] as const) form.addEventListener(type, drag);
  part('sample').addEventListener('click', () => fill(SAMPLE));
  part('clear').addEventListener('click', clear);
  filters.addEventListener('change', ({ target }) => {
    chosen = ((target as HTMLInputElement).value || undefined) as Reach | undefined;
    showRows();
  });
  onCopy(part<HTMLButtonElement>('markdown'), toMarkdown);
  onCopy(part<HTMLButtonElement>('text'), toText);

  // Loaded ahead, so that the page goes on working without the network.
  loadFacts(dataAddress).catch(() => undefined);
  if (location.hash === HANDED_OVER) {
    const text = pastedText();
    if (text) fill(text);
    else status.textContent = 'The pasted text is no longer here. Paste it again.';
  }

  /** A long text is read without being shown. */
  function fill(text: string): void {
    const isLong = text.length > LONGEST_SHOWN;
    field.value = isLong ? '' : text;
    void take(text);
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isWhole = field.value === '' || field.selectionEnd - field.selectionStart === field.value.length;
    if (text.length > LONGEST_SHOWN) {
      event.preventDefault();
      fill(text);
    } else if (isWhole && text.includes('\n')) setTimeout(() => void take(field.value));
  }

  function drag(event: DragEvent): void {
    event.preventDefault();
    form.classList.toggle('over', event.type === 'dragover');
    if (event.type !== 'drop') return;
    const [dropped] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData('text/plain');
    if (dropped) void takeFile(dropped);
    else if (text) fill(text);
  }

  async function takeFile(one: File): Promise<void> {
    try {
      const bytes = new Uint8Array(await one.slice(0, LONGEST_TEXT).arrayBuffer());
      field.value = '';
      await take(decode(bytes), one.size > LONGEST_TEXT ? `${one.name}, its first ${MEGABYTES}` : one.name);
    } catch {
      status.textContent = `${one.name} could not be read.`;
    }
  }

  /** Reads a text and shows what it says. */
  async function take(whole: string, name = ''): Promise<void> {
    running.abort();
    const { signal } = (running = new AbortController());
    const text = whole.slice(0, LONGEST_TEXT);
    status.textContent = 'Reading …';
    result.hidden = true;
    const facts = await loadFacts(dataAddress).catch(() => undefined);
    if (signal.aborted) return;
    if (!facts) {
      status.textContent = 'The records could not be loaded. Check the connection, then press Explain again.';
      return;
    }
    const found = await inSlices(explainInSteps(text, facts), {
      signal,
      tell: (done) => {
        // A screen reader speaks each change.
        const words = `Reading … ${20 * Math.floor(5 * done)} %`;
        if (status.textContent !== words) status.textContent = words;
      },
    });
    if (!found) return;
    explained = found;
    show([name, whole.length > text.length ? `the first ${MEGABYTES} of the text` : ''].filter(Boolean).join(', '));
  }

  function show(source: string): void {
    if (!explained) return;
    const { rows, unread: left } = explained;
    status.textContent = [source ? `${source}: ` : '', totals(explained)].join('');
    result.hidden = rows.length === 0 && left.length === 0;
    chosen = undefined;
    filters.replaceChildren(...filterChoices(rows));
    part('table').hidden = rows.length === 0;
    unread.hidden = left.length === 0;
    unread.open = rows.length === 0;
    (unread.querySelector('summary') as HTMLElement).textContent =
      `${count(left.length, 'line')} not understood${left.length > MOST_UNREAD ? `, the first ${MOST_UNREAD}` : ''}`;
    unreadList.replaceChildren(...unreadView(left, MOST_UNREAD));
    showRows();
  }

  function showRows(): void {
    table.show(shownRows());
  }

  function shownRows(): Row[] {
    return (explained?.rows ?? []).filter(({ reach }) => chosen === undefined || reach === chosen);
  }

  function clear(): void {
    running.abort();
    explained = undefined;
    field.value = status.textContent = '';
    result.hidden = true;
    table.show([]);
    unreadList.replaceChildren();
    field.focus();
  }

  function onCopy(button: HTMLButtonElement, write: (rows: readonly Row[], masks: boolean) => string): void {
    button.hidden = !navigator.clipboard;
    const say = onButton(button);
    button.addEventListener('click', () => void copyAndSay(write(shownRows(), masks.checked), say));
  }
}

const MEGABYTES = `${LONGEST_TEXT / 1_000_000} MB`;

/** One choice for each reach that there is, with how many rows it has. */
function filterChoices(rows: readonly Row[]): HTMLElement[] {
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
