import { letterOf } from '../../shared/alphabet.ts';
import { certaintyOfResult, find, findLeastUnlike, type Found, type Result } from '../find.ts';
import { withoutTasks } from '../match.ts';
import { parseQuery, type ReadQuery } from '../query.ts';
import { rolesWanted } from '../spans.ts';
import {
  aboutLines,
  aboutTerm,
  allLines,
  NAMES_FAILED,
  namesBeginning,
  notOnRecord,
  outOfRange,
  type Unnamed,
} from '../sentences.ts';
import type { NameTable } from '../table/nameTable.ts';
import type { Certainty } from '../ways.ts';
import { BoxDraft, type BoxAnswer } from './draft.ts';
import { wayOn, type Item } from './items.ts';
import { loadDescribed, loadNames, loadRoles, type BoxNames } from './names.ts';
import { linesOf, readerOf } from './reader.ts';
import type { Site } from './site.ts';
import { later, PAUSE } from './pause.ts';
import { isWorthSearching, searchTexts, type TextHit, type Told } from './texts.ts';

/** With this in its address the page takes the text from the tab's storage, where the box has put it. */
const HANDED_OVER = 'explain/#pasted';

/** Where an answer is shown: under the field, or on a page of its own. */
type Where = 'box' | 'page';

/** Hits in the texts. */
const MOST_HITS: Record<Where, number> = { box: 5, page: 20 };

/** The milliseconds after which guesses are shown without waiting for the texts. */
const TEXTS_PATIENCE = 1000;

/**
 * Answers a query step by step: a number at once, names as their table comes in, then the texts, then guesses.
 * A stage that fails is reported below the results of the others.
 *
 * @param place on a page of its own the texts are always searched, and come before names that only begin so
 * @param signal ends the answer when the reader types on
 */
export async function* answerInBox(
  typed: string,
  site: Site,
  { place, signal }: { place: Where; signal: AbortSignal },
): AsyncGenerator<BoxAnswer> {
  const read = await readerOf(typed);
  const draft = new BoxDraft(site);
  const lines = linesOf(typed);
  if (lines > 1) {
    draft.note(aboutLines(lines));
    draft.more = { href: site.base + HANDED_OVER, words: allLines(lines) };
  }
  const { words: meant, text } = parseQuery(typed, read);
  const words = withoutTasks(meant);
  let found = find(typed, undefined, read);
  let table: NameTable | undefined;

  for await (const names of loadNames(site, words[0] ?? text)) {
    if (signal.aborted) return;
    table = names.table;
    found = table ? await findWithRoles(typed, table, site, read) : found;
    if (found.query.outOfRange !== undefined) draft.note(outOfRange(found.query.outOfRange));
    if (names.failed) draft.note(NAMES_FAILED);
    if (mayComeFirst(names, found)) continue;
    draft.addResults(found.results.filter((result) => isSettled(result, names.scope, place)));
    draft.lead = leadSoFar(found, typed);
    draft.isPartOpen = found.query.transport !== undefined && names.scope !== 'all' && !names.failed;
    if (draft.items.length > 0 && isShown(names, found, place)) yield* draft.changes();
  }

  const isNamed = found.results.some((result) => certaintyOfResult(result) === 'named');
  const searching = wantsTexts(found, words, place, isNamed) ? searchSoon(words, site, place, signal) : undefined;
  const told = searching && (await Promise.race([searching, later(PAUSE + TEXTS_PATIENCE)]));
  if (signal.aborted) return;
  if (told) draft.addTold(told, words, table);
  draft.addResults(found.results);
  const unlike = draft.isEmpty && table ? findLeastUnlike(found, table) : [];
  draft.addResults(unlike);
  const isUnknown = !isNamed && saysWords(found);
  const sayUnknown = ({ isSearched }: { isSearched: boolean }) => {
    const onward = isSearched && !draft.hasHits;
    if (onward) draft.addItems(waysOn(words, site));
    draft.lead = notOnRecord(typed, { ...shownOf([...found.results, ...unlike]), told: draft.hasHits, onward });
  };
  if (isUnknown) sayUnknown({ isSearched: !searching || told !== undefined });
  yield* draft.changes();

  // Hits that come late are added at the end, so that nothing moves under the reader.
  const late = told ? undefined : await searching;
  if (signal.aborted || !late) return;
  draft.addTold(late, words, table);
  if (isUnknown) sayUnknown({ isSearched: true });
  yield* draft.changes();
}

/**
 * Whether names are shown before all files have come. Not on a page of its own, where a row that grows with each file
 * would push down what the reader has begun to read; a number is answered at once.
 */
function isShown({ scope, failed }: BoxNames, { query }: Found, place: Where): boolean {
  return place === 'box' || scope === 'all' || failed || query.ports.length > 0;
}

/**
 * Whether a name that is still to be loaded has the port that a line is about. Shown before it, the temporary port of
 * the other side would come first, and stay there.
 */
function mayComeFirst({ scope, failed }: BoxNames, { query }: Found): boolean {
  return query.opensWithName && scope !== 'all' && !failed;
}

/** Names, with the roles of those products that the query has words about. */
async function findWithRoles(typed: string, table: NameTable, site: Site, read: ReadQuery): Promise<Found> {
  const found = find(typed, table, read);
  const letters = rolesWanted(found.query, table);
  if (letters.size === 0) return found;
  await loadRoles(table, site, letters);
  return find(typed, table, read);
}

/** Whether no name in the files to come can be better: for a number, or a name that was typed in full. */
function isSettled({ match }: Result, scope: BoxNames['scope'], place: Where): boolean {
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
    case 'title':
    case 'prefix':
    case 'words':
      return place === 'box' && (scope === 'letter' || scope === 'all');
    default:
      return false;
  }
}

/**
 * Whether the texts are searched: not for numbers, which they do not hold, nor under the field once a name was found.
 */
function wantsTexts({ query }: Found, words: readonly string[], place: Where, isNamed: boolean): boolean {
  return query.ports.length === 0 && isWorthSearching(words) && (place === 'page' || !isNamed);
}

/** Whether the query holds anything but numbers, so that “not on record” can be said of it. */
function saysWords({ query }: Found): boolean {
  return query.words.length > 0 && query.ports.length === 0 && query.outOfRange === undefined && !query.isUnfinished;
}

/** The sentence above the list while stages are still running. */
function leadSoFar(found: Found, typed: string): string {
  if (found.term) return aboutTerm(found.term);
  const [first] = found.results;
  return first && certaintyOfResult(first) === 'begun' ? namesBeginning(typed) : '';
}

function shownOf(results: readonly Result[]): Omit<Unnamed, 'told' | 'onward'> {
  const has = (certainty: Certainty) => results.some((result) => certaintyOfResult(result) === certainty);
  const begun = results.find((result) => certaintyOfResult(result) === 'begun')?.match?.way;
  return {
    begun: begun === 'title' || begun === 'prefix',
    worded: begun === 'words',
    guessed: has('guessed'),
    partly: has('partly'),
  };
}

/** Pages to offer where nothing was found. */
function waysOn(words: readonly string[], { base }: Site): Item[] {
  const [first = ''] = words.join('');
  const letter = letterOf(first);
  const name = letter === '0-9' ? 'a digit' : letter.toUpperCase();
  return [
    ...(/[a-z\d]/.test(first) ? [wayOn(`${base}services/letter/${letter}/`, `All names that start with ${name}`)] : []),
    wayOn(`${base}guides/reading-ss-netstat-lsof/`, 'See which port a program uses on your machine', 'guide'),
  ];
}

/** Searches the texts and the descriptions of the registry after a pause, unless the reader types on. */
async function searchSoon(words: readonly string[], site: Site, place: Where, signal: AbortSignal): Promise<Told> {
  await later(PAUSE);
  if (signal.aborted) return { hits: [], failed: false };
  const most = MOST_HITS[place];
  const [texts, described] = await Promise.allSettled([
    searchTexts(words, site.base, most),
    loadDescribed(site, words),
  ]);
  const ports = described.status === 'fulfilled' ? described.value.map((port) => describedHit(port, site)) : [];
  const pages = texts.status === 'fulfilled' ? texts.value : [];
  return { hits: [...pages, ...ports].slice(0, most), failed: texts.status === 'rejected' };
}

function describedHit(port: number, { base }: Site): TextHit {
  return { url: `${base}ports/${port}/`, title: undefined, excerpt: '' };
}
