import assert from 'node:assert/strict';
import { test } from 'vitest';
import { statedStatus } from '../../../src/registry/rules/statedStatus.ts';
import { row } from '../../support/assignment.ts';
import { findings, product } from './facts.ts';

const [port] = product.ports as [(typeof product.ports)[0]];
const onAssignedPort = (note: string) =>
  findings(statedStatus, {
    assignments: [row({ ports: 4325 })],
    software: [{ ...product, ports: [{ ...port, note }] }],
  });

test('a note that calls a registered port unassigned is told', () => {
  for (const note of [
    'The port is unassigned.',
    'It was never registered with IANA.',
    'There is no IANA assignment.',
  ]) {
    assert.deepEqual(
      onAssignedPort(note).map(({ path, message }) => [path, message]),
      [[['ports', 0, 'note'], "the text calls port 4320-4329 unassigned, but IANA's registry has assigned it"]],
      note,
    );
  }
});

test('the same note is in order on a port without an assignment, and other notes everywhere', () => {
  const software = [{ ...product, ports: [{ ...port, note: 'The port is unassigned.' }] }];
  assert.deepEqual(findings(statedStatus, { assignments: [], software }), []);
  assert.deepEqual(onAssignedPort('IANA assigned it to a gadget.'), []);
});
