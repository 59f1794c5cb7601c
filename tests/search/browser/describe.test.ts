import assert from 'node:assert/strict';
import { test } from 'vitest';
import { describe } from '../../../src/search/browser/describe.ts';
import { sketchTable } from '../registry.ts';

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

test('until the registered names are loaded the status is not known', () => {
  assert.equal(describe({ start: 988, end: 988 }, { ...table, isWhole: false }).status, undefined);
});
