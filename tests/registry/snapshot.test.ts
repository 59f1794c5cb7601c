import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../src/registry/index.ts';
import { PORT_COUNT, rangeClassOf } from '../../src/registry/ranges.ts';
import { Port } from '../../src/registry/schema/port.ts';
import { TRANSPORTS } from '../../src/registry/transports.ts';
import { expectCounts } from '../support/counts.ts';

const { ports } = loadRegistry();

const count = (holds: (port: Port) => boolean) => ports.filter(holds).length;

test('there are exactly 65,536 ports, each at the index of its number', () => {
  assert.equal(ports.length, PORT_COUNT);
  assert.ok(ports.every(({ number }, index) => number === index));
});

test('as many ports have each status, each range and each transport as were counted last', async () => {
  const alone = (transports: Port['transports']) =>
    TRANSPORTS.every((transport) => (transports[transport].status === 'assigned') === (transport === 'sctp'));
  const countBy = (keyOf: (port: Port) => string) =>
    Object.fromEntries([...Map.groupBy(ports, keyOf)].map(([key, { length }]) => [key, length]).sort());
  await expectCounts('ports', {
    status: countBy(({ status }) => status),
    unassigned: Object.fromEntries(
      ['system', 'user'].map((range) => [
        range,
        count(({ status, rangeClass }) => status === 'unassigned' && rangeClass === range),
      ]),
    ),
    // A range that states no transport counts for TCP and UDP.
    named: Object.fromEntries(
      TRANSPORTS.map((transport) => [transport, count(({ transports }) => transports[transport].names.length > 0)]),
    ),
    'on SCTP alone': count(({ transports }) => alone(transports)),
  });
});

test('an assigned port has a primary name, and a transport on which it is assigned', () => {
  for (const { number, status, primaryName, names, transports } of ports) {
    if (status !== 'assigned') continue;
    assert.equal(primaryName, names[0], `port ${number}`);
    assert.ok(
      TRANSPORTS.some((transport) => transports[transport].status === 'assigned'),
      `port ${number}`,
    );
  }
});

test('every port lies in its range, and every fact of it has the shape that the schema gives', () => {
  const refused = ports.flatMap((port) => {
    const { error } = Port.safeParse(port);
    return error || port.rangeClass !== rangeClassOf(port.number) ? [{ port: port.number, issues: error?.issues }] : [];
  });
  assert.deepEqual(refused, []);
});
