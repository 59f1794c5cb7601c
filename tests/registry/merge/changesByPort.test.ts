import assert from 'node:assert/strict';
import { test } from 'vitest';
import { changesByPort } from '../../../src/registry/merge/byPort.ts';
import type { RegistryChange } from '../../../src/registry/schema/change.ts';

function change(date: string, start: number, end: number): RegistryChange {
  return {
    date,
    lastSeen: '2020-01',
    ports: { start, end },
    transports: ['tcp'],
    kind: 'status',
    before: ['unassigned'],
    after: ['reserved'],
  };
}

test('a change stands on every port of its range, the latest first', () => {
  const byPort = changesByPort([change('2020-02', 1, 3), change('2020-03', 2, 2)]);
  const dates = Array.from(byPort, ([port, changes]) => [port, changes.map(({ date }) => date)]);
  assert.deepEqual(dates.sort(), [
    [1, ['2020-02']],
    [2, ['2020-03', '2020-02']],
    [3, ['2020-02']],
  ]);
});
