import assert from 'node:assert/strict';
import { test } from 'vitest';
import { alternatives } from '../../../src/registry/verdict/alternatives.ts';
import { PORT_COUNT } from '../../../src/registry/ranges.ts';

/** For every port whether it may be picked. */
const only = (...free: number[]) => Array.from({ length: PORT_COUNT }, (_, port) => free.includes(port));

test('a port that may be picked needs no alternative', () => {
  assert.deepEqual(alternatives(only(100))[100], []);
});

test('the three nearest free ports are offered, the lowest first', () => {
  assert.deepEqual(alternatives(only(90, 95, 103, 108))[100], [95, 103, 108]);
});

test('at the same distance the port above is nearer than the one below', () => {
  assert.deepEqual(alternatives(only(98, 99, 101, 102))[100], [99, 101, 102]);
});

test('at the edges all alternatives are on one side', () => {
  const found = alternatives(only(1, 2, 3, 65532, 65533, 65534));
  assert.deepEqual(found[0], [1, 2, 3]);
  assert.deepEqual(found[65535], [65532, 65533, 65534]);
});

test('where fewer than three ports are free, those are offered', () => {
  assert.deepEqual(alternatives(only(7))[100], [7]);
  assert.deepEqual(alternatives(only())[100], []);
});

test('the search for one port does not use up the free ports of the next', () => {
  const found = alternatives(only(10, 20, 30, 40));
  assert.deepEqual(
    [found[24], found[25], found[26]],
    [
      [10, 20, 30],
      [20, 30, 40],
      [20, 30, 40],
    ],
  );
});
