import assert from 'node:assert/strict';
import { test } from 'vitest';
import { attackTools } from '../../../src/registry/rules/attackTools.ts';
import { findings, product } from './facts.ts';

const told = (changes: object) =>
  findings(attackTools, { software: [{ ...product, ...changes }] }).map(({ path }) => path);

test('a tool made for attacks has no prominence, and none on one of its ports', () => {
  const [port] = product.ports;
  assert.deepEqual(told({ attack: true }), []);
  assert.deepEqual(told({ prominence: 2 }), []);
  assert.deepEqual(told({ attack: true, prominence: 3 }), [['attack']]);
  assert.deepEqual(told({ attack: true, ports: [{ ...port, prominence: 3 }] }), [['attack']]);
});
