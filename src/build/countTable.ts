import type { FactCounts } from '../registry/countFacts.ts';
import { count } from './format.ts';

const [START, END] = ['<!-- count: made by `npm run count -- --write` -->', '<!-- /count -->'];

/** The counts as a Markdown table. The share of good sources stands beside their number. */
export function countTable(counts: FactCounts): string {
  const good = 'port entries with a vendor or standard source';
  const share = ` (${((counts[good] / counts['port entries']) * 100).toFixed(1)} %)`;
  const rows = Object.entries(counts).map(([what, number]) => `| ${what} | ${count(number)}${what === good ? share : ''} |`);
  return ['| curated facts | |', '| --- | ---: |', ...rows].join('\n');
}

/**
 * A document with the table in its place, which two comments mark.
 *
 * @throws when the comments are not there
 */
export function withCountTable(document: string, counts: FactCounts): string {
  const [before, rest = ''] = document.split(START);
  const [, after] = rest.split(END);
  if (after === undefined) throw new Error(`expected the lines ${START} and ${END} around the table of counts`);
  return `${before}${START}\n${countTable(counts)}\n${END}${after}`;
}
