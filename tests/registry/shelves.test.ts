import assert from 'node:assert/strict';
import { test } from 'vitest';
import { PORT_COUNT, formatRange, portsOf } from '../../src/registry/ranges.ts';
import { withGaps, shelfParts, shelfOf, shelves, userShelves } from '../../src/registry/shelves.ts';
import { port } from '../support/port.ts';

test('the User Ports stand on shelves of a thousand, the first and the last of them cut off', () => {
  const names = userShelves().map(({ range }) => formatRange(range));
  assert.deepEqual([names[0], names[1], names.at(-1)], ['1024-1999', '2000-2999', '49000-49151']);
  assert.equal(names.length, 49);
});

test('the shelves of the User Ports hold each of them once', () => {
  const held = userShelves().flatMap(({ range }) => [...portsOf(range)]);
  assert.deepEqual(held, [...portsOf({ start: 1024, end: 49151 })]);
});

test('the whole ranges come first and hold all ports', () => {
  const whole = shelves().filter((shelf) => shelf.whole);
  assert.deepEqual(
    whole.map(({ rangeClass }) => rangeClass),
    ['system', 'user', 'dynamic'],
  );
  assert.equal(whole.flatMap(({ range }) => [...portsOf(range)]).length, PORT_COUNT);
});

test('a list has a line for each notable port, and one for each run of bare ones', () => {
  const notable = new Set([2, 3, 6]);
  const ports = Array.from({ length: 9 }, (_, number) => port({ number, notable: notable.has(number) }));
  const lines = withGaps(ports, { start: 1, end: 8 }).map((entry) =>
    'number' in entry ? entry.number : formatRange(entry),
  );
  assert.deepEqual(lines, ['1', 2, 3, '4-5', 6, '7-8']);
});

test('the shelf of a port is the shortest page that lists it', () => {
  for (const [port, start, end] of [
    [0, 0, 1023],
    [1024, 1024, 1999],
    [8080, 8000, 8999],
    [49_151, 49_000, 49_151],
    [65_535, 49_152, 65_535],
  ] as const) {
    assert.deepEqual(shelfOf(port), { start, end });
  }
  for (const { range } of userShelves()) assert.deepEqual(shelfOf(range.start), range);
});

test('a range is split at round numbers', () => {
  assert.deepEqual(shelfParts({ start: 1024, end: 1210 }, 100), [
    { start: 1024, end: 1099 },
    { start: 1100, end: 1199 },
    { start: 1200, end: 1210 },
  ]);
  assert.equal(shelfParts({ start: 8000, end: 8999 }, 100).length, 10);
});
