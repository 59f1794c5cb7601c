import { find, type Found } from '../find.ts';
import { NAMES_FAILED, NOTHING_FOUND, outOfRange, TEXTS_FAILED } from '../sentences.ts';
import type { NameTable } from '../table/nameTable.ts';
import { portItem, textItem, type Item } from './items.ts';
import { loadNames } from './names.ts';
import { isWorthSearching, searchTexts, type TextHit } from './texts.ts';

/** Where the data of the site lies. */
export interface Site {
  /** The path of the site, with a slash at both ends. */
  base: string;
  /** The address of the name table. */
  names: string;
}

/** What is to be shown for a query so far. */
export interface Answer {
  /** Only ever grows at its end while one query is answered, but for a number that gets its name. */
  items: Item[];
  /** Sentences to show below. */
  notes: string[];
}

/** A pause in typing after which the texts are searched, in milliseconds. */
const PAUSE = 150;

let table: NameTable | undefined;

/**
 * Answers a query step by step: a number at once, names as soon as their table is there, then the texts.
 * A stage that fails is made up for by the other, and said.
 *
 * @param always whether the texts are searched even where a name was found
 * @param signal ends the answer when the reader types on
 */
export async function* answer(typed: string, site: Site, { always, signal }: { always: boolean; signal: AbortSignal }): AsyncGenerator<Answer> {
  const notes: string[] = [];
  let found = find(typed, table);
  if (!table) {
    yield { items: portItems(found, site), notes: rangeNotes(found) };
    table = await loadNames(site.names).catch(() => undefined);
    if (!table) notes.push(NAMES_FAILED);
    found = find(typed, table);
  }
  notes.unshift(...rangeNotes(found));
  const items = portItems(found, site);
  const texts = wantsTexts(found, always);
  if (texts && items.length > 0) yield { items, notes };
  if (texts) {
    await pause();
    if (signal.aborted) return;
    const hits = await searchTexts(found.query.words, site.base).catch(() => undefined);
    if (!hits) notes.push(TEXTS_FAILED);
    items.push(...newItems(hits ?? [], items, site));
  }
  yield { items, notes: items.length === 0 && notes.length === 0 ? [NOTHING_FOUND] : notes };
}

/** A name that was found needs no texts; a number they do not hold. */
function wantsTexts({ query, results: [first] }: Found, always: boolean): boolean {
  const named = ['literal', 'spelling', 'question'].includes(first?.match?.way ?? '');
  return query.ports.length === 0 && isWorthSearching(query.words) && (always || !named);
}

function portItems({ results }: Found, { base }: Site): Item[] {
  return results.map((result) => portItem(result, base));
}

function newItems(hits: readonly TextHit[], items: readonly Item[], { base }: Site): Item[] {
  const known = new Set(items.map(({ href }) => withoutAnchor(href)));
  return hits.filter(({ url }) => !known.has(withoutAnchor(url))).map((hit) => textItem(hit, base, table));
}

function withoutAnchor(href: string): string {
  return href.replace(/#.*/, '');
}

function rangeNotes({ query: { outOfRange: number } }: Found): string[] {
  return number === undefined ? [] : [outOfRange(number)];
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
