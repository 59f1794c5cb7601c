import assert from 'node:assert/strict';
import { test } from 'vitest';
import { archetypeOf } from '../../../src/registry/merge/archetype.ts';
import type { Archetype, Port } from '../../../src/registry/schema/port.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

const WIDE = use('Ray', { range: { start: 10002, end: 19999 } });
const BLOCK: Port['block'] = { range: { start: 4320, end: 4329 }, kind: 'official', name: 'widget' };
const assigned = (names: string[]) => ({ status: 'assigned' as const, names, description: '' });

const CASES: [what: string, facts: Port, archetype: Archetype][] = [
  [
    'different services on TCP and UDP',
    assignedPort('exec', { transports: transports({ tcp: assigned(['exec']), udp: assigned(['comsat', 'biff']) }) }),
    'assigned-split',
  ],
  [
    'the same service first on TCP and second on UDP',
    assignedPort('ident', { transports: transports({ tcp: assigned(['ident', 'auth']), udp: assigned(['auth']) }) }),
    'assigned-silent',
  ],
  [
    'different services, and a product',
    assignedPort('exec', {
      transports: transports({ tcp: assigned(['exec']), udp: assigned(['comsat']) }),
      uses: [use('Redis')],
    }),
    'assigned-split',
  ],
  [
    'one transport alone',
    assignedPort('mongodb', { transports: transports({ tcp: assigned(['mongodb']) }) }),
    'assigned-silent',
  ],
  ['a name and a product', assignedPort('widget', { uses: [use('Redis')] }), 'assigned-known'],
  [
    'a name and an old product',
    assignedPort('widget', { uses: [use('Redis', { status: 'legacy' })] }),
    'assigned-known',
  ],
  ['a name and a service record', assignedPort('widget', { services: [knownService()] }), 'assigned-known'],
  ['a name and a product in a block', assignedPort('widget', { uses: [use('Redis')], block: BLOCK }), 'assigned-known'],
  ['a name in a block', assignedPort('widget', { block: BLOCK }), 'assigned-block'],
  ['a name and a product of a wide range', assignedPort('widget', { ranges: [WIDE] }), 'assigned-silent'],
  ['a reserved port with a product', port({ status: 'reserved', uses: [use('Redis')] }), 'reserved'],
  ['private use', port({ status: 'private-use' }), 'set-aside'],
  ['a de-registered port', port({ status: 'deregistered' }), 'set-aside'],
  ['a row of another kind', port({ status: 'other' }), 'set-aside'],
  [
    'an unassigned port with a product and a report',
    port({ uses: [use('Lustre')], reportedUses: ['Known Unauthorized Use'] }),
    'occupied',
  ],
  ['a dynamic port with a product', port({ number: 51820, status: 'dynamic', uses: [use('WireGuard')] }), 'occupied'],
  ['an unassigned port with a report', port({ reportedUses: ['Known Unauthorized Use'] }), 'reported'],
  ['an unassigned port in a wide range', port({ ranges: [WIDE] }), 'bare-unassigned'],
  ['an unassigned port', port(), 'bare-unassigned'],
  ['a dynamic port', port({ number: 60000, status: 'dynamic' }), 'bare-dynamic'],
];

for (const [what, facts, archetype] of CASES) {
  test(`${what} makes a page of the kind ${archetype}`, () => {
    assert.equal(archetypeOf(facts), archetype);
  });
}
