import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../src/registry/index.ts';
import { shapesOf, variablesOf } from '../../src/stamps/shapes.ts';
import { port } from '../support/port.ts';

const { ports } = loadRegistry();
const shapes = shapesOf(ports);

test('every bare port is in one shape, as a sample or as a stamped page, and no other port is', () => {
  const all = shapes.flatMap(({ samples, stamped }) => [...samples, ...stamped]).map(({ number }) => number);
  const bare = ports.filter(({ notable }) => !notable).map(({ number }) => number);
  assert.deepEqual(
    all.sort((a, b) => a - b),
    bare,
  );
});

test('the samples of a shape have no number in common, so that none of them passes for text', () => {
  for (const { samples, stamped } of shapes) {
    if (stamped.length === 0) continue;
    const numbers = samples.flatMap(variablesOf);
    assert.equal(samples.length, 3);
    assert.equal(new Set(numbers).size, numbers.length, String(numbers));
  }
});

test('ports that differ in anything but their numbers have different shapes', () => {
  const bare = (number: number, changes: Parameters<typeof port>[0] = {}) =>
    port({ number, alternatives: [number + 5000, number + 6000, number + 7000], ...changes });
  const alike = [bare(2000), bare(2010), bare(2020), bare(2030)];
  assert.deepEqual(
    shapesOf(alike).map(({ stamped }) => stamped.length),
    [1],
  );
  assert.equal(shapesOf([...alike, bare(2040, { facets: ['nodeport'] })]).length, 2);
  assert.equal(shapesOf([...alike, bare(2050, { gap: { start: 2050, end: 2051 } })]).length, 2);
});
