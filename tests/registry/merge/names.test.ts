import assert from 'node:assert/strict';
import { test } from 'vitest';
import { orderedNames } from '../../../src/registry/merge/official.ts';
import { row, unnamed } from '../../support/assignment.ts';
import { ianaRows } from '../../support/iana.ts';

test('the first row of the file stands for the port', () => {
  assert.deepEqual(orderedNames([row({ name: 'first' }), row({ name: 'second' })]), ['first', 'second']);
});

test('an alias, a duplicate and a mere record of a use step back behind a later row', () => {
  const rows = [
    row({ name: 'alias', aliasOf: 'widget' }),
    row({ name: 'duplicate', duplicateOf: 'widget' }),
    row({ name: 'squatter', status: 'noted-use' }),
    row({ name: 'widget' }),
  ];
  assert.deepEqual(orderedNames(rows), ['widget', 'alias', 'duplicate', 'squatter']);
});

test('where every name steps back, the first of them leads', () => {
  assert.deepEqual(orderedNames([row({ name: 'b', aliasOf: 'x' }), row({ name: 'a', aliasOf: 'x' })]), ['b', 'a']);
});

test('a name on several transports is listed once, and a row without a name not at all', () => {
  const rows = [
    row({ name: 'widget' }),
    unnamed(4321, 'reserved', { transport: 'udp' }),
    row({ name: 'widget', transport: 'sctp' }),
  ];
  assert.deepEqual(orderedNames(rows), ['widget']);
});

test('a service record may prefer a registered name, and only a registered one', () => {
  const rows = [row({ name: 'shilp' }), row({ name: 'nfs' })];
  assert.deepEqual(orderedNames(rows, ['nfs']), ['nfs', 'shilp']);
  assert.deepEqual(orderedNames(rows, ['samba']), ['shilp', 'nfs']);
});

const NAMES: [port: number, names: string[]][] = [
  [42, ['name', 'nameserver']],
  [53, ['domain']],
  [63, ['whoispp', 'whois++']],
  [66, ['sql-net', 'sql*net']],
  [80, ['http', 'www', 'www-http']],
  [113, ['ident', 'auth']],
  [351, ['matip-type-b', 'bhoetty']],
  [443, ['https']],
  [465, ['urd', 'submissions', 'igmpv3lite']],
  [631, ['ipp', 'ipps']],
  [666, ['mdqs', 'doom']],
  [888, ['accessbuilder', 'cddbp']],
  [2049, ['shilp', 'nfs']],
  [3478, ['stun', 'turn', 'stun-behavior']],
];

for (const [port, names] of NAMES) {
  test(`in the registry ${port} is ${names.join(', then ')}`, () => {
    assert.deepEqual(orderedNames(ianaRows(port)), names);
  });
}
