import assert from 'node:assert/strict';
import { test } from 'vitest';
import { describe } from '../../../src/search/browser/describe.ts';
import { buildNameTable } from '../../../src/search/build/table/build.ts';
import { NameTable } from '../../../src/search/browser/table/nameTable.ts';
import { parseKnown } from '../../../src/search/browser/table/parse.ts';
import { sketch, sketchTable } from '../registry.ts';

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

const at = (port: number, label?: string) => describe({ start: port, end: port }, table, { label });

test('a port is called what people call its service', () => {
  assert.deepEqual(at(53), {
    label: 'DNS',
    registered: 'domain',
    others: ['BIND'],
    transports: ['tcp', 'udp'],
    status: 'assigned',
  });
});

test('without a service it is called after the product that bears its name, then after the product found there', () => {
  assert.equal(at(5432).label, 'PostgreSQL');
  assert.deepEqual(at(8006), {
    label: 'Proxmox VE',
    registered: 'wpl-analytics',
    others: [],
    transports: ['tcp'],
    status: 'assigned',
  });
  assert.equal(at(8009).label, 'nvme');
});

test('of several products none stands for the port, but for the one that was looked for', () => {
  assert.equal(at(8000).label, 'Django, FastAPI and Gunicorn');
  assert.deepEqual([at(8000, 'Gunicorn').label, at(8000, 'Gunicorn').others], ['Gunicorn', ['Django', 'FastAPI']]);
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
      Beaver: { prominence: 3, ports: [{ port: 1 }, { port: 8080 }] },
      Cat: { prominence: 3, ports: [{ port: 8080 }] },
      Dog: { prominence: 1, ports: [{ port: 8080 }] },
    },
    { 'Some service': { ports: [80] }, 'What nobody means there': { ports: [8080], leads: false } },
  );
  assert.equal(describe({ start: 8080, end: 8080 }, shared).label, 'Dog, Cat and others');
  assert.deepEqual(describe({ start: 8080, end: 8080 }, shared, { label: 'Dog' }).others, [
    'Cat',
    'Beaver',
    'Aardvark',
    'What nobody means there',
  ]);
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
