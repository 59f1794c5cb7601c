import assert from 'node:assert/strict';
import { test } from 'vitest';
import { officialFacts } from '../../../src/registry/merge/official.ts';
import { row, unnamed } from '../../support/assignment.ts';

test('names, transports and former names come from the rows', () => {
  const [facts] = officialFacts(
    [[row({ notes: 'Formerly was Gadget' }), unnamed(4321, 'reserved', { transport: 'udp' })]],
    () => [],
  );
  assert.deepEqual(facts?.names, ['widget']);
  assert.equal(facts?.transports.udp.status, 'reserved');
  assert.deepEqual(
    facts?.formerNames.map(({ name }) => name),
    ['Gadget'],
  );
});

test('a name that a service prefers on one port does not lead on another port of the same rows', () => {
  const shared = [row({ name: 'shilp' }), row({ name: 'nfs' })];
  const found = officialFacts([shared, shared, shared], (port) => (port === 1 ? ['nfs'] : []));
  assert.deepEqual(
    found.map(({ names }) => names[0]),
    ['shilp', 'nfs', 'shilp'],
  );
  assert.equal(found[1]?.transports.tcp.names[0], 'nfs');
});
