import { readFileSync } from 'node:fs';

const LIST = new URL('relevance.tsv', import.meta.url);

/** A line of `relevance.tsv`. */
export interface Expectation {
  line: number;
  query: string;
  /** The path of the page that must come first. */
  first: string;
  /** The path of a page that must not. */
  not: string | undefined;
}

/** What people type, and what must be found by it. */
export const expectations = readFileSync(LIST, 'utf8')
  .split('\n')
  .map((text, index): Expectation => {
    const [query = '', first = '', not] = text.split('\t');
    return { line: index + 1, query, first, not };
  })
  .filter(({ query }) => query && !query.startsWith('# '));
