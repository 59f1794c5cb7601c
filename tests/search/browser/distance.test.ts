import assert from 'node:assert/strict';
import { test } from 'vitest';
import { differingBits, editDistance, letterMask } from '../../../src/search/browser/distance.ts';

const DISTANCES: [from: string, to: string, distance: number][] = [
  ['redis', 'redis', 0],
  ['redis', 'redi', 1],
  ['redis', 'rediis', 1],
  ['redis', 'rodis', 1],
  ['redis', 'erdis', 1],
  ['redis', 'redsi', 1],
  ['elasticsearch', 'elasticserach', 1],
  ['postgres', 'psotgers', 2],
  ['', 'ab', 2],
];

for (const [from, to, distance] of DISTANCES) {
  test(`"${from}" and "${to}" are ${distance} apart`, () => {
    assert.equal(editDistance(from, to, 2), distance);
    assert.equal(editDistance(to, from, 2), distance);
  });
}

test('whatever is further apart than the limit is one more than the limit', () => {
  assert.equal(editDistance('redis', 'mysql', 2), 3);
  assert.equal(editDistance('abcdef', 'fedcba', 1), 2);
});

test('texts within a distance differ in at most two letters per typo', () => {
  for (const [from, to, distance] of DISTANCES)
    assert.ok(differingBits(letterMask(from), letterMask(to)) <= 2 * distance, `${from} ${to}`);
});
