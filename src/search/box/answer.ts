import { find, type Found, type Result } from '../find.ts';
import { NAMES_FAILED, NOTHING_FOUND, outOfRange, TEXTS_FAILED } from '../sentences.ts';
import type { NameTable } from '../table/nameTable.ts';
import { portItem, textItem, type Item } from './items.ts';
import { loadNames } from './names.ts';
import type { Site } from './site.ts';
import { isWorthSearching, searchTexts, type TextHit } from './texts.ts';

/** What is to be shown for a query so far. */
export interface Answer {
  /** Only ever grows at its end while one query is answered, but for items that get to know more. */
  items: Item[];
  /** Sentences to show below. */
  notes: string[];
}

/** A pause in typing after which the texts are searched, in milliseconds. */
const PAUSE = 150;

/**
 * Answers a query step by step: a number at once, names as their table comes in, then the texts.
 * A stage that fails is made up for by the others, and said.
 *
 * @param always whether the texts are searched even where a name was found
 * @param signal ends the answer when the reader types on
 */
export async function* answer(typed: string, site: Site, { always, signal }: { always: boolean; signal: AbortSignal }): AsyncGenerator<Answer> {
  let items: Item[] = [];
  let found = find(typed, undefined);
  let names: NameTable | undefined;
  const notes = found.query.outOfRange === undefined ? [] : [outOfRange(found.query.outOfRange)];

  for await (const { table, failed } of loadNames(site)) {
    names = table;
    found = find(typed, table);
    items = extend(items, found.results.filter((result) => table?.rows || isCertain(result)).map((result) => portItem(result, site.base)));
    if (failed) notes.push(NAMES_FAILED);
    if (items.length > 0) yield { items, notes };
  }
  if (wantsTexts(found, always)) {
    await pause();
    if (signal.aborted) return;
    const hits = await searchTexts(found.query.words, site.base).catch(() => undefined);
    if (!hits) notes.push(TEXTS_FAILED);
    items = [...items, ...newItems(hits ?? [], items, names, site)];
  }
  yield { items, notes: items.length === 0 && notes.length === 0 ? [NOTHING_FOUND] : notes };
}

/** A number, or a name typed whole: no name that is still to come can be better. */
function isCertain({ match }: Result): boolean {
  return !match || match.way === 'literal' || match.way === 'spelling' || match.way === 'question';
}

/** A name, whole or begun, needs no texts; and no text holds a number. */
function wantsTexts({ query, results: [first] }: Found, always: boolean): boolean {
  const isNamed = first && (isCertain(first) || first.match?.way === 'prefix');
  return query.ports.length === 0 && isWorthSearching(query.words) && (always || !isNamed);
}

/** What is on the screen stays where it is; what is new comes below. */
function extend(shown: readonly Item[], next: readonly Item[]): Item[] {
  const updated = shown.map((item) => next.find(({ href }) => href === item.href) ?? item);
  return [...updated, ...next.filter(({ href }) => !shown.some((item) => item.href === href))];
}

function newItems(hits: readonly TextHit[], items: readonly Item[], names: NameTable | undefined, { base }: Site): Item[] {
  const known = new Set(items.map(({ href }) => href.replace(/#.*/, '')));
  return hits.filter(({ url }) => !known.has(url)).map((hit) => textItem(hit, base, names));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
