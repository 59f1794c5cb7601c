import assert from 'node:assert/strict';
import { test } from 'vitest';
import { PORT_COUNT } from '../../../src/registry/ranges.ts';
import { alternatives } from '../../../src/registry/verdict/alternatives.ts';

/** For every port whether it may be picked. */
const only = (...free: number[]) => Array.from({ length: PORT_COUNT }, (_, port) => free.includes(port));

test('a port that may be picked needs no alternative', () => {
  assert.deepEqual(alternatives(only(100))[100], []);
});

const far = Array.from({ length: 60 }, (_, index) => 20000 + index);

test('ports near the one that was asked for are offered where there are enough of them to choose among', () => {
  const near = Array.from({ length: 40 }, (_, index) => 4800 + index * 10);
  const found = alternatives(only(...near, ...far))[5001] ?? [];
  assert.equal(found.length, 3);
  assert.ok(
    found.every((port) => near.includes(port)),
    String(found),
  );
});

test('a handful of near ports is left alone: all their neighbours would be sent to them', () => {
  const near = [4900, 4950, 5100, 5200];
  const pages = Array.from({ length: 400 }, (_, index) => 4800 + index).filter((port) => !near.includes(port));
  const offers = alternatives(only(...near, ...far));
  const sent = pages.flatMap((port) => offers[port] ?? []).filter((port) => near.includes(port));
  assert.ok(sent.length < pages.length / 4, String(sent.length));
});

test('where there are none near, any free port may be offered, the lowest first', () => {
  const found = alternatives(only(20000, 20001, 20002))[5000];
  assert.deepEqual(found, [20000, 20001, 20002]);
});

test('where fewer than three ports are free, those are offered', () => {
  assert.deepEqual(alternatives(only(7))[100], [7]);
  assert.deepEqual(alternatives(only())[100], []);
});

test('no port is offered on many pages: readers are spread over the free ones', () => {
  const free = Array.from({ length: PORT_COUNT }, (_, port) => port > 1023 && port < 30000 && port % 2 === 0);
  const offers = new Map<number, number>();
  for (const port of alternatives(free).flat()) offers.set(port, (offers.get(port) ?? 0) + 1);
  const pages = free.filter((yes) => !yes).length;
  const average = (pages * 3) / free.filter(Boolean).length;
  assert.ok(Math.max(...offers.values()) <= average * 4, `${Math.max(...offers.values())} of ${average} on average`);
});

test('the same port always gets the same offers', () => {
  const free = only(...Array.from({ length: 500 }, (_, index) => 2000 + index * 7));
  assert.deepEqual(alternatives(free), alternatives(free));
});
