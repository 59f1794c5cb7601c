import { letterOf } from '../../shared/alphabet.ts';
import { partOfLetter } from '../../shared/format.ts';
import { stem } from '../../shared/words/inflection.ts';
import { NameTable } from '../table/nameTable.ts';
import { parseDescribed, parseKnown, parseMore, parseRegistered, parseRoles } from '../table/parse.ts';
import type { Site } from './site.ts';

/** The name table as far as it is loaded. */
export interface BoxNames {
  table: NameTable | undefined;
  /** How much is loaded: the names that most readers mean; these and all with the letter asked for; or all names. */
  scope: 'nothing' | 'known' | 'letter' | 'all';
  /** Whether the rest could not be loaded. */
  failed: boolean;
}

const texts = new Map<string, Promise<string>>();
const added = new Set<string>();
let table: NameTable | undefined;

/**
 * What is loaded of the name table: at once what is there, then with each text that comes in, the smallest first.
 * Texts that failed are tried again by the next call.
 *
 * @param word with whose letter the name begins that is looked for
 */
export async function* loadNames(site: Site, word: string): AsyncGenerator<BoxNames> {
  const letter = letterOf(word);
  const scopeNow = (): BoxNames['scope'] =>
    table?.isWhole ? 'all' : !table ? 'nothing' : added.has(partOfLetter('registered', letter)) ? 'letter' : 'known';
  const names = (failed = false): BoxNames => ({ table, scope: scopeNow(), failed });
  yield names();
  if (scopeNow() === 'all') return;
  try {
    const known = await load('known', site);
    const isFirst = !table;
    table ??= new NameTable(parseKnown(known));
    if (isFirst) yield names();
    await addNames(table, site, letter);
    if (!table.isWhole) yield names();
    await addNames(table, site);
    yield names();
  } catch {
    yield names(true);
  }
}

/** Adds the names of a letter, or all. Parsing all takes a while, so it is done in steps that let typing go on. */
async function addNames(to: NameTable, site: Site, letter?: string): Promise<void> {
  const isWhole = letter === undefined;
  const part = (text: 'more' | 'registered') => (isWhole ? text : partOfLetter(text, letter));
  const [more, registered] = await Promise.all([load(part('more'), site), load(part('registered'), site)]);
  if (isWhole) await idle();
  if (!added.has(part('more'))) to.add('more', parseMore(more), { isWhole });
  added.add(part('more'));
  if (isWhole) await idle();
  if (!added.has(part('registered'))) to.add('registered', parseRegistered(registered), { isWhole });
  added.add(part('registered'));
}

/** Loads what products do on their ports, of all with a name of one of these letters. A text that fails is left out. */
export async function loadRoles(to: NameTable, site: Site, letters: Iterable<string>): Promise<void> {
  await Promise.all(
    [...letters].map(async (letter) => {
      const part = partOfLetter('roles', letter);
      try {
        to.addRoles(parseRoles(await load(part, site)));
      } catch {
        to.addRoles(new Map());
      }
    }),
  );
}

/**
 * The ports whose descriptions in the registry hold every word, or a form of it, in ascending order.
 *
 * @throws when a text cannot be loaded
 */
export async function loadDescribed(site: Site, words: readonly string[]): Promise<number[]> {
  const lists = await Promise.all(
    words.map(async (word) => {
      const byWord = parseDescribed(await load(partOfLetter('described', letterOf(word)), site));
      return byWord.get(stem(word)) ?? [];
    }),
  );
  const [first = [], ...others] = lists;
  return first.filter((port) => others.every((list) => list.includes(port)));
}

/** Starts to load what answers most queries before the first one. A failure is reported with the first query. */
export function preloadNames(site: Site): void {
  load('known', site).catch(() => undefined);
}

function load(part: string, { base, version }: Site): Promise<string> {
  const loading = texts.get(part) ?? fetchText(`${base}search/${part}.txt?v=${version}`);
  texts.set(part, loading);
  loading.catch(() => texts.delete(part));
  return loading;
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}

/** Safari has no idle callbacks. */
function idle(): Promise<unknown> {
  return new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 100 }) : setTimeout(resolve),
  );
}
