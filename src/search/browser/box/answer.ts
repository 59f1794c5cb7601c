import { letterOf } from '../../shared/alphabet.ts';
import { fold, toKey } from '../../shared/fold.ts';
import { certaintyOfResult, find, findLeastUnlike, type Found, type Result } from '../find.ts';
import { withoutTasks } from '../match.ts';
import type { ReadText } from '../query.ts';
import { rolesWanted } from '../spans.ts';
import {
  aboutTerm,
  NAMES_FAILED,
  namesBeginning,
  notOnRecord,
  outOfRange,
  TEXTS_FAILED,
  type Unnamed,
} from '../sentences.ts';
import type { NameTable } from '../table/nameTable.ts';
import type { Certainty } from '../ways.ts';
import { linkItem, resultItem, textItem, type Item } from './items.ts';
import { loadDescribed, loadNames, loadRoles, type Names } from './names.ts';
import { readerOf } from './reader.ts';
import type { Site } from './site.ts';
import { isWorthSearching, searchTexts, type TextHit } from './texts.ts';

/** What is to be shown for a query so far. */
export interface Answer {
  /** What is said before anything is shown: that a text is not on record, or what it is. */
  lead: string;
  /** Only ever grows at its end while one query is answered, but for items that get to know more. */
  items: Item[];
  /** Sentences to show below: what could not be loaded. */
  notes: string[];
}

/** Hits in the texts: in a list under a field, and on a page of its own. */
const MOST_HITS = { box: 5, page: 20 };

/** A pause in typing after which the texts are searched, in milliseconds. */
export const PAUSE = 150;

/** The milliseconds after which guesses are shown without waiting for the texts. */
const PATIENCE = 1000;

/**
 * Answers a query step by step: a number at once, names as their table comes in, then the texts, then guesses.
 * A stage that fails is made up for by the others, and said.
 *
 * @param place on a page of its own the texts are always searched, and come before names that only begin so
 * @param signal ends the answer when the reader types on
 */
export async function* answer(
  typed: string,
  site: Site,
  { place, signal }: { place: keyof typeof MOST_HITS; signal: AbortSignal },
): AsyncGenerator<Answer> {
  const read = await readerOf(typed);
  let items: Item[] = [];
  let found = find(typed, undefined, read);
  let table: NameTable | undefined;
  const notes = found.query.outOfRange === undefined ? [] : [outOfRange(found.query.outOfRange)];
  const words = withoutTasks(found.query.words);
  const show = (...certainties: Certainty[]) => {
    const results = found.results.filter((result) => certainties.includes(certaintyOfResult(result)));
    items = extend(
      items,
      results.map((result) => resultItem(result, site.base)),
    );
  };

  for await (const names of loadNames(site, words[0] ?? found.query.text)) {
    if (signal.aborted) return;
    table = names.table;
    if (table) found = await findWithRoles(typed, table, site, read);
    const settled = found.results.filter((result) => isSettled(result, names.scope, place));
    items = extend(
      items,
      settled.map((result) => resultItem(result, site.base)),
    );
    if (names.failed) notes.push(NAMES_FAILED);
    if (items.length > 0) yield { lead: leadSoFar(found, typed), items, notes };
  }

  const isNamed = found.results.some((result) => certaintyOfResult(result) === 'named');
  let told = false;
  const wantsTexts = found.query.ports.length === 0 && isWorthSearching(words) && (place === 'page' || !isNamed);
  const searching = wantsTexts ? searchSoon(words, site, place, signal) : undefined;
  if (searching) {
    const hits = await Promise.race([searching, later(PAUSE + PATIENCE)]);
    if (signal.aborted) return;
    if (hits === 'failed') notes.push(TEXTS_FAILED);
    if (Array.isArray(hits)) items = add(hits);
  }
  show('begun', 'guessed', 'partly');
  const unlike = items.length === 0 && table && notes.length === 0 ? findLeastUnlike(found, table) : [];
  items = extend(
    items,
    unlike.map((result) => resultItem(result, site.base)),
  );
  const shown = () => ({ ...shownOf([...found.results, ...unlike]), told });
  const lead = isNamed || !saysWords(found) ? leadSoFar(found, typed) : notOnRecord(typed, shown());
  if (!isNamed && !told && saysWords(found)) items = [...items, ...waysOn(words, site)];
  yield { lead, items, notes };

  // Hits that came too late stand below what the reader looks at by now.
  const late = await searching;
  if (signal.aborted || !Array.isArray(late) || told) return;
  const before = items.length;
  items = add(late);
  if (items.length > before) yield { lead: isNamed ? lead : notOnRecord(typed, shown()), items, notes };

  function add(hits: readonly TextHit[]): Item[] {
    told = hits.length > 0;
    return [...items, ...newItems(namedFirst(hits, words), items, table, site)];
  }
}

/** Names, with the roles of those products that the query has words about. */
async function findWithRoles(typed: string, table: NameTable, site: Site, read: ReadText): Promise<Found> {
  const found = find(typed, table, read);
  const letters = rolesWanted(found.query, table);
  if (letters.size === 0) return found;
  await loadRoles(table, site, letters);
  return find(typed, table, read);
}

/** Whether no name that is still to come can be better. Nothing is better than a number, or than a name typed whole. */
function isSettled({ match }: Result, scope: Names['scope'], place: keyof typeof MOST_HITS): boolean {
  switch (match?.way) {
    case undefined:
    case 'literal':
    case 'spelling':
    case 'question':
      return true;
    case 'task':
      return scope === 'letter' || scope === 'all';
    case 'word':
      return scope === 'all';
    case 'prefix':
    case 'words':
      return place === 'box' && (scope === 'letter' || scope === 'all');
    default:
      return false;
  }
}

/** Whether there is anything in the query but numbers, of which it can be said whether it is on record. */
function saysWords({ query }: Found): boolean {
  return query.words.length > 0 && query.ports.length === 0 && query.outOfRange === undefined && !query.isUnfinished;
}

/** What is said while more may still be found. */
function leadSoFar(found: Found, typed: string): string {
  if (found.term) return aboutTerm(found.term);
  const [first] = found.results;
  return first && certaintyOfResult(first) === 'begun' ? namesBeginning(typed) : '';
}

function shownOf(results: readonly Result[]): Omit<Unnamed, 'told'> {
  const has = (certainty: Certainty) => results.some((result) => certaintyOfResult(result) === certainty);
  const begun = results.find((result) => certaintyOfResult(result) === 'begun')?.match?.way;
  return { begun: begun === 'prefix', worded: begun === 'words', guessed: has('guessed'), partly: has('partly') };
}

/** What is on the screen stays where it is; what is new comes below. */
function extend(shown: readonly Item[], next: readonly Item[]): Item[] {
  const updated = shown.map((item) => next.find((other) => isSamePage(item, other)) ?? item);
  return [...updated, ...next.filter((item) => !shown.some((other) => isSamePage(item, other)))];
}

/** A part of a port's page becomes known later than the port. */
function isSamePage(one: Item, other: Item): boolean {
  return pageOf(one.href) === pageOf(other.href);
}

function pageOf(href: string): string {
  return href.replace(/#.*/, '');
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
  table: NameTable | undefined,
  { base }: Site,
): Item[] {
  const known = new Set(items.map(({ href }) => pageOf(href)));
  return hits.filter(({ url }) => !known.has(url)).map((hit) => textItem(hit, base, table));
}

/** Where a reader can look who has found nothing. */
function waysOn(words: readonly string[], { base }: Site): Item[] {
  const letter = letterOf(words.join(''));
  const name = letter === '0-9' ? 'a digit' : letter.toUpperCase();
  return [
    linkItem(`${base}services/letter/${letter}/`, `All names that start with ${name}`),
    linkItem(`${base}guides/reading-ss-netstat-lsof/`, 'See which port a program uses on your machine', 'guide'),
  ];
}

type Hits = readonly TextHit[] | 'failed';

/** Searches the texts and the descriptions of the registry after a pause, unless the reader types on. */
async function searchSoon(
  words: readonly string[],
  site: Site,
  place: keyof typeof MOST_HITS,
  signal: AbortSignal,
): Promise<Hits> {
  await later(PAUSE);
  if (signal.aborted) return [];
  const most = MOST_HITS[place];
  const [told, described] = await Promise.allSettled([searchTexts(words, site.base, most), loadDescribed(site, words)]);
  if (told.status === 'rejected' && described.status === 'rejected') return 'failed';
  const ports = described.status === 'fulfilled' ? described.value.map((port) => describedHit(port, site)) : [];
  return [...(told.status === 'fulfilled' ? told.value : []), ...ports].slice(0, most);
}

function describedHit(port: number, { base }: Site): TextHit {
  return { url: `${base}ports/${port}/`, title: undefined, excerpt: '' };
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
