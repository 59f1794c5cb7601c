import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { readRuns, writeRuns } from '../../src/map/runs.ts';

test('runs are their length and a letter', () => {
  assert.equal(writeRuns([0, 0, 0, 1, 27, 27]), '3AB2b');
  assert.deepEqual([...readRuns('3AB2b')], [0, 0, 0, 1, 27, 27]);
  assert.throws(() => writeRuns([52]), /no letter for 52/);
});

test('what is written is read as the same', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(51)), (values) => {
      assert.deepEqual([...readRuns(writeRuns(values))], values);
    }),
  );
});
