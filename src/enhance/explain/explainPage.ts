import { explainInSteps, LONGEST_TEXT } from '../../explain/explain.ts';
import { SAMPLE } from '../../explain/sample.ts';
import { totals } from '../../explain/totals.ts';
import { forgetPasted, pastedText } from '../../search/browser/box/longText.ts';
import { returnToPlace } from '../returnToPlace.ts';
import { inSlices } from './inSlices.ts';
import { fetchFacts, loadFacts } from './loadFacts.ts';
import { part } from './parts.ts';
import { ResultView } from './resultView.ts';
import { MEGABYTES, TextInput } from './textInput.ts';

/** The address with which the search box leads here: the text is in this tab's storage. */
const HANDED_OVER = '#pasted';

/** Makes `/explain/` work: a text is read as soon as it is pasted, dropped or chosen. */
export function enhanceExplain(form: HTMLFormElement): void {
  const base = form.dataset['base'] ?? '/';
  const reader = new Reader(base);
  const input = new TextInput(form, {
    take: (text, name) => reader.read(text, name),
    fail: (words) => reader.say(words),
  });
  part('sample').addEventListener('click', () => input.fill(SAMPLE));
  part('clear').addEventListener('click', () => {
    reader.clear();
    input.clear();
    forgetPasted();
    history.replaceState(null, '', location.pathname);
  });
  returnToPlace(part('result'));
  // By then a browser that comes back to the page has put the text into the field again: Chromium only just before.
  addEventListener('pageshow', () => input.takeShown() || takeHandedOver(), { once: true });

  function takeHandedOver(): void {
    if (location.hash !== HANDED_OVER) return;
    const text = pastedText();
    if (text) input.fill(text);
    else reader.say('The pasted text is no longer here. Paste it again.');
  }
}

/** Reads a text, shows the progress, and then the table. */
class Reader {
  readonly #status = part('status');
  readonly #result: ResultView;
  readonly #dataAddress: string;
  #running = new AbortController();

  constructor(base: string) {
    this.#result = new ResultView(base);
    this.#dataAddress = `${base}explain/data.js`;
    fetchFacts(this.#dataAddress);
  }

  say(words: string): void {
    this.#status.textContent = words;
  }

  /** @param name of the file that the text is from */
  async read(whole: string, name = ''): Promise<void> {
    this.#running.abort();
    const { signal } = (this.#running = new AbortController());
    const text = whole.slice(0, LONGEST_TEXT);
    this.say('Reading …');
    this.#result.hide();
    const facts = await loadFacts(this.#dataAddress).catch(() => undefined);
    if (signal.aborted) return;
    if (!facts) {
      this.say('The records could not be loaded. Check the connection, then press Explain again.');
      return;
    }
    const explained = await inSlices(explainInSteps(text, facts), {
      signal,
      tell: (done) => this.#tell(done),
    });
    if (!explained) return;
    const source = [name, whole.length > text.length ? `the first ${MEGABYTES} of the text` : ''].filter(Boolean);
    this.say((source.length > 0 ? `${source.join(', ')}: ` : '') + totals(explained));
    this.#result.show(explained);
  }

  /** A screen reader speaks each change. */
  #tell(done: number): void {
    const words = `Reading … ${20 * Math.floor(5 * done)} %`;
    if (this.#status.textContent !== words) this.say(words);
  }

  clear(): void {
    this.#running.abort();
    this.say('');
    this.#result.clear();
  }
}
