import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readLeftOut } from '../../src/build/leftOut.ts';

test('nothing is left out unless it is said', () => {
  assert.deepEqual([...readLeftOut({})], []);
});

test('what is left out is listed with commas', () => {
  assert.deepEqual([...readLeftOut({ EVERYPORT_WITHOUT: 'bare, twins,cards' })], ['bare', 'twins', 'cards']);
});

test('a word that is not known is told with those that are', () => {
  assert.throws(() => readLeftOut({ EVERYPORT_WITHOUT: 'bare,images' }), /without "images".*bare,twins,cards/);
});
