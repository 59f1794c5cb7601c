import assert from 'node:assert/strict';
import { test } from 'vitest';
import { transportStates } from '../../../src/registry/merge/official.ts';
import { row, unnamed } from '../../support/assignment.ts';
import { ianaRows } from '../../support/iana.ts';

test('a transport without a row has no record', () => {
  assert.deepEqual(transportStates([row()], []).udp, { status: 'none', names: [], description: '' });
});

test('a row without a transport holds for TCP and UDP, never for SCTP or DCCP', () => {
  const states = transportStates([row({ transport: null })], []);
  assert.deepEqual(states.tcp, { status: 'assigned', names: ['widget'], description: 'Widget Protocol' });
  assert.deepEqual(states.udp, states.tcp);
  assert.equal(states.sctp.status, 'none');
  assert.equal(states.dccp.status, 'none');
});

test("a transport's own row comes before one without a transport", () => {
  const states = transportStates([unnamed(4321, 'reserved'), row({ transport: 'udp' })], []);
  assert.equal(states.tcp.status, 'reserved');
  assert.equal(states.udp.status, 'assigned');
});

test('one assigned row makes the transport assigned, and the description is that of its first name', () => {
  const rows = [row({ name: 'squatter', status: 'noted-use', description: 'Squatter' }), row()];
  assert.deepEqual(transportStates(rows, []).tcp, {
    status: 'assigned',
    names: ['widget', 'squatter'],
    description: 'Widget Protocol',
  });
});

test('one assigned row is enough, though a preferred name leads that was never assigned', () => {
  const rows = [row({ name: 'squatter', status: 'noted-use', description: 'Squatter' }), row()];
  assert.deepEqual(transportStates(rows, ['squatter']).tcp, {
    status: 'assigned',
    names: ['squatter', 'widget'],
    description: 'Squatter',
  });
});

test('a preferred name leads, with its own description', () => {
  const rows = [row(), row({ name: 'gadget', description: 'Gadget Protocol' })];
  assert.deepEqual(transportStates(rows, ['gadget']).tcp, {
    status: 'assigned',
    names: ['gadget', 'widget'],
    description: 'Gadget Protocol',
  });
});

const NAMES: [where: string, port: number, tcp: string[], udp: string[]][] = [
  ['465', 465, ['urd', 'submissions'], ['igmpv3lite']],
  ['512', 512, ['exec'], ['comsat', 'biff']],
  ['513', 513, ['login'], ['who']],
  ['514', 514, ['shell'], ['syslog']],
  ['623', 623, ['oob-ws-http'], ['asf-rmcp']],
  ['a member of a range for one transport', 6667, ['ircu'], []],
  ['a member of a range without a transport', 7301, ['swx'], ['swx']],
];

for (const [where, port, tcp, udp] of NAMES) {
  test(`each transport has its own names: ${where}`, () => {
    const states = transportStates(ianaRows(port), []);
    assert.deepEqual(states.tcp.names, tcp);
    assert.deepEqual(states.udp.names, udp);
  });
}

test('the transport that nobody asked for is reserved: 27017/udp', () => {
  const { tcp, udp } = transportStates(ianaRows(27017), []);
  assert.deepEqual(tcp, { status: 'assigned', names: ['mongodb'], description: 'Mongo database system' });
  assert.deepEqual(udp, { status: 'reserved', names: [], description: 'Reserved' });
});

test('a name may be taken back on one transport alone: 14001/udp', () => {
  const { tcp, udp, sctp } = transportStates(ianaRows(14001), []);
  assert.deepEqual([tcp.status, udp.status, sctp.status], ['assigned', 'deregistered', 'assigned']);
});

test('SCTP carries a service of its own beside TCP: 5910', () => {
  const { tcp, sctp } = transportStates(ianaRows(5910), []);
  assert.deepEqual([tcp.names, sctp.names], [['ats-atn'], ['cm']]);
});
