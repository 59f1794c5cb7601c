import assert from 'node:assert/strict';
import { test } from 'vitest';
import { describe } from '../../../src/search/browser/describe.ts';
import { gist } from '../../../src/articles/answer.ts';
import { loadRegistry } from '../../../src/registry/index.ts';
import { buildNameTable } from '../../../src/search/build/table/build.ts';
import { NameTable } from '../../../src/search/browser/table/nameTable.ts';
import { parseKnown } from '../../../src/search/browser/table/parse.ts';
import { sketch, sketchTable, wholeTable } from '../registry.ts';

const BOTH = ['tcp', 'udp'] as const;

const table = sketchTable(
  {
    0: { status: 'reserved' },
    53: { names: { domain: BOTH } },
    5432: { names: { postgresql: BOTH } },
    8000: { names: { irdmi: BOTH } },
    8006: { names: { 'wpl-analytics': ['tcp'] } },
    8009: { names: { nvme: ['tcp'] } },
  },
  {
    BIND: { ports: [{ port: 53, transport: ['tcp', 'udp'] }] },
    Django: { ports: [{ port: 8000 }] },
    FastAPI: { ports: [{ port: 8000 }] },
    Gunicorn: { ports: [{ port: 8000 }] },
    PgBouncer: { ports: [{ port: 6432 }, { port: 5432 }] },
    PostgreSQL: { ports: [{ port: 5432 }] },
    'Proxmox VE': { ports: [{ port: 8006 }] },
    Lustre: { ports: [{ port: 988 }] },
    WireGuard: { ports: [{ port: 51820, transport: ['udp'] }] },
  },
  { DNS: { service: 'domain', ports: [53] } },
);

const at = (port: number) => describe({ start: port, end: port }, table);

test('a port is called what people call its service', () => {
  assert.deepEqual(at(53), {
    label: 'DNS',
    registered: 'domain',
    others: ['BIND'],
    transports: ['tcp', 'udp'],
    status: 'assigned',
  });
});

test('without a service it is called after those who use it, in the order of its page, else by its registered name', () => {
  assert.equal(at(5432).label, 'PostgreSQL and PgBouncer');
  assert.deepEqual(at(8006), {
    label: 'Proxmox VE',
    registered: 'wpl-analytics',
    others: [],
    transports: ['tcp'],
    status: 'assigned',
  });
  assert.equal(at(8009).label, 'nvme');
});

test('of several products none stands for the port', () => {
  assert.equal(at(8000).label, 'Django, FastAPI and Gunicorn');
});

test('names that differ between TCP and UDP both stand in the title, and the one that was asked for is registered', () => {
  const split = sketchTable({ 512: { names: { exec: ['tcp'], comsat: ['udp'], biff: ['udp'] } } });
  const { label, registered } = describe({ start: 512, end: 512 }, split);
  assert.deepEqual([label, registered], ['exec on TCP, comsat on UDP', undefined]);
  assert.equal(describe({ start: 514, end: 514 }, split, 'udp').label, undefined);
});

test('who is known of old stands in the title only where nothing else does', () => {
  const old = sketchTable(
    { 2323: { names: { '3d-nfsd': BOTH } } },
    {
      Mirai: {
        ports: [
          { port: 2323, status: 'legacy' },
          { port: 4571, status: 'legacy' },
        ],
      },
      Zebra: { ports: [{ port: 4572, status: 'legacy' }] },
      Yak: { ports: [{ port: 4572 }] },
    },
  );
  const label = (port: number) => describe({ start: port, end: port }, old).label;
  assert.deepEqual([2323, 4571, 4572].map(label), ['3d-nfsd', 'once Mirai', 'Yak']);
});

test('each port is called as its page is', () => {
  const registry = loadRegistry();
  const whole = wholeTable(registry);
  const others = registry.ports.flatMap((port) => {
    const { label } = describe({ start: port.number, end: port.number }, whole);
    const title = gist(port);
    // A page counts those whom it does not name, and a long title is cut after the first.
    const [first = ''] = (label ?? '').split(/, | and (?!WHOIS)/);
    return label === undefined || title.toLowerCase().startsWith(first.toLowerCase())
      ? []
      : [`${port.number}: ${label} | ${title}`];
  });
  assert.deepEqual(others, []);
});

test('a port that is in no row of the registry is unassigned, or dynamic', () => {
  assert.deepEqual(at(988), {
    label: 'Lustre',
    registered: undefined,
    others: [],
    transports: ['tcp'],
    status: 'unassigned',
  });
  assert.deepEqual(at(51820), {
    label: 'WireGuard',
    registered: undefined,
    others: [],
    transports: ['udp'],
    status: 'dynamic',
  });
  assert.deepEqual(at(4144), {
    label: undefined,
    registered: undefined,
    others: [],
    transports: [],
    status: 'unassigned',
  });
  assert.equal(at(0).status, 'reserved');
});

test('users of a port are named in the order of its page: services, the best known, defaults, main ports', () => {
  const shared = sketchTable(
    {},
    {
      Aardvark: { ports: [{ port: 8080 }] },
      Bat: { ports: [{ port: 8080 }] },
      Beaver: { prominence: 3, ports: [{ port: 1 }, { port: 8080 }] },
      Cat: { prominence: 3, ports: [{ port: 8080 }] },
      Dog: { prominence: 1, ports: [{ port: 8080 }] },
    },
    { 'Some service': { ports: [80] }, 'What nobody means there': { ports: [8080], leads: false } },
  );
  assert.equal(describe({ start: 8080, end: 8080 }, shared).label, 'Dog, Cat, Beaver and others');
  assert.equal(describe({ start: 1, end: 1 }, shared).label, 'Beaver');
});

test('until the registered names are loaded the status is not known', () => {
  const known = buildNameTable(sketch({}, { Lustre: { ports: [{ port: 988 }] } })).get('known') ?? '';
  assert.equal(describe({ start: 988, end: 988 }, new NameTable(parseKnown(known))).status, undefined);
});

test('a row says which transports are in use: as its service states, as its products do, else as the registry has it', () => {
  const all = ['tcp', 'udp', 'sctp'] as const;
  const shared = sketchTable(
    { 22: { names: { ssh: all } }, 79: { names: { finger: BOTH } }, 515: { names: { printer: BOTH } } },
    {
      OpenSSH: { prominence: 1, ports: [{ port: 22 }] },
      Aardvark: { ports: [{ port: 22 }] },
      Beaver: { ports: [{ port: 22 }] },
      Zebra: { ports: [{ port: 22, transport: ['udp'] }] },
    },
    { SSH: { service: 'ssh', ports: [22] }, Finger: { ports: [79], transports: ['tcp'] } },
  );
  const transports = (port: number) => describe({ start: port, end: port }, shared).transports;
  // Whom no page would name does not count.
  assert.deepEqual(transports(22), ['tcp']);
  assert.deepEqual(transports(79), ['tcp']);
  assert.deepEqual(transports(515), ['tcp', 'udp']);
});
