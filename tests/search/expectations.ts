import { readFileSync } from 'node:fs';
import { certaintyOfResult, type Found, type Result } from '../../src/search/browser/find.ts';
import { ask } from './ask.ts';
import type { NameTable } from '../../src/search/browser/table/nameTable.ts';

/** A line of a list of queries. */
export interface Expectation {
  file: string;
  line: number;
  query: string;
  /** What may come first: paths of pages, or what is said before any (`SAID`). */
  first: readonly string[];
  /** The path of a page that must not. */
  not: string | undefined;
}

/** What can be said before any result. */
export const SAID = ['(not on record)', '(has no port)', '(nothing)'];

/** The lists: the project's own, the one that it was given, and that of a stranger. */
export const LISTS = ['relevance.tsv', 'given.tsv', 'strangers.tsv'];

/** What people type, and what must be found by it. */
export const expectations = LISTS.flatMap(readList);

function readList(file: string): Expectation[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .map((text, index): Expectation => {
      const [query = '', first = '', not] = text.split('\t');
      return { file, line: index + 1, query, first: first.split(' | '), not };
    })
    .filter(({ query }) => query && !query.startsWith('# '));
}

/** What the search says to a query, before the texts are searched. */
export interface Reply {
  expected: Expectation;
  found: Found;
  /** The paths of the results, the best first. */
  paths: string[];
}

export function replyTo(expected: Expectation, table: NameTable): Reply {
  const found = ask(expected.query, table);
  return { expected, found, paths: found.results.map(({ path }) => `/${path}`) };
}

/** Whether what comes first is what must come first. */
export function isRight({ expected: { first, file }, found, paths }: Reply): boolean {
  return first.some((wanted) => {
    if (wanted === '(nothing)') return paths.length === 0;
    if (wanted === '(not on record)') return !isNamed(found.results[0]);
    if (wanted.startsWith('(has no port)')) return saysNoPort(found) && leadsAside(wanted, paths);
    return (
      isNamed(found.results[0], true) &&
      (isAt(paths[0], wanted) || (file !== 'relevance.tsv' && isOwnPage(found.results[0])))
    );
  });
}

/** A typo or a name that is begun may stand first, but is not what was asked for. */
function isNamed(result: Result | undefined, orOffered = false): boolean {
  return result !== undefined && (orOffered || certaintyOfResult(result) === 'named');
}

function saysNoPort({ term }: Found): boolean {
  return term?.term?.kind === 'no-port';
}

/** `(has no port) /ports/7/` may show a port that people take for it. */
function leadsAside(wanted: string, [first = '']: readonly string[]): boolean {
  const path = wanted.replace('(has no port)', '').trim();
  return path ? first === path : !first.startsWith('/ports/');
}

function isAt(path: string | undefined, wanted: string): boolean {
  return path === wanted || path?.replace(/#.*/, '') === wanted;
}

/** The page of the thing itself is right as well in the lists that the project did not write. */
function isOwnPage(result: Result | undefined): boolean {
  return result?.kind === 'page' && result.subject.kind === 'software' && isNamed(result);
}
