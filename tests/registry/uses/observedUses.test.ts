import assert from 'node:assert/strict';
import { test } from 'vitest';
import { observedUses } from '../../../src/registry/uses/observedUses.ts';
import { compareStanding, likelyUses } from '../../../src/registry/uses/order.ts';
import { software, softwarePort, use } from '../../support/software.ts';
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
    platform: ['linux', 'windows', 'macos'],
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

test('uses are ordered: current, prominence, default, main port, then the alphabet', () => {
  const named = (
    name: string,
    changes: Parameters<typeof softwarePort>[1],
    record: Parameters<typeof software>[0] = {},
  ) => software({ name, ports: [softwarePort(4321, changes)], ...record });
  const records = [
    named('legacy, though everybody knew it', { status: 'legacy' }, { prominence: 1 }),
    named('z unknown', {}),
    named('a unknown', {}),
    named('unknown option', { default: false }),
    named('established', {}, { prominence: 3 }),
    software({ name: 'side door of what is named first', prominence: 2, ports: [softwarePort(1), softwarePort(4321)] }),
    named('named first, only when configured', { default: false }, { prominence: 2 }),
    named('named first', {}, { prominence: 2 }),
    named('of the system', {}, { prominence: 1 }),
    named('named first, and only established on this port', { prominence: 3 }, { prominence: 2 }),
    named('named first, and a nobody on this port', { prominence: 'none' }, { prominence: 2 }),
  ];
  assert.deepEqual(productsOn(records), [
    'of the system',
    'named first',
    'side door of what is named first',
    'named first, only when configured',
    'established',
    'named first, and only established on this port',
    'a unknown',
    'named first, and a nobody on this port',
    'z unknown',
    'unknown option',
    'legacy, though everybody knew it',
  ]);
});

test('two uses that only the alphabet tells apart have the same standing', () => {
  assert.equal(compareStanding(use('A'), use('B')), 0);
  assert.notEqual(compareStanding(use('A', { prominence: 3 }), use('B')), 0);
});

test('a reader most likely means what is well known, else what is established, else anything', () => {
  const names = (...uses: Parameters<typeof use>[]) =>
    likelyUses(uses.map((one) => use(...one))).map(({ product }) => product);
  assert.deepEqual(names(['System', { prominence: 1 }], ['Known', { prominence: 2 }], ['Other', { prominence: 3 }]), [
    'System',
    'Known',
  ]);
  assert.deepEqual(names(['Established', { prominence: 3 }], ['Other']), ['Established']);
  assert.deepEqual(names(['One'], ['Two']), ['One', 'Two']);
  assert.deepEqual(names(['Old', { status: 'legacy', prominence: 1 }], ['Two']), ['Two']);
  assert.deepEqual(names(['Old', { status: 'legacy' }]), ['Old']);
});

test('a wide range says only where a port may fall, and one of old software says nothing of a port', () => {
  const wide = { port: { start: 4000, end: 5000 } };
  const observed = observedUses([
    software({ name: 'wide', ports: [softwarePort(1, wide)] }),
    software({ name: 'old and wide', ports: [softwarePort(1, { ...wide, status: 'legacy' })] }),
  ]);
  assert.equal(observed.uses.get(4321), undefined);
  assert.deepEqual(
    observed.ranges.get(4321)?.map(({ product }) => product),
    ['wide'],
  );
});

test('advice on a wide range is no advice on its ports', () => {
  const { exposure } = observedUses([
    software({
      ports: [softwarePort(1, { port: { start: 4000, end: 5000 } })],
      exposure: [
        { ports: [{ start: 4000, end: 5000 }], advice: 'trusted-network', reason: 'No login.', source: ['manual'] },
      ],
    }),
  ]);
  assert.equal(exposure.size, 0);
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
      software: 'widget-server',
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
