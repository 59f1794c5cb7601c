import assert from 'node:assert/strict';
import { test } from 'vitest';
import { productOf } from '../../src/recipes/product.ts';
import type { Exposure, SoftwarePort } from '../../src/registry/schema/software.ts';
import { software, softwarePort } from '../support/software.ts';

const entryOf = (changes: Partial<SoftwarePort>, advice?: Exposure['advice']) => {
  const exposure: Exposure[] = advice
    ? [{ ports: [{ start: 4321, end: 4321 }], advice, reason: 'It has no password.', source: ['manual'] }]
    : [];
  return productOf(software({ ports: [softwarePort(4321, changes)], exposure })).entries[0];
};
const CLIENTS = { direction: 'in', from: 'clients' } as const;

for (const from of ['anyone', 'clients', 'nodes'] as const) {
  for (const direction of ['in', 'between'] as const) {
    test(`what ${from} need is opened (${direction})`, () => {
      assert.deepEqual(
        [entryOf({ direction, from })?.place, entryOf({ direction, from })?.reason],
        ['open', undefined],
      );
    });
  }
}

test('what is not opened says why, the strongest reason first', () => {
  const reason = (changes: Partial<SoftwarePort>, advice?: Exposure['advice']) => {
    const entry = entryOf({ ...CLIENTS, ...changes }, advice);
    assert.equal(entry?.place, 'closed');
    return entry?.reason;
  };
  assert.equal(reason({ status: 'legacy', from: 'this-machine' }), 'Only old releases use it.');
  assert.equal(reason({ from: 'this-machine', address: 'loopback' }), 'Only this machine needs it.');
  assert.equal(reason({ address: 'loopback' }, 'this-machine'), 'Keep it on this machine.');
  assert.equal(reason({ address: 'loopback' }), 'Unless told otherwise it listens on this machine alone.');
  assert.equal(reason({ from: 'administrators' }), 'For administrators: open it to their addresses alone.');
  assert.equal(reason({ default: false }), 'Optional: it is not there unless you turn it on.');
});

test('a port that the product asks from is outgoing; one of which too little is known is neither', () => {
  assert.equal(entryOf({ direction: 'out' })?.place, 'outgoing');
  assert.equal(entryOf({ direction: 'out', from: 'nodes' })?.place, 'outgoing');
  assert.equal(entryOf({})?.place, 'unknown');
  assert.equal(entryOf({ direction: 'in' })?.place, 'unknown');
  assert.equal(entryOf({ from: 'clients' })?.place, 'unknown');
});

test('only what is for anyone, without stricter advice, is for everyone', () => {
  const isForEveryone = (from: SoftwarePort['from'], advice?: Exposure['advice']) =>
    entryOf({ direction: 'in', ...(from && { from }) }, advice)?.isForEveryone;
  assert.equal(isForEveryone('anyone'), true);
  assert.equal(isForEveryone('anyone', 'internet'), true);
  assert.equal(isForEveryone('anyone', 'none-given'), true);
  assert.equal(isForEveryone('anyone', 'trusted-network'), false);
  assert.equal(isForEveryone('clients', 'internet'), false);
});

test('advice for a trusted network is told, and the port stays open', () => {
  const entry = entryOf(CLIENTS, 'trusted-network');
  assert.deepEqual(
    [entry?.place, entry?.caution],
    ['open', { advice: 'Only for a network you trust.', reason: 'It has no password.' }],
  );
});

test('the same ports twice have two ids, and only settings with a place for the number are kept', () => {
  const configure = [
    { where: 'widget.conf', setting: 'port = {port}' },
    { where: 'Settings', setting: 'Port' },
  ];
  const { entries } = productOf(
    software({
      ports: [softwarePort(53, { configure }), softwarePort(53, { transport: ['udp'] }), softwarePort(5000)],
    }),
  );
  assert.deepEqual(
    entries.map(({ id }) => id),
    ['53', '53.2', '5000'],
  );
  assert.deepEqual(entries[0]?.settings, [{ where: 'widget.conf', setting: 'port = {port}' }]);
});
