import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { RegistryRows } from '../../../src/registry/csv/readRegistry.ts';
import { refusals } from '../../../src/registry/versions/refusals.ts';
import { row, unnamed } from '../../support/assignment.ts';

/** So many named rows, of which the first `portless` have no port. */
function registry(names: number, portless = 0, modified = '2020-03-01'): RegistryRows {
  const all = Array.from({ length: names }, (_, index) => `n${index}`);
  return {
    assignments: [unnamed(1, 'reserved', { modified }), ...all.slice(portless).map((name) => row({ name }))],
    portless: all.slice(0, portless).map((name) => ({ name, transport: null, description: '', line: 1 })),
    rows: names + 1,
    problems: [],
  };
}

function told(before: RegistryRows, after: RegistryRows, date = '2020-03-01'): string[] {
  const found = refusals({ ...before, asOf: { assignments: date, metadata: '2014-07' } }, after, 'new.csv');
  assert.ok(
    found.every(
      ({ file, remedy, severity }) => file === 'new.csv' && remedy?.includes('--force') && severity === 'error',
    ),
  );
  return found.map(({ message }) => message);
}

test('of a small registry 200 named rows may go, and not 201', () => {
  assert.deepEqual(told(registry(500), registry(300)), []);
  assert.deepEqual(told(registry(500), registry(299)), [
    '201 named rows of the last snapshot are gone (40.2 %): n299 4321/tcp, n300 4321/tcp, n301 4321/tcp and 198 more',
  ]);
});

test('of a large registry 2 % may go', () => {
  assert.deepEqual(told(registry(20_000), registry(19_600)), []);
  assert.match(told(registry(20_000), registry(19_599))[0] ?? '', /^401 named rows .* \(2\.0 %\)/);
});

test('names without a port count too, and a name that gets a port is another row', () => {
  assert.match(told(registry(300, 300), registry(0))[0] ?? '', /^300 named rows .* n0 without a port\/any, /);
  assert.match(told(registry(300, 300), registry(300))[0] ?? '', /^300 named rows/);
});

test('more names than before are no reason to refuse', () => {
  assert.deepEqual(told(registry(10), registry(5_000)), []);
});

for (const [date, last] of [
  ['2020-03-01', '2020-03'],
  ['2020-03', '2020-03-09'],
  ['2020-03-09', '2020-03-09'],
  ['2021-01', '2020-12-31'],
] as const) {
  test(`a newest row of ${date} is not older than a snapshot of ${last}`, () =>
    assert.deepEqual(told(registry(1), registry(1, 0, date), last), []));
}

for (const [date, last] of [
  ['2020-02-29', '2020-03'],
  ['2020-02', '2020-03-09'],
  ['2020-03-08', '2020-03-09'],
] as const) {
  test(`a newest row of ${date} is older than a snapshot of ${last}`, () => {
    assert.deepEqual(told(registry(1), registry(1, 0, date), last), [
      `its newest row is of ${date}, older than the last snapshot (${last})`,
    ]);
  });
}
