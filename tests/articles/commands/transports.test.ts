import assert from 'node:assert/strict';
import { test } from 'vitest';
import { otherTransports } from '../../../src/articles/commands/transports.ts';
import { assignedPort, port } from '../../support/port.ts';
import { use } from '../../support/software.ts';

test('what less likely users speak is one click away', () => {
  const uses = [use('Elasticsearch', { prominence: 2 }), use('Reth', { transports: ['udp'], default: false })];
  assert.deepEqual(otherTransports(port({ uses })), ['udp']);
});

test('a product whose wide range the port lies in counts where it is asked for', () => {
  const mosh = use('Mosh', { transports: ['udp'], range: { start: 60000, end: 61000 } });
  const migration = port({ uses: [use('Proxmox VE')], ranges: [mosh] });
  assert.deepEqual(otherTransports(migration), []);
  assert.deepEqual(otherTransports(migration, [...migration.uses, ...migration.ranges]), ['udp']);
});

test('what is only registered is one click away, where a user is known', () => {
  assert.deepEqual(otherTransports(assignedPort('mysql', { uses: [use('MySQL')] })), ['udp']);
  assert.deepEqual(otherTransports(assignedPort('widget')), []);
});
