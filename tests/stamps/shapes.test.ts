import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../src/registry/index.ts';
import { isCheckedPort, shapesOf, variablesOf } from '../../src/stamps/shapes.ts';
import { port } from '../support/port.ts';

const { ports } = loadRegistry();
const shapes = shapesOf(ports);
const BARE = ports.filter(({ notable }) => !notable).length;

test('every bare port is in one shape, as a sample or as a stamped page, and no other port is', () => {
  const all = shapes.flatMap(({ samples, stamped }) => [...samples, ...stamped]).map(({ number }) => number);
  const bare = ports.filter(({ notable }) => !notable).map(({ number }) => number);
  assert.deepEqual(
    all.sort((a, b) => a - b),
    bare,
  );
});

test('with witnesses every port is still in one shape, and some hundreds more are rendered', () => {
  const checked = shapesOf(ports, isCheckedPort);
  const rendered = (of: typeof shapes) => of.flatMap(({ samples }) => samples.map(({ number }) => number));
  assert.equal(checked.flatMap(({ samples, stamped }) => [...samples, ...stamped]).length, BARE);
  const more = new Set(rendered(checked)).difference(new Set(rendered(shapes)));
  assert.ok(more.size > 500 && more.size < 1000, String(more.size));
  assert.ok(checked.every(({ samples }, index) => samples[0] === shapes[index]?.samples[0]));
  const stamped = new Set(checked.flatMap((shape) => shape.stamped.map(({ number }) => number)));
  for (const number of [50000, 55555, 44444, 62000]) assert.ok(!stamped.has(number), String(number));
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
