import assert from 'node:assert/strict';
import { test } from 'vitest';
import { addressOf, chosenIn, narrow, optionsFor } from '../../../../src/search/browser/box/filters.ts';
import type { Item } from '../../../../src/search/browser/box/items.ts';

const item = (number: string, transports: Item['transports'], traits: Item['traits']) =>
  ({ number, transports, traits }) as Item;

const items = [
  item('53', ['tcp', 'udp'], { kind: 'port', range: 'system', status: 'assigned' }),
  item('988', ['tcp'], { kind: 'port', range: 'system', status: 'used' }),
  item('5353', ['udp'], { kind: 'port', range: 'user', status: 'assigned' }),
  item('', [], { kind: 'software' }),
];
const numbers = (chosen: object) => narrow(items, chosen as never).map(({ number }) => number);
const told = (chosen: object) =>
  Object.fromEntries(
    optionsFor(items, chosen as never).map(({ label, options }) => [
      label,
      options.map(({ words, count }) => `${words} ${count}`),
    ]),
  );

test('each filter leaves what has its value, and several leave what has them all', () => {
  assert.deepEqual(numbers({}), ['53', '988', '5353', '']);
  assert.deepEqual(numbers({ transport: 'udp' }), ['53', '5353']);
  assert.deepEqual(numbers({ transport: 'udp', range: 'user' }), ['5353']);
  assert.deepEqual(numbers({ kind: 'software' }), ['']);
  assert.deepEqual(numbers({ status: 'used' }), ['988']);
});

test('counts are of what the other groups leave; values that nothing has are not offered', () => {
  assert.deepEqual(told({}), {
    Kind: ['ports 3', 'software 1'],
    Transport: ['TCP 2', 'UDP 2'],
    Range: ['System Ports 2', 'User Ports 1'],
    Status: ['assigned 2', 'unassigned, in use 1'],
  });
  assert.deepEqual(told({ range: 'user' }), {
    Range: ['System Ports 2', 'User Ports 1'],
  });
});

test('what is chosen stays on offer, even where nothing is left of it', () => {
  assert.deepEqual(told({ kind: 'guide' })['Kind'], ['ports 3', 'software 1', 'guides 0']);
});

test('a click adds a value, replaces the one of its group, and takes back one that is chosen', () => {
  const next = (chosen: object, words: string) =>
    optionsFor(items, chosen as never)
      .flatMap(({ options }) => options)
      .find((option) => option.words === words)?.next;
  assert.equal(addressOf('a b&c', next({}, 'UDP') ?? {}), '?q=a+b%26c&transport=udp');
  assert.equal(addressOf('dns', next({ transport: 'udp' }, 'TCP') ?? {}), '?q=dns&transport=tcp');
  assert.equal(addressOf('dns', next({ transport: 'udp' }, 'UDP') ?? {}), '?q=dns');
});

test('an address states the choice, and what is no filter is left aside', () => {
  const parameters = new URLSearchParams('?q=x&transport=udp&range=huge&kind=constructor&status=used');
  assert.deepEqual(chosenIn(parameters), { transport: 'udp', status: 'used' });
});
