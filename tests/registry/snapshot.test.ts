import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRegistry } from '../../src/registry/index.ts';
import { PORT_COUNT, rangeClassOf } from '../../src/registry/ranges.ts';
import { Port, type PortStatus } from '../../src/registry/schema/port.ts';
import { TRANSPORTS, type Transport } from '../../src/registry/schema/primitives.ts';

/*
 * The counts of the bundled registry. They change only when `content/registry/` is replaced: whoever does that
 * compares the new numbers with IANA's own and writes them down here.
 */
const { ports } = loadRegistry();

const count = (holds: (port: Port) => boolean) => ports.filter(holds).length;

test('there are exactly 65,536 ports, each at the index of its number', () => {
  assert.equal(ports.length, PORT_COUNT);
  assert.ok(ports.every(({ number }, index) => number === index));
});

const STATUSES: Record<PortStatus, number> = {
  assigned: 6350,
  reserved: 64,
  'private-use': 7,
  deregistered: 9,
  other: 1,
  unassigned: 42_721,
  dynamic: 16_384,
};

for (const [status, expected] of Object.entries(STATUSES)) {
  test(`${expected} ports are ${status}`, () => {
    assert.equal(
      count((port) => port.status === status),
      expected,
    );
  });
}

test('282 System Ports and 42,439 User Ports are unassigned', () => {
  const unassigned = (rangeClass: Port['rangeClass']) =>
    count((port) => port.status === 'unassigned' && port.rangeClass === rangeClass);
  assert.deepEqual([unassigned('system'), unassigned('user')], [282, 42_439]);
});

/** Ports with a name on the transport. A range that states no transport counts for TCP and UDP. */
const NAMED: Record<Transport, number> = { tcp: 6148, udp: 5756, sctp: 88, dccp: 9 };

for (const transport of TRANSPORTS) {
  test(`${NAMED[transport]} ports have a name on ${transport}`, () => {
    assert.equal(
      count(({ transports }) => transports[transport].names.length > 0),
      NAMED[transport],
    );
  });
}

test('29 ports are assigned on SCTP alone', () => {
  const alone = (transports: Port['transports']) =>
    TRANSPORTS.every((transport) => (transports[transport].status === 'assigned') === (transport === 'sctp'));
  assert.equal(
    count(({ transports }) => alone(transports)),
    29,
  );
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
