import assert from 'node:assert/strict';
import { test } from 'vitest';
import { commandTransports } from '../../../src/articles/commands/transports.ts';
import { ianaRowsByPort } from '../../support/iana.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const assigned = { status: 'assigned' as const, names: ['widget'], description: '' };
const reserved = { status: 'reserved' as const, names: [], description: 'Reserved' };

test('commands speak of the transports on record, and of TCP and UDP where none is', () => {
  assert.deepEqual(
    commandTransports(assignedPort('widget', { transports: transports({ tcp: assigned, udp: reserved }) })),
    ['tcp'],
  );
  const uses = [use('Redis', { transports: ['udp'] })];
  assert.deepEqual(commandTransports(assignedPort('widget', { transports: transports({ tcp: assigned }), uses })), [
    'tcp',
    'udp',
  ]);
  assert.deepEqual(commandTransports(port({ uses })), ['udp']);
  assert.deepEqual(commandTransports(port()), ['tcp', 'udp']);
});

test('a wide range of a product does not narrow the transports of one port in it', () => {
  const uses = [use('Windows', { range: { start: 4000, end: 9000 } })];
  assert.deepEqual(commandTransports(port({ uses })), ['tcp', 'udp']);
});

test('SCTP counts where the port is not on TCP and UDP both', () => {
  const of = (states: Parameters<typeof transports>[0]) =>
    commandTransports(assignedPort('m2ap', { transports: transports(states) }));
  assert.deepEqual(of({ sctp: assigned }), ['sctp']);
  assert.deepEqual(of({ tcp: assigned, sctp: assigned }), ['tcp', 'sctp']);
  assert.deepEqual(of({ tcp: assigned, udp: assigned, sctp: assigned, dccp: assigned }), ['tcp', 'udp']);
  assert.deepEqual(of({ dccp: assigned }), ['dccp']);
});

test('the registry has ports for SCTP alone, and none for DCCP alone', () => {
  const only = (transport: string) =>
    ianaRowsByPort.filter(
      (rows) => rows.some((row) => row.name) && rows.every((row) => row.name === null || row.transport === transport),
    ).length;
  assert.ok(only('sctp') > 20);
  assert.equal(only('dccp'), 0);
});
