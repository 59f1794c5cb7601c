import assert from 'node:assert/strict';
import { test } from 'vitest';
import { transportsInUse } from '../../../src/registry/merge/transportsInUse.ts';
import { ianaRowsByPort } from '../../support/iana.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

const assigned = { status: 'assigned' as const, names: ['widget'], description: '' };
const reserved = { status: 'reserved' as const, names: [], description: 'Reserved' };

test('a port is used on the transports of its users, whatever it is registered for', () => {
  const both = transports({ tcp: assigned, udp: assigned });
  assert.deepEqual(transportsInUse(assignedPort('mysql', { transports: both, uses: [use('MySQL')] })), ['tcp']);
  assert.deepEqual(transportsInUse(port({ uses: [use('Redis', { transports: ['udp'] })] })), ['udp']);
});

test('of several users those count that are named: the first three who listen there by default', () => {
  const eco = use('Eco', { transports: ['udp'] });
  const grafana = use('Grafana', { prominence: 2 });
  assert.deepEqual(transportsInUse(port({ uses: [grafana, eco] })), ['tcp', 'udp']);
  assert.deepEqual(transportsInUse(port({ uses: [grafana, use('A'), use('B'), eco] })), ['tcp']);
  assert.deepEqual(transportsInUse(port({ uses: [grafana, { ...eco, default: false }] })), ['tcp']);
  assert.deepEqual(transportsInUse(port({ uses: [grafana, { ...eco, direction: 'out' }] })), ['tcp']);
});

test('of a port of a service those count that speak it, and what is as well known as the service', () => {
  const states = transports({ tcp: assigned });
  const of = (changes: Partial<ReturnType<typeof use>>) =>
    transportsInUse(
      assignedPort('widget', {
        transports: states,
        services: [knownService()],
        uses: [use('chrony', { transports: ['udp'], protocol: 'other', ...changes })],
      }),
    );
  assert.deepEqual(of({}), ['tcp']);
  assert.deepEqual(of({ prominence: 2 }), ['tcp', 'udp']);
});

test('old software counts only where there is no other', () => {
  const old = use('NetInfo', { transports: ['udp'], status: 'legacy' });
  assert.deepEqual(transportsInUse(port({ uses: [use('Lustre'), old] })), ['tcp']);
  assert.deepEqual(transportsInUse(port({ uses: [old] })), ['udp']);
});

test('without users it is used as it is registered, and on TCP and UDP where nothing says', () => {
  const one = transports({ tcp: assigned, udp: reserved });
  assert.deepEqual(transportsInUse(assignedPort('widget', { transports: one })), ['tcp']);
  assert.deepEqual(transportsInUse(port()), ['tcp', 'udp']);
});

test('SCTP counts where the port is not on TCP and UDP both', () => {
  const of = (states: Parameters<typeof transports>[0]) =>
    transportsInUse(assignedPort('m2ap', { transports: transports(states) }));
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
