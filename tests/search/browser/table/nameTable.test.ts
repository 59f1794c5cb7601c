import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { Name } from '../../../../src/search/browser/table/model.ts';
import { NameTable } from '../../../../src/search/browser/table/nameTable.ts';
import { parseKnown, parseMore, parseRegistered, parseRoles } from '../../../../src/search/browser/table/parse.ts';
import { buildNameTable } from '../../../../src/search/build/table/build.ts';
import { PARTS } from '../../../../src/search/shared/format.ts';
import { sketch, sketchTable } from '../../registry.ts';

const BOTH = ['tcp', 'udp'] as const;

const namesOf = ({ parts }: NameTable): Name[] => parts.flatMap(({ names }) => names);
const rowsOf = ({ parts }: NameTable) => parts.flatMap(({ rows }) => rows);
const leads = (names: readonly Name[]) =>
  Object.fromEntries(names.map(({ text, places }) => [text, places.map(({ start }) => start)]));

test('names, transports and status come back as they went in', () => {
  const table = sketchTable({
    0: { status: 'reserved' },
    22: { names: { ssh: ['tcp', 'udp', 'sctp'] } },
    24: { status: 'private-use' },
    514: { names: { shell: ['tcp'], syslog: ['udp'] } },
    888: { names: { cddbp: ['tcp'] }, status: 'unassigned' },
  });
  assert.deepEqual(rowsOf(table), [
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

test('ports in a row that carry the same names are one row', () => {
  const x11 = { names: { x11: BOTH } };
  const table = sketchTable({ 6000: x11, 6001: x11, 6002: x11, 6004: x11 });
  assert.deepEqual(
    rowsOf(table).map(({ start, end }) => [start, end]),
    [
      [6000, 6002],
      [6004, 6004],
    ],
  );
  assert.equal(namesOf(table).length, 2);
});

test('a name that differs from another of the port only in separators is left out', () => {
  const table = sketchTable({ 411: { names: { 'dec-dlm': BOTH, dec_dlm: BOTH, other: BOTH } } });
  assert.deepEqual(
    namesOf(table).map(({ text }) => text),
    ['dec-dlm', 'other'],
  );
});

test('bare ports are not in the table', () => {
  assert.deepEqual(rowsOf(sketchTable({})), []);
});

test('prominent products come with what is loaded first, others by letter, registered names too', () => {
  const texts = buildNameTable(
    sketch(
      {
        22: { names: { ssh: BOTH } },
        80: { names: { http: BOTH, www: BOTH } },
        106: { names: { '3com-tsmux': BOTH } },
      },
      {
        OpenSSH: { prominence: 1, ports: [{ port: 22, role: 'logins' }] },
        Widget: { aliases: ['gadget'], ports: [{ port: 4321, role: 'clients' }] },
      },
    ),
  );
  const text = (part: string) => texts.get(part) ?? '';
  const told = ({ names }: { names: readonly Name[] }) =>
    names.map(({ text: name, places }) => `${name} ${places[0]?.start}`);
  assert.deepEqual(told(parseKnown(text('known'))), ['OpenSSH 22']);
  for (const part of ['more', 'more-w', 'more-g'])
    assert.deepEqual(told(parseMore(text(part))), ['Widget 4321', 'gadget 4321']);
  assert.deepEqual(told(parseMore(text('more-o'))), []);
  assert.deepEqual(told(parseRegistered(text('registered-s'))), ['ssh 22']);
  assert.deepEqual(told(parseRegistered(text('registered-w'))), ['http 80', 'www 80']);
  assert.deepEqual(told(parseRegistered(text('registered-0-9'))), ['3com-tsmux 106']);
  assert.deepEqual([...parseRoles(text('roles-o'))], [['OpenSSH', ['logins']]]);
  assert.deepEqual([...parseRoles(text('roles-g'))], [['Widget', ['clients']]]);
  assert.deepEqual([...texts.keys()].sort(), [...PARTS].sort());
});

test('all names take the place of those of a letter', () => {
  const texts = buildNameTable(sketch({ 22: { names: { ssh: BOTH } }, 80: { names: { http: BOTH } } }));
  const part = (name: string) => parseRegistered(texts.get(name) ?? '');
  const table = new NameTable(parseKnown(texts.get('known') ?? ''));
  const told = () => namesOf(table).map(({ text }) => text);
  table.add('registered', part('registered-s'), { isWhole: false });
  assert.deepEqual([told(), table.isWhole], [['ssh'], false]);
  table.add('registered', part('registered'), { isWhole: true });
  table.add('registered', part('registered-h'), { isWhole: false });
  assert.deepEqual([told(), table.isWhole], [['ssh', 'http'], false]);
  table.add('more', parseMore(''), { isWhole: true });
  assert.equal(table.isWhole, true);
});

test('a product leads to all its ports, the first first, and each alias of a port to that port', () => {
  const table = sketchTable(
    {},
    {
      Kubernetes: {
        aliases: ['k8s'],
        ports: [{ port: 6443 }, { port: [30000, 32767], transport: ['tcp', 'udp'], aliases: ['nodeport'] }],
      },
    },
  );
  assert.deepEqual(leads(namesOf(table)), { Kubernetes: [6443, 30000], k8s: [6443, 30000], nodeport: [30000] });
  const [first] = namesOf(table);
  assert.deepEqual(
    first?.subject?.places.map(({ start, end, mask }) => [start, end, mask]),
    [
      [6443, 6443, 1],
      [30000, 32767, 3],
    ],
  );
  assert.equal(first?.subject?.path, 'software/kubernetes/');
});

test('the page of a product is known even where its id is not the slug of its name', () => {
  const facts = sketch({}, { 'Remote Desktop Services': { ports: [{ port: 3389 }] } });
  facts.software.forEach((product) => Object.assign(product, { id: 'remote-desktop' }));
  const { subjects } = parseMore(buildNameTable(facts).get('more') ?? '');
  assert.deepEqual(
    subjects.map(({ path }) => path),
    ['software/remote-desktop/'],
  );
});

test('an alias that is the registered name of another port of the product, or says what it does, leads there', () => {
  const table = sketchTable(
    { 88: { names: { kerberos: BOTH } }, 464: { names: { kpasswd: BOTH } } },
    {
      'MIT Kerberos': { aliases: ['krb5', 'kpasswd'], ports: [{ port: 88 }, { port: 464 }] },
      'Some Mail': {
        aliases: ['some imap', 'some smtp', 'some mail server'],
        ports: [
          { port: 993, role: 'IMAP' },
          { port: 465, role: 'SMTP of the server' },
        ],
      },
    },
  );
  const first = Object.fromEntries(
    namesOf(table).flatMap(({ kind, text, places }) => (kind === 'curated' ? [[text, places[0]?.start]] : [])),
  );
  assert.deepEqual(first, {
    'MIT Kerberos': 88,
    krb5: 88,
    kpasswd: 464,
    'Some Mail': 993,
    'some imap': 993,
    'some mail server': 993,
    'some smtp': 465,
  });
});

test('a port that a product lists once for each transport is one place, with all that it does', () => {
  const texts = buildNameTable(
    sketch(
      {},
      {
        Server: {
          ports: [
            { port: 1434, transport: ['tcp'], role: 'administrators' },
            { port: 1434, transport: ['udp'], role: 'discovery' },
          ],
        },
      },
    ),
  );
  const [subject] = parseMore(texts.get('more') ?? '').subjects;
  assert.deepEqual(
    subject?.places.map(({ start, mask }) => [start, mask]),
    [[1434, 3]],
  );
  assert.deepEqual(parseRoles(texts.get('roles-s') ?? '').get('Server'), ['administrators; discovery']);
});

test('a former name leads to its port', () => {
  const table = sketchTable({ 2: { status: 'reserved', formerNames: [{ name: 'compressnet', note: '' }] } });
  assert.deepEqual(
    namesOf(table).map(({ text, kind, places }) => [text, kind, places[0]?.start]),
    [['compressnet', 'former', 2]],
  );
});

for (const character of ['|', '^', '=', '\t']) {
  test(`a name with ${JSON.stringify(character)} is refused, because the format needs it`, () => {
    assert.throws(() => sketchTable({ 1: { names: { [`a${character}b`]: BOTH } } }), /cannot hold/);
  });
}
