import assert from 'node:assert/strict';
import { test } from 'vitest';
import { gaps } from '../../../src/registry/merge/nearby.ts';
import { portStatus } from '../../../src/registry/merge/official.ts';
import { PORT_COUNT } from '../../../src/registry/ranges.ts';
import type { PortStatus } from '../../../src/registry/schema/port.ts';
import { ianaRowsByPort } from '../../support/iana.ts';

test('a gap is an unbroken run of unassigned ports, and every port of it knows both ends', () => {
  const statuses: PortStatus[] = ['unassigned', 'unassigned', 'assigned', 'unassigned', 'reserved'];
  assert.deepEqual(gaps(statuses).slice(0, 6), [
    { start: 0, end: 1 },
    { start: 0, end: 1 },
    null,
    { start: 3, end: 3 },
    null,
    null,
  ]);
});

test('a gap may reach to the last port', () => {
  const statuses = Array.from({ length: PORT_COUNT }, (): PortStatus => 'assigned')
    .with(65534, 'unassigned')
    .with(65535, 'unassigned');
  assert.deepEqual(gaps(statuses).at(-1), { start: 65534, end: 65535 });
});

const real = gaps(ianaRowsByPort.map((rows, port) => portStatus(port, rows)));

test('the registry has 854 gaps, 108 of them of a single port', () => {
  const found = [...new Set(real)].filter((gap) => gap !== null);
  assert.equal(found.length, 854);
  assert.equal(found.filter(({ start, end }) => start === end).length, 108);
});

test('the longest gaps of the registry are found whole', () => {
  assert.deepEqual(real[29500], { start: 29170, end: 29998 });
  assert.deepEqual(real[42000], { start: 41798, end: 42507 });
  assert.equal(real[41797], null);
  assert.equal(real[42508], null);
});

test('a reserved port ends a gap, and a dynamic one lies in none', () => {
  assert.deepEqual([real[1023], real[49151], real[49152], real[65535]], [null, null, null, null]);
});
