import assert from 'node:assert/strict';
import { test } from 'vitest';
import { either, list, shortList, verb } from '../../src/registry/list.ts';

test('words are listed as in a sentence', () => {
  assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(list), ['', 'a', 'a and b', 'a, b and c']);
});

test('one of several words is told with "or"', () => {
  assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(either), ['', 'a', 'a or b', 'a, b or c']);
});

test('a long list is cut, and says how many words more there are', () => {
  assert.equal(shortList(['a', 'b', 'c']), 'a, b and c');
  assert.equal(shortList(['a', 'b', 'c', 'd', 'e']), 'a, b, c and 2 more');
  assert.equal(shortList(['a', 'b', 'c'], 1), 'a and 2 more');
  assert.equal(shortList(['a', 'b'], 1), 'a and b', 'a single one more is named');
});

test('a verb fits its subjects, and a product that its makers call by a plural', () => {
  const uses = (...products: string[]) => verb(products, 'uses', 'use');
  for (const one of [
    'Redis',
    'Apache Kvrocks',
    'Windows',
    'kube-state-metrics',
    'Internet Information Services',
    'NI press',
  ])
    assert.equal(uses(one), 'uses', one);
  for (const many of ['Tuya devices', 'Epson projectors', 'Dahua cameras and recorders', 'TP-Link Kasa and Tapo'])
    assert.equal(uses(many), 'use');
  assert.equal(uses('Redis', 'nginx'), 'use');
});
