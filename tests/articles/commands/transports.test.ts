import assert from 'node:assert/strict';
import { test } from 'vitest';
import { commandTransports, otherTransports } from '../../../src/articles/commands/transports.ts';
import { assignedPort, port } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const known = use('Elasticsearch', { prominence: 2 });
const discovery = use('Reth', { transports: ['udp'] });

test('commands are for the transports of those who are meant; what others speak is one click away', () => {
  const both = port({ notable: true, uses: [known, discovery] });
  assert.deepEqual([commandTransports(both), otherTransports(both)], [['tcp'], ['udp']]);
});

test('TCP is never left out: a program may listen there whoever is better known over UDP', () => {
  const game = use('Rust', { prominence: 2, transports: ['udp'] });
  assert.deepEqual(commandTransports(port({ uses: [game, use('RethinkDB')] })), ['tcp', 'udp']);
});

test('what is only registered is one click away, where a user is known', () => {
  const mysql = assignedPort('mysql', { uses: [use('MySQL')] });
  assert.deepEqual([commandTransports(mysql), otherTransports(mysql)], [['tcp'], ['udp']]);
  const silent = assignedPort('widget');
  assert.deepEqual([commandTransports(silent), otherTransports(silent)], [['tcp', 'udp'], []]);
});
