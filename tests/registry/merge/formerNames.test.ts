import assert from 'node:assert/strict';
import { test } from 'vitest';
import { formerNames } from '../../../src/registry/merge/official.ts';
import { row, unnamed } from '../../support/assignment.ts';
import { ianaRows } from '../../support/iana.ts';

const NOTES: [note: string, name: string, until?: string][] = [
  ['De-assigned on 2025-02-13, previously compressnet by [Bernie_Volz]', 'compressnet', '2025-02-13'],
  ['Historic usage was surfpass. De-Assigned on 2022-01-10', 'surfpass', '2022-01-10'],
  ['Previously assigned to netconf-beep but released by [RFC9900]', 'netconf-beep'],
  ['Previously assigned to balour', 'balour'],
  ['Formerly was P2plus Application Server', 'P2plus Application Server'],
];

for (const [note, name, until] of NOTES) {
  test(`a former name is read from the note "${note}"`, () => {
    assert.deepEqual(formerNames([unnamed(4321, 'reserved', { notes: note })]), [
      { name, note, ...(until && { until }) },
    ]);
  });
}

test('a former name is read from the description, once for all transports', () => {
  const rows = (['tcp', 'udp'] as const).map((transport) =>
    unnamed(15, 'unassigned', { transport, description: 'Unassigned [was netstat]' }),
  );
  assert.deepEqual(formerNames(rows), [{ name: 'netstat', note: 'Unassigned [was netstat]' }]);
});

test('notes on other things tell of no former name', () => {
  assert.deepEqual(
    formerNames([
      row({ notes: 'Defined TXT keys: u=<username> p=<password>' }),
      row({ notes: 'PORT 4000 also used by ICQ' }),
    ]),
    [],
  );
});

test('the former names of the registry are those of four ports', () => {
  const found = Array.from({ length: 49152 }, (_, port) =>
    formerNames(ianaRows(port)).map(({ name }) => `${port} ${name}`),
  ).flat();
  assert.deepEqual(found, ['15 netstat', '400 Workstation Solutions', '2037 P2plus Application Server', '4324 balour']);
});
