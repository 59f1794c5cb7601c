import { letterOf } from '../../shared/alphabet.ts';
import { fold, toKey } from '../../shared/fold.ts';
import { find, findNearest, type Found, type Result } from '../find.ts';
import { NAMES_FAILED, nothingFound, outOfRange, TEXTS_FAILED } from '../sentences.ts';
import type { NameTable } from '../table/nameTable.ts';
import { guideItem, portItem, textItem, type Item } from './items.ts';
import { loadNames, type Names } from './names.ts';
import { readerOf } from './reader.ts';
import type { Site } from './site.ts';
import { isWorthSearching, searchTexts, type TextHit } from './texts.ts';

/** What is to be shown for a query so far. */
export interface Answer {
  /** Only ever grows at its end while one query is answered, but for items that get to know more. */
  items: Item[];
  /** Sentences to show below. */
  notes: string[];
}

/** Hits in the texts: in a list under a field, and on a page of its own. */
const MOST_HITS = { box: 5, page: 20 };

/** A pause in typing after which the texts are searched, in milliseconds. */
export const PAUSE = 150;

/**
 * Answers a query step by step: a number at once, names as their table comes in, the guide to an error, then the texts.
 * A stage that fails is made up for by the others, and said.
 *
 * @param always whether the texts are searched even where a name was found
 * @param signal ends the answer when the reader types on
 */
export async function* answer(
  typed: string,
  site: Site,
  { always, signal }: { always: boolean; signal: AbortSignal },
): AsyncGenerator<Answer> {
  const read = await readerOf(typed);
  let items: Item[] = [];
  let found = find(typed, undefined, read);
  let names: NameTable | undefined;
  const notes = found.query.outOfRange === undefined ? [] : [outOfRange(found.query.outOfRange)];

  const { text, words } = found.query;
  for await (const { table, scope, failed } of loadNames(site, letterOf(words.join(' ') || text))) {
    names = table;
    found = find(typed, table, read);
    items = extend(
      items,
      found.results.filter((result) => isSettled(result, scope)).map((result) => portItem(result, site.base)),
    );
    if (failed) notes.push(NAMES_FAILED);
    if (items.length > 0) yield { items, notes };
  }
  if (found.query.guide) items = [...items, guideItem(found.query.guide, site.base)];
  if (wantsTexts(found, always)) {
    await pause();
    if (signal.aborted) return;
    const hits = await searchTexts(found.query.words, site.base, always ? MOST_HITS.page : MOST_HITS.box).catch(
      () => undefined,
    );
    if (!hits) notes.push(TEXTS_FAILED);
    items = [...items, ...newItems(namedFirst(hits ?? [], words), items, names, site)];
  }
  if (items.length === 0 && notes.length === 0) {
    items = names ? findNearest(found, names).map((result) => portItem(result, site.base)) : [];
    notes.push(nothingFound(items.length > 0));
  }
  yield { items, notes };
}

/** Whether no name that is still to come can be better. Nothing is better than a number, or than a name typed whole. */
function isSettled({ match }: Result, scope: Names['scope']): boolean {
  switch (match?.way) {
    case undefined:
    case 'literal':
    case 'spelling':
    case 'question':
      return true;
    case 'prefix':
      return scope === 'letter' || scope === 'all';
    default:
      return scope === 'all';
  }
}

/** A name that was found needs no texts, be it begun or mistyped by a letter, nor does an error with a guide; and no text holds a number. */
function wantsTexts({ query, results: [first] }: Found, always: boolean): boolean {
  const isNamed = first?.match?.entry && first.match.way !== 'typos' && first.match.way !== 'part';
  return query.ports.length === 0 && !query.guide && isWorthSearching(query.words) && (always || !isNamed);
}

/** What is on the screen stays where it is; what is new comes below. */
function extend(shown: readonly Item[], next: readonly Item[]): Item[] {
  const updated = shown.map((item) => next.find(({ href }) => href === item.href) ?? item);
  return [...updated, ...next.filter(({ href }) => !shown.some((item) => item.href === href))];
}

/** Of the pages that hold the words, the one that is called so comes first: Redis before its exporter. */
function namedFirst(hits: readonly TextHit[], words: readonly string[]): TextHit[] {
  const asked = words.join('');
  const isNamed = ({ title = '' }: TextHit) => toKey(fold(title)) === asked;
  return [...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))];
}

function newItems(
  hits: readonly TextHit[],
  items: readonly Item[],
  names: NameTable | undefined,
  { base }: Site,
): Item[] {
  const known = new Set(items.map(({ href }) => href.replace(/#.*/, '')));
  return hits.filter(({ url }) => !known.has(url)).map((hit) => textItem(hit, base, names));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
