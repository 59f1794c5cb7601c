import assert from 'node:assert/strict';
import { test } from 'vitest';
import { identifies, observedUses } from '../../../src/registry/merge/observedUses.ts';
import { software, softwarePort } from '../../support/software.ts';
import { source } from '../../support/source.ts';

const productsOn = (records: Parameters<typeof observedUses>[0]) =>
  observedUses(records)
    .uses.get(4321)
    ?.map(({ product }) => product);

test('a use carries its product, its role and the sources that its claim cites', () => {
  const sources = { manual: source('Manual'), code: source('Code') };
  const record = software({
    sources,
    ports: [softwarePort(4321, { source: ['code'], role: 'replication', note: 'Only between nodes.' })],
  });
  const [use] = observedUses([record]).uses.get(4321) ?? [];
  assert.deepEqual(use, {
    software: 'widget-server',
    product: 'Widget Server',
    kind: 'database',
    main: true,
    summary: 'A server that keeps widgets.',
    range: { start: 4321, end: 4321 },
    transports: ['tcp'],
    role: 'replication',
    others: [],
    default: true,
    status: 'current',
    configure: [],
    aliases: [],
    note: 'Only between nodes.',
    sources: [sources.code],
  });
});

test('every port of a range gets the use, and no other port', () => {
  const { uses } = observedUses([software({ ports: [softwarePort(100, { port: { start: 100, end: 102 } })] })]);
  assert.deepEqual([...uses.keys()], [100, 101, 102]);
});

test("a product's own aliases are those of its main port; any port may have more", () => {
  const { uses } = observedUses([
    software({
      aliases: ['wdgt'],
      ports: [softwarePort(1, { aliases: ['wdgt api'] }), softwarePort(2, { aliases: ['wdgt cluster'] })],
    }),
  ]);
  assert.deepEqual(uses.get(1)?.[0]?.aliases, ['wdgt', 'wdgt api']);
  assert.deepEqual(uses.get(2)?.[0]?.aliases, ['wdgt cluster']);
  assert.deepEqual([uses.get(1)?.[0]?.main, uses.get(2)?.[0]?.main], [true, false]);
});

test('uses are ordered: current, default, narrow, part of the system, main port, then the order of the records', () => {
  const named = (
    name: string,
    changes: Parameters<typeof softwarePort>[1],
    record: Parameters<typeof software>[0] = {},
  ) => software({ name, ports: [softwarePort(4321, changes)], ...record });
  const records = [
    named('legacy', { status: 'legacy' }),
    named('option', { default: false }),
    named('wide', { port: { start: 4000, end: 5000 } }),
    software({ name: 'side door', ports: [softwarePort(1), softwarePort(4321)] }),
    named('main', {}),
    named('second main', {}),
    named('system', {}, { kind: 'operating-system' }),
  ];
  assert.deepEqual(productsOn(records), ['system', 'main', 'second main', 'side door', 'wide', 'option', 'legacy']);
});

test('a use of up to 64 ports says what a port is; a wider one says only where it may fall', () => {
  assert.equal(identifies({ range: { start: 6000, end: 6063 } }), true);
  assert.equal(identifies({ range: { start: 6000, end: 6064 } }), false);
  assert.equal(identifies({ range: { start: 30000, end: 32767 } }), false);
});

test('advice reaches each port that it names, with its reason and sources', () => {
  const record = software({
    ports: [softwarePort(1), softwarePort(2), softwarePort(5)],
    exposure: [
      {
        ports: [
          { start: 1, end: 2 },
          { start: 5, end: 5 },
        ],
        advice: 'trusted-network',
        reason: 'No password by default.',
        source: ['manual'],
      },
    ],
  });
  const { exposure } = observedUses([record]);
  assert.deepEqual([...exposure.keys()], [1, 2, 5]);
  assert.deepEqual(exposure.get(2), [
    {
      product: 'Widget Server',
      advice: 'trusted-network',
      reason: 'No password by default.',
      sources: [source('Manual')],
    },
  ]);
});

test("a use names the product's other ports: current ones, each once, and no wide range", () => {
  const ports = [
    softwarePort(1),
    softwarePort(2),
    softwarePort(2, { transport: ['udp'] }),
    softwarePort(3, { status: 'legacy' }),
    softwarePort(4, { port: { start: 4, end: 5000 } }),
  ];
  const { uses } = observedUses([software({ ports })]);
  assert.deepEqual(uses.get(1)?.[0]?.others, [{ start: 2, end: 2 }]);
  assert.deepEqual(uses.get(2)?.[0]?.others, [{ start: 1, end: 1 }]);
});
