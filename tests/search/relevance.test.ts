import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../src/registry/index.ts';
import { wholeTable } from './registry.ts';
import { expectations, isRight, LISTS, replyTo, SAID, type Reply } from './expectations.ts';

/** The least share of queries whose first result is the right one. */
const FIRST = 0.97;

const table = wholeTable(loadRegistry());
const replies = expectations.map((expected) => replyTo(expected, table));

const tell = ({ expected: { file, line, query, first }, paths }: Reply) =>
  `${file}:${line} "${query}": expected ${first.join(' or ')}, got ${paths.slice(0, 3).join(' ') || 'nothing'}`;

test('every line names a query and what must come first', () => {
  const PATH = /^\/([a-z]+\/)([a-z0-9-]+\/)?(#(tcp|udp))?$/;
  const isKnown = (first: string) => PATH.test(first) || SAID.some((said) => first.startsWith(said));
  assert.deepEqual(
    expectations.filter(({ first }) => !first.every(isKnown)),
    [],
  );
});

test('the lists hold enough of each kind', () => {
  const count = (said: string) => expectations.filter(({ first }) => first[0]?.startsWith(said)).length;
  assert.ok(expectations.length >= 500, String(expectations.length));
  assert.ok(count('(not on record)') + count('(has no port)') >= 60);
});

for (const file of LISTS) {
  test(`what people type leads to the right page first: ${FIRST * 100} % of ${file}`, (context) => {
    const own = replies.filter(({ expected }) => expected.file === file);
    const misses = own.filter((reply) => !isRight(reply)).map(tell);
    for (const miss of misses) void context.annotate(miss);
    assert.ok(misses.length <= (1 - FIRST) * own.length, `${misses.length} of ${own.length}:\n${misses.join('\n')}`);
  });
}

test('what is not on record or has no port is never answered with a port that could be opened unseen', () => {
  const strict = replies.filter(({ expected: { first } }) =>
    first.every((one) => SAID.some((said) => one.startsWith(said))),
  );
  assert.deepEqual(strict.filter((reply) => !isRight(reply)).map(tell), []);
});

test('what must not come first does not', () => {
  assert.deepEqual(
    replies.filter(({ expected: { not }, paths }) => not && paths[0]?.replace(/#.*/, '') === not).map(tell),
    [],
  );
});
