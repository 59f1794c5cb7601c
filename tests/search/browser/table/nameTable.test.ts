import assert from 'node:assert/strict';
import { test } from 'vitest';
import { buildNameTable } from '../../../../src/search/build/table/build.ts';
import { PARTS } from '../../../../src/search/shared/format.ts';
import { parseNameTable } from '../../../../src/search/browser/table/parse.ts';
import { sketch, sketchTable } from '../../registry.ts';

const BOTH = ['tcp', 'udp'] as const;

test('names, transports and status come back as they went in', () => {
  const { rows } = sketchTable({
    0: { status: 'reserved' },
    22: { names: { ssh: ['tcp', 'udp', 'sctp'] } },
    24: { status: 'private-use' },
    514: { names: { shell: ['tcp'], syslog: ['udp'] } },
    888: { names: { cddbp: ['tcp'] }, status: 'unassigned' },
  });
  assert.deepEqual(rows, [
    { start: 0, end: 0, names: [], status: 'reserved' },
    { start: 22, end: 22, names: [{ name: 'ssh', mask: 7 }], status: 'assigned' },
    { start: 24, end: 24, names: [], status: 'private-use' },
    {
      start: 514,
      end: 514,
      names: [
        { name: 'shell', mask: 1 },
        { name: 'syslog', mask: 2 },
      ],
      status: 'assigned',
    },
    { start: 888, end: 888, names: [{ name: 'cddbp', mask: 1 }], status: 'unassigned' },
  ]);
});

test('ports in a row that carry the same name are one row', () => {
  const x11 = { names: { x11: BOTH } };
  const { rows, entries } = sketchTable({ 6000: x11, 6001: x11, 6002: x11, 6004: x11 });
  assert.deepEqual(
    rows.map(({ start, end }) => [start, end]),
    [
      [6000, 6002],
      [6004, 6004],
    ],
  );
  assert.equal(entries.length, 2);
});

test('a name that differs from another of the port only in separators is left out', () => {
  const { entries } = sketchTable({ 411: { names: { 'dec-dlm': BOTH, dec_dlm: BOTH, other: BOTH } } });
  assert.deepEqual(
    entries.map(({ text }) => text),
    ['dec-dlm', 'other'],
  );
});

test('bare ports are not in the table', () => {
  assert.deepEqual(sketchTable({}).rows, []);
});

test('the registered names may come later, by letter or all', () => {
  const texts = buildNameTable(
    sketch(
      {
        22: { names: { ssh: BOTH } },
        80: { names: { http: BOTH, www: BOTH } },
        106: { names: { '3com-tsmux': BOTH } },
      },
      { OpenSSH: { ports: [{ port: 22 }] } },
    ),
  );
  const entriesWith = (part: string | undefined) => {
    const registered = part && texts.get(part);
    const { entries } = parseNameTable({
      known: texts.get('known') ?? '',
      isWhole: false,
      ...(registered && { registered }),
    });
    return entries.map(({ text, targets }) => `${text} ${targets[0]?.start}`);
  };
  assert.deepEqual(entriesWith(undefined), ['OpenSSH 22']);
  assert.deepEqual(entriesWith('registered-s'), ['ssh 22', 'OpenSSH 22']);
  assert.deepEqual(entriesWith('registered-w'), ['http 80', 'www 80', 'OpenSSH 22']);
  assert.deepEqual(entriesWith('registered-0-9'), ['3com-tsmux 106', 'OpenSSH 22']);
  assert.deepEqual([...texts.keys()], PARTS);
});

test('a product leads to all its ports, the first first, and each alias of a port to that port', () => {
  const { entries } = sketchTable(
    {},
    {
      Kubernetes: {
        aliases: ['k8s'],
        ports: [{ port: 6443 }, { port: [30000, 32767], transport: ['tcp', 'udp'], aliases: ['nodeport'] }],
      },
    },
  );
  const leads = Object.fromEntries(entries.map(({ text, targets }) => [text, targets]));
  const api = { start: 6443, end: 6443, mask: 1 };
  const nodePorts = { start: 30000, end: 32767, mask: 3 };
  assert.deepEqual(leads, { Kubernetes: [api, nodePorts], k8s: [api, nodePorts], nodeport: [nodePorts] });
});

test('an alias that is the registered name of another port of the product leads there', () => {
  const { entries } = sketchTable(
    { 88: { names: { kerberos: BOTH } }, 464: { names: { kpasswd: BOTH } } },
    { 'MIT Kerberos': { aliases: ['krb5', 'kpasswd'], ports: [{ port: 88 }, { port: 464 }] } },
  );
  const curated = entries
    .filter(({ kind }) => kind === 'curated')
    .map(({ text, targets }) => [text, targets[0]?.start]);
  assert.deepEqual(curated, [
    ['MIT Kerberos', 88],
    ['krb5', 88],
    ['kpasswd', 464],
  ]);
});

test('a port that a product lists once for each transport is one target', () => {
  const { software } = sketchTable(
    {},
    {
      Server: {
        ports: [
          { port: 1434, transport: ['tcp'] },
          { port: 1434, transport: ['udp'] },
        ],
      },
    },
  );
  assert.deepEqual(software, [{ text: 'Server', ports: [{ start: 1434, end: 1434, mask: 3 }] }]);
});

test('a former name leads to its port', () => {
  const { entries } = sketchTable({ 2: { status: 'reserved', formerNames: [{ name: 'compressnet', note: '' }] } });
  assert.deepEqual(
    entries.map(({ text, kind, targets }) => [text, kind, targets[0]?.start]),
    [['compressnet', 'former', 2]],
  );
});

for (const character of ['|', '^', '=', '\t']) {
  test(`a name with ${JSON.stringify(character)} is refused, because the format needs it`, () => {
    assert.throws(() => sketchTable({ 1: { names: { [`a${character}b`]: BOTH } } }), /cannot hold/);
  });
}
