import assert from 'node:assert/strict';
import { test } from 'vitest';
import { productOf } from '../../src/recipes/product.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import type { Exposure, SoftwareKind, SoftwarePort } from '../../src/registry/schema/software.ts';
import type { ObservedUse } from '../../src/registry/schema/port.ts';
import type { EXPOSURES } from '../../src/registry/exposures.ts';
import type { Exposed } from '../../src/registry/verdict/expose.ts';
import { source } from '../support/source.ts';
import { knownService, software, softwarePort, use } from '../support/software.ts';

const CLIENTS = { direction: 'in', from: 'clients' } as const;

/** The entry of a port behind another one that is open: the main port would be opened although it is optional. */
const entryOf = (changes: Partial<SoftwarePort>, advice?: Exposure['advice'], kind: SoftwareKind = 'database') => {
  const exposure: Exposure[] = advice
    ? [{ ports: [{ start: 4321, end: 4321 }], advice, reason: 'It has no password.', source: ['manual'] }]
    : [];
  const ports = [softwarePort(5432, CLIENTS), softwarePort(4321, changes)];
  return productOf(software({ kind, ports, exposure })).entries[1];
};

for (const from of ['anyone', 'clients', 'nodes'] as const) {
  for (const direction of ['in', 'between'] as const) {
    test(`what ${from} need is opened (${direction})`, () => {
      assert.deepEqual(
        [entryOf({ direction, from })?.place, entryOf({ direction, from })?.reason],
        ['open', undefined],
      );
    });
  }
}

test('what is not opened says why, the strongest reason first', () => {
  const reason = (changes: Partial<SoftwarePort>, advice?: Exposure['advice']) => {
    const entry = entryOf({ ...CLIENTS, ...changes }, advice);
    assert.equal(entry?.place, 'closed');
    return entry?.reason;
  };
  assert.equal(reason({ status: 'legacy', from: 'this-machine' }), 'Only old releases use it.');
  assert.equal(reason({ from: 'this-machine', address: 'loopback' }), 'Only this machine needs it.');
  assert.equal(reason({ address: 'loopback' }, 'this-machine'), 'Keep it on this machine.');
  assert.equal(reason({ address: 'loopback' }), 'Unless told otherwise it listens on this machine alone.');
  assert.equal(reason({ from: 'administrators' }), 'For administrators: open it to their addresses alone.');
  assert.equal(
    reason({ from: 'administrators', role: 'metrics' }),
    'For administrators: open it to their addresses alone.',
  );
  assert.equal(reason({ default: false }), 'Optional: it is not there unless you turn it on.');
});

test('a port that the product asks from is outgoing; one of which too little is known is neither', () => {
  assert.equal(entryOf({ direction: 'out' })?.place, 'outgoing');
  assert.equal(entryOf({ direction: 'out', from: 'nodes' })?.place, 'outgoing');
  assert.equal(entryOf({})?.place, 'unknown');
  assert.equal(entryOf({ direction: 'in' })?.place, 'unknown');
  assert.equal(entryOf({ from: 'clients' })?.place, 'unknown');
});

test('only what is for anyone, without stricter advice, is for everyone', () => {
  const isForEveryone = (from: SoftwarePort['from'], advice?: Exposure['advice']) =>
    entryOf({ direction: 'in', ...(from && { from }) }, advice)?.isForEveryone;
  assert.equal(isForEveryone('anyone'), true);
  assert.equal(isForEveryone('anyone', 'internet'), true);
  assert.equal(isForEveryone('anyone', 'none-given'), true);
  assert.equal(isForEveryone('anyone', 'trusted-network'), false);
  assert.equal(isForEveryone('clients'), false);
});

test('what is made for the Internet is for everyone, whether clients or nodes need it, and nobody else', () => {
  const isForEveryone = (from: SoftwarePort['from']) =>
    entryOf({ direction: 'in', ...(from && { from }) }, 'internet')?.isForEveryone;
  assert.deepEqual([isForEveryone('clients'), isForEveryone('nodes')], [true, true]);
  assert.deepEqual([isForEveryone('administrators'), isForEveryone('this-machine')], [false, false]);
});

test('the ends of a tunnel and the peers of an open network come from anywhere, but for stricter advice', () => {
  const between = { direction: 'between', from: 'nodes' } as const;
  assert.equal(entryOf(CLIENTS, undefined, 'vpn')?.isForEveryone, true);
  assert.equal(entryOf({ direction: 'in', from: 'administrators' }, undefined, 'vpn')?.isForEveryone, false);
  assert.equal(entryOf(between, 'none-given', 'peer-to-peer')?.isForEveryone, true);
  assert.equal(entryOf(between, 'trusted-network', 'peer-to-peer')?.isForEveryone, false);
  assert.equal(entryOf(CLIENTS, undefined, 'peer-to-peer')?.isForEveryone, false);
  assert.equal(entryOf({ direction: 'in', from: 'nodes' }, undefined, 'peer-to-peer')?.isForEveryone, false);
  assert.equal(entryOf(between, undefined, 'database')?.isForEveryone, false);
});

test('metrics are for who collects them, and open only where the product is there for nothing else', () => {
  const metrics = { direction: 'in', from: 'nodes', role: 'metrics for Prometheus' } as const;
  const monitoring = 'For monitoring: open it to the machines that collect its metrics alone.';
  const entriesOf = (...ports: SoftwarePort[]) =>
    productOf(software({ kind: 'vpn', ports })).entries.map(({ place, reason, isForEveryone }) => [
      place,
      reason,
      isForEveryone,
    ]);
  const vpn = ['open', undefined, true];
  assert.deepEqual(entriesOf(softwarePort(1, CLIENTS), softwarePort(2, metrics)), [vpn, ['closed', monitoring, false]]);
  assert.deepEqual(entriesOf(softwarePort(2, metrics), softwarePort(1, CLIENTS)), [['open', undefined, false], vpn]);
  const web = { ...metrics, role: 'the web pages and metrics' };
  assert.deepEqual(entriesOf(softwarePort(1, CLIENTS), softwarePort(2, web))[1], vpn);
});

test('a number that is there only inside a container is never opened', () => {
  assert.equal(entryOf({ ...CLIENTS, address: 'container' })?.place, 'inside');
  assert.equal(entryOf({ direction: 'in', from: 'anyone', address: 'container' }, 'internet')?.place, 'inside');
  assert.deepEqual(placesOf(softwarePort(80, { ...CLIENTS, address: 'container' })), ['inside']);
});

const placesOf = (...ports: SoftwarePort[]) => productOf(software({ ports })).entries.map(({ place }) => place);

test('the main port is open, on all its transports, if it is optional; if it is for administrators, where nothing else is', () => {
  const optional = { ...CLIENTS, default: false };
  const administrators = { direction: 'in', from: 'administrators' } as const;
  assert.deepEqual(placesOf(softwarePort(514, optional), softwarePort(514, { ...optional, transport: ['udp'] })), [
    'open',
    'open',
  ]);
  assert.deepEqual(placesOf(softwarePort(1, optional), softwarePort(2, optional)), ['open', 'closed']);
  // Remote Desktop, whose gateway is a part of its own: who asks for it wants 3389 before 443.
  assert.deepEqual(placesOf(softwarePort(3389, optional), softwarePort(443, CLIENTS)), ['open', 'open']);
  assert.deepEqual(placesOf(softwarePort(1, administrators), softwarePort(2, administrators)), ['open', 'closed']);
  assert.deepEqual(placesOf(softwarePort(1, administrators), softwarePort(2, CLIENTS)), ['closed', 'open']);
  const inside = softwarePort(80, { ...administrators, address: 'container' });
  assert.deepEqual(placesOf(inside, softwarePort(8080, optional)), ['inside', 'open']);
});

test('a main port that this machine alone needs, that old releases had or that goes out stands in for nothing', () => {
  const other = softwarePort(2, { ...CLIENTS, default: false });
  for (const main of [
    { direction: 'in', from: 'this-machine' },
    { ...CLIENTS, address: 'loopback' },
    { ...CLIENTS, status: 'legacy' },
  ] as const)
    assert.deepEqual(placesOf(softwarePort(1, main), other), ['closed', 'closed']);
  assert.deepEqual(placesOf(softwarePort(1, { direction: 'out' }), other), ['outgoing', 'closed']);
});

test('advice for some ports of a long range says nothing of the rest where other advice holds for all', () => {
  const exposure: Exposure[] = [
    { ports: [{ start: 8899, end: 8899 }], advice: 'trusted-network', reason: 'No password.', source: ['manual'] },
    { ports: [{ start: 8000, end: 9000 }], advice: 'internet', reason: 'For all nodes.', source: ['manual'] },
  ];
  const between = { direction: 'between', from: 'nodes' } as const;
  const ports = [softwarePort(8000, { ...between, port: { start: 8000, end: 9000 } }), softwarePort(8899, CLIENTS)];
  assert.deepEqual(
    productOf(software({ ports, exposure })).entries.map(({ isForEveryone }) => isForEveryone),
    [true, false],
  );
});

test('advice for a trusted network is told, and the port stays open', () => {
  const entry = entryOf(CLIENTS, 'trusted-network');
  assert.deepEqual(
    [entry?.place, entry?.caution],
    ['open', { advice: 'Only for a network you trust.', reason: 'It has no password.' }],
  );
});

test('the same ports twice have two ids, and only settings with a place for the number are kept', () => {
  const configure = [
    { where: 'widget.conf', setting: 'port = {port}' },
    { where: 'Settings', setting: 'Port' },
  ];
  const { entries } = productOf(
    software({
      ports: [softwarePort(53, { configure }), softwarePort(53, { transport: ['udp'] }), softwarePort(5000)],
    }),
  );
  assert.deepEqual(
    entries.map(({ id }) => id),
    ['53', '53.2', '5000'],
  );
  assert.deepEqual(entries[0]?.settings, [{ where: 'widget.conf', setting: 'port = {port}' }]);
});

test('where the record has no advice, that for the service which it speaks holds, but for the web', () => {
  const mail = (advice: (typeof EXPOSURES)[number], name: string, changes: Partial<ObservedUse> = {}) => {
    const known = new Array<Exposed>(994);
    known[993] = {
      services: [knownService({ service: name, exposure: { advice, reason: 'For mail.', sources: [source('RFC')] } })],
      uses: [use('Widget Server', { kind: 'mail', range: { start: 993, end: 993 }, from: 'clients', ...changes })],
      exposure: [],
    };
    return productOf(software({ ports: [softwarePort(993, CLIENTS)] }), known).entries[0];
  };
  assert.equal(mail('internet', 'imaps')?.isForEveryone, true);
  assert.equal(mail('trusted-network', 'imap')?.caution?.advice, 'Only for a network you trust.');
  assert.equal(mail('this-machine', 'agentx')?.place, 'closed');
  assert.equal(mail('internet', 'http')?.isForEveryone, false);
  assert.equal(mail('internet', 'imaps', { protocol: 'other' })?.isForEveryone, false);
});

test('where the main port is for this machine alone, another program of the product is not opened to its nodes', () => {
  const named = (name: string) => ({ process: { linux: [name] } });
  const sentinel = softwarePort(26379, { direction: 'between', from: 'nodes', ...named('redis-sentinel') });
  const product = (main: Partial<SoftwarePort>) =>
    productOf({
      ...software({ ports: [softwarePort(6379, { ...CLIENTS, ...main }), sentinel] }),
      ...named('redis-server'),
    }).entries[1];
  assert.deepEqual(
    [product({ address: 'loopback' })?.place, product({ address: 'loopback' })?.reason],
    ['closed', 'Only where redis-sentinel runs.'],
  );
  assert.equal(product({})?.place, 'open');
  assert.equal(product({ from: 'administrators' })?.place, 'open');
});

test('Kubernetes opens no thousands of ports before a service is published on one', () => {
  const kubernetes = loadRegistry().software.find(({ id }) => id === 'kubernetes');
  assert.ok(kubernetes);
  const nodePorts = productOf(kubernetes, loadRegistry().ports).entries.find(({ start }) => start === 30_000);
  assert.equal(nodePorts?.place, 'closed');
});
