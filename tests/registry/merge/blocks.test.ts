import assert from 'node:assert/strict';
import { test } from 'vitest';
import { portBlocks } from '../../../src/registry/merge/nearby.ts';
import { orderedNames } from '../../../src/registry/merge/official.ts';
import type { PortBlock } from '../../../src/registry/schema/port.ts';
import { row } from '../../support/assignment.ts';
import { ianaAssignments, ianaRowsByPort } from '../../support/iana.ts';

test('neighbours of one name are a block', () => {
  const block = { range: { start: 1, end: 2 }, kind: 'same-name', name: 'meter' };
  assert.deepEqual(portBlocks(['a', 'meter', 'meter', 'b'], []), [null, block, block, null]);
});

test('neighbours whose names count up are a block, named without the count', () => {
  const block = { range: { start: 0, end: 2 }, kind: 'numbered', name: 'netview' };
  assert.deepEqual(portBlocks(['netview-9', 'netview-10', 'netview-11', 'netview-13'], []), [
    block,
    block,
    block,
    null,
  ]);
});

test('a gap, a step of two and counting down make no block', () => {
  for (const names of [
    ['relay1', null, 'relay2'],
    ['relay1', 'relay3'],
    ['relay2', 'relay1'],
  ]) {
    assert.deepEqual(
      portBlocks(names, []),
      names.map(() => null),
    );
  }
});

test('versions of a protocol are no block: pop2 and pop3', () => {
  assert.deepEqual(portBlocks(['pop2', 'pop3'], []), [null, null]);
});

test('a run of equal names ends where a numbered run begins', () => {
  const kinds = portBlocks(['data1', 'data1', 'data2', 'data3'], []).map((block) => block?.kind);
  assert.deepEqual(kinds, ['same-name', 'same-name', 'numbered', 'numbered']);
});

test('a range of the registry is a block of its own, also where equal neighbours would make a longer one', () => {
  const range = row({ name: 'x11', ports: { start: 0, end: 1 } });
  const found = portBlocks(['x11', 'x11', 'x11'], [range]);
  assert.deepEqual(found[1], { range: { start: 0, end: 1 }, kind: 'official', name: 'x11' });
});

const REAL: [port: number, block: PortBlock | null][] = [
  [71, { range: { start: 71, end: 74 }, kind: 'numbered', name: 'netrjs' }],
  [110, null],
  [570, { range: { start: 570, end: 571 }, kind: 'same-name', name: 'meter' }],
  [1672, { range: { start: 1661, end: 1672 }, kind: 'numbered', name: 'netview-aix' }],
  [1765, { range: { start: 1761, end: 1768 }, kind: 'numbered', name: 'cft' }],
  [6000, { range: { start: 6000, end: 6063 }, kind: 'official', name: 'x11' }],
  [6063, { range: { start: 6000, end: 6063 }, kind: 'official', name: 'x11' }],
  [6064, null],
  [6667, { range: { start: 6665, end: 6669 }, kind: 'official', name: 'ircu' }],
  [8888, { range: { start: 8888, end: 8894 }, kind: 'numbered', name: 'ddi-tcp' }],
  [25009, { range: { start: 25000, end: 25009 }, kind: 'numbered', name: 'icl-twobase' }],
];

const real = portBlocks(
  ianaRowsByPort.map((rows) => orderedNames(rows)[0] ?? null),
  ianaAssignments,
);

for (const [port, block] of REAL) {
  test(`in the registry ${port} is ${block ? `one of ${block.range.start}-${block.range.end}` : 'in no block'}`, () => {
    assert.deepEqual(real[port], block);
  });
}
