import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readHeaders } from '../../src/build/headersFile.ts';

test('a path gets the headers of every rule that it matches, and a later rule wins', () => {
  const headers = readHeaders('# comment\n/*\n  A: 1\n  B: x: y; z\n\n/data/*\n  A: 2\n/one.json\n  C: 3\n');
  assert.deepEqual(headers('/'), { A: '1', B: 'x: y; z' });
  assert.deepEqual(headers('/data/ports.csv'), { A: '2', B: 'x: y; z' });
  assert.deepEqual(headers('/one.json'), { A: '1', B: 'x: y; z', C: '3' });
  assert.deepEqual(headers('/onexjson'), { A: '1', B: 'x: y; z' });
});

test('every line that is nothing of all that is told with its number, in one message', () => {
  assert.throws(() => readHeaders('/*\nA: 1\n  B C\n', 'dist/_headers'), {
    name: 'UsageError',
    message: /^dist\/_headers:2: expected a path.*\ndist\/_headers:3: expected a path/,
  });
  assert.throws(() => readHeaders('  A: 1\n'), /_headers:1: /);
  assert.throws(() => readHeaders('/*\n  A: \u{1F600}\n'), /_headers:2: /, 'Node refuses to send such a value');
});

test('a mark at the start and Windows’ ends of lines are no damage', () => {
  assert.deepEqual(readHeaders('\uFEFF/*\r\n  A: 1\r\n  # why\r\n')('/'), { A: '1' });
});
