import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../src/registry/index.ts';
import { wholeTable } from './registry.ts';
import { exactNames, isFirst, isNextToMeant, lostNumbers, typedWithTypo } from './quality.ts';

const registry = loadRegistry();
const table = wholeTable(registry);
const numbers = registry.ports.map(({ number }) => number);
const names = exactNames(registry, table);

test('every number leads to its port first, without a table and with it', () => {
  assert.deepEqual(lostNumbers(numbers, undefined), []);
  assert.deepEqual(
    lostNumbers(
      numbers.filter((port) => port % 97 === 0),
      table,
    ),
    [],
  );
});

test('every registered name leads to its port first, or to the port that people mean by it and then to its own', () => {
  const wrong = names.filter((trial) => !isFirst(trial) && !isNextToMeant(trial));
  assert.deepEqual(
    wrong.map(({ name }) => name),
    [],
  );
});

test('people mean another port than the registry by a few names only', (context) => {
  const elsewhere = names.filter((trial) => !isFirst(trial)).map(({ name }) => name);
  void context.annotate(elsewhere.join(' '));
  assert.ok(elsewhere.length <= 0.01 * names.length, elsewhere.join(' '));
});

test('one random typo in a registered name of five letters or more still leads to its port first, in 95 %', () => {
  const trials = typedWithTypo(registry, table);
  const missed = trials.filter((trial) => !isFirst(trial));
  const told = missed.map(({ name, typed }) => `${name} typed as ${typed}`).join(', ');
  assert.ok(missed.length <= 0.05 * trials.length, `${missed.length} of ${trials.length}: ${told}`);
});
