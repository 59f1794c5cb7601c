import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../src/registry/index.ts';
import { ask } from './ask.ts';
import { wholeTable } from './registry.ts';
import { expectations } from './expectations.ts';

/** The least share of queries whose first result is the right one; the others have it among the first three. */
const FIRST = 0.97;

const table = wholeTable(loadRegistry());
const answers = expectations.map((expected) => ({
  ...expected,
  paths: ask(expected.query, table).results.map(({ path }) => `/${path}`),
}));

const tell = ({ line, query, first, paths }: (typeof answers)[number]) =>
  `relevance.tsv:${line} "${query}": expected ${first}, got ${paths.slice(0, 3).join(' ') || 'nothing'}`;

test('every line names a query and the page that must come first', () => {
  assert.deepEqual(
    expectations.filter(({ first }) => !/^\/(ports\/\d+|software\/[a-z0-9-]+)\/(#(tcp|udp))?$/.test(first)),
    [],
  );
});

test(`what people type leads to the right page: first in ${FIRST * 100} %, always among the first three`, (context) => {
  const misses = answers.filter(({ first, paths }) => paths[0] !== first);
  for (const miss of misses) void context.annotate(tell(miss));
  assert.deepEqual(misses.filter(({ first, paths }) => !paths.slice(0, 3).includes(first)).map(tell), []);
  assert.ok(
    misses.length <= (1 - FIRST) * answers.length,
    `${misses.length} of ${answers.length} are not first:\n${misses.map(tell).join('\n')}`,
  );
});

test('what must not come first does not', () => {
  assert.deepEqual(answers.filter(({ not, paths }) => not && paths[0]?.replace(/#.*/, '') === not).map(tell), []);
});
