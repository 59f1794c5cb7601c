import assert from 'node:assert/strict';
import { test } from 'vitest';
import { mergePorts } from '../../../src/registry/merge/mergePorts.ts';
import { PORT_COUNT } from '../../../src/registry/ranges.ts';
import type { RegistryChange } from '../../../src/registry/schema/change.ts';
import { Port, type Archetype } from '../../../src/registry/schema/port.ts';
import { evidence } from '../../support/evidence.ts';
import { ianaAssignments } from '../../support/iana.ts';
import { service, software, softwarePort } from '../../support/software.ts';
import { source } from '../../support/source.ts';

const dns = service({ id: 'dns', title: 'DNS', service: 'domain', ports: [53] });
const nfs = service({ id: 'nfs', title: 'NFS', service: 'nfs', ports: [2049] });
const ndmp = service({ id: 'ndmp', title: 'NDMP', service: 'ndmp', ports: [10000], leads: false });
const lustre = software({
  id: 'lustre',
  name: 'Lustre',
  ports: [softwarePort(988), softwarePort(6988, { status: 'legacy' })],
});
const story = { sources: { spec: source('Spec') }, body: 'A story.[^spec]' };
const snapshot = {
  registry: 'Registry',
  licence: 'CC0-1.0',
  asOf: { assignments: '2026-08', metadata: '2014-07' },
  note: 'Note',
  sha256: '0'.repeat(64),
  rows: ianaAssignments.length,
  sources: [],
  patches: [],
};

const change: RegistryChange = {
  date: '2026-11',
  lastSeen: '2026-08',
  ports: { start: 4320, end: 4321 },
  transports: ['tcp'],
  kind: 'status',
  before: ['unassigned'],
  after: ['reserved'],
};

const ports = mergePorts({
  assignments: ianaAssignments,
  services: [dns, nfs, ndmp],
  software: [lustre],
  stories: new Map([
    [4320, story],
    [60000, story],
  ]),
  twins: { also: [], never: [] },
  snapshot,
  changes: [change],
  ...evidence,
});
const at = (number: number) => ports[number] as Port;

test('there are exactly 65,536 ports, each at the index of its number', () => {
  assert.equal(ports.length, PORT_COUNT);
  assert.ok(ports.every(({ number }, index) => number === index));
});

const ARCHETYPES: [port: number, archetype: Archetype][] = [
  [512, 'assigned-split'],
  [53, 'assigned-known'],
  [6001, 'assigned-block'],
  [2988, 'assigned-silent'],
  [225, 'reserved'],
  [24, 'set-aside'],
  [1008, 'set-aside'],
  [9006, 'set-aside'],
  [988, 'occupied'],
  [44515, 'reported'],
  [26, 'bare-unassigned'],
  [61000, 'bare-dynamic'],
];

for (const [number, archetype] of ARCHETYPES) {
  test(`${number} gets a page of the kind ${archetype}`, () => {
    assert.equal(at(number).archetype, archetype);
    assert.ok(Port.safeParse(at(number)).success);
  });
}

test('a port knows what has changed about it', () => {
  assert.deepEqual(
    [4319, 4320, 4321, 4322].map((number) => at(number).changes.length),
    [0, 1, 1, 0],
  );
  assert.ok(Port.safeParse(at(4320)).success);
});

test('a port is notable for its archetype or for its story', () => {
  const notable = (number: number) => at(number).notable;
  assert.deepEqual([53, 988, 225, 44515].map(notable), [true, true, true, true]);
  assert.deepEqual([26, 61000].map(notable), [false, false]);
  assert.deepEqual([at(60000).archetype, at(60000).notable, at(60000).story], ['bare-dynamic', true, story]);
});

test('a service record gives the title and chooses among the registered names', () => {
  assert.deepEqual([at(53).title, at(53).primaryName], ['DNS', 'domain']);
  assert.deepEqual([at(2049).title, at(2049).primaryName, at(2049).names], ['NFS', 'nfs', ['nfs', 'shilp']]);
  assert.equal(at(2049).transports.tcp.names[0], 'nfs');
});

test('a service that hardly a reader means by the port is kept apart from those that lead', () => {
  const told = ({ services, otherServices }: Port) => [services.length, otherServices.map(({ title }) => title)];
  assert.deepEqual(
    [53, 10000].map((number) => told(at(number))),
    [
      [1, []],
      [0, ['NDMP']],
    ],
  );
  assert.deepEqual([at(10000).title, at(10000).archetype], [null, 'assigned-known']);
});

test('only an assigned port has a primary name', () => {
  assert.ok(ports.every(({ status, primaryName }) => (status === 'assigned') === (primaryName !== null)));
});

test('a gap holds unassigned ports and no others', () => {
  assert.ok(ports.every(({ status, gap }) => (status === 'unassigned') === (gap !== null)));
});

test('neighbours are ports with a registered name, or with a product where there is none', () => {
  assert.deepEqual(at(986).neighbours.above[0], { number: 988, name: 'Lustre' });
  assert.deepEqual(at(80).neighbours.below[0], { number: 79, name: 'finger' });
});

test('the verdict has five answers, and a port that should not be picked gets alternatives', () => {
  assert.deepEqual(Object.keys(at(988).verdict), ['pick', 'expose', 'browser', 'bind', 'collide']);
  for (const { verdict, alternatives } of ports) {
    const free = verdict.pick.answer === 'yes';
    assert.equal(alternatives.length, free ? 0 : 3);
  }
});

test('alternatives may themselves be picked', () => {
  assert.ok(at(988).alternatives.every((number) => at(number).verdict.pick.answer === 'yes'));
});

test('every port says how old the official facts are', () => {
  assert.deepEqual(at(0).asOf, { assignments: '2026-08', metadata: '2014-07' });
});
