import assert from 'node:assert/strict';
import { test } from 'vitest';
import { advisedPorts } from '../../../src/registry/rules/advisedPorts.ts';
import { findings, product } from './facts.ts';

const advised = (...ports: [start: number, end: number][]) => {
  const exposure = product.exposure.map((advice) => ({
    ...advice,
    ports: ports.map(([start, end]) => ({ start, end })),
  }));
  return findings(advisedPorts, { software: [{ ...product, exposure }] }).map(({ path, message }) => [path, message]);
};

test('a port within a range of the record may be advised on, and the whole range', () => {
  assert.deepEqual(advised([4325, 4325], [4320, 4329]), []);
});

test('advice on ports that the product does not have is refused, with the first of them', () => {
  assert.deepEqual(advised([4321, 4321], [4329, 4331]), [
    [['exposure', 0, 'ports'], 'not among the ports of this record: 4330 and 4331'],
  ]);
});
