import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { readChanges } from '../../src/registry/records/changes.ts';
import { readSnapshot } from '../../src/registry/records/snapshot.ts';
import { ProblemsError } from '../../src/registry/problems.ts';
import { csv, ssh } from '../registry/csv/fixture.ts';
import { NEWER, ROWS, onDisk, project, run } from './support/project.ts';

test('a newer registry takes the place of the last one, and what has changed is printed and kept', async (t) => {
  const content = project(t);
  const { error, printed } = await run(content, NEWER);
  assert.equal(error, undefined);
  assert.equal(
    printed.replaceAll(content, 'content'),
    `Counts
  records: 9 → 9
  named rows: 3 → 4
  assigned ports: 2 → 3
  names without a port: 0 → 0
  oddities: 0 → 0

Newly assigned (1)
  4321/tcp: → gadget (Gadgets)

Curated facts to look at (1)
  content/software/widget.yaml: Widget uses 4321, which is now assigned to gadget

Updated content/registry/service-names-port-numbers.csv, as of 2020-04-02.
`,
  );
  const files = onDisk(content);
  assert.deepEqual(Object.keys(files), ['changes.json', 'service-names-port-numbers.csv', 'snapshot.json']);
  assert.equal(files['service-names-port-numbers.csv'], csv(NEWER));
  assert.deepEqual(readChanges(path.join(content, 'registry/changes.json')).value, [
    {
      date: '2020-04-02',
      lastSeen: '2020-03-01',
      ports: { start: 4321, end: 4321 },
      transports: ['tcp'],
      kind: 'assigned',
      before: [],
      after: ['gadget'],
    },
  ]);
  const { value, problems } = readSnapshot(
    { bytes: Buffer.from(csv(NEWER)), rows: 9 },
    path.join(content, 'registry/snapshot.json'),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(value?.asOf, { assignments: '2020-04-02', metadata: '2020-04-02' });
  assert.equal(value?.download, undefined);
});

test('changes are added to those of earlier updates', async (t) => {
  const content = project(t);
  await run(content, NEWER);
  const renamed = NEWER.map((row) => ({
    ...row,
    ...(row['Service Name'] === 'gadget' && { 'Service Name': 'gizmo', 'Modification Date': '2020-05-01' }),
  }));
  assert.equal((await run(content, renamed)).error, undefined);
  assert.equal(
    onDisk(content)['changes.json'],
    `[
  {"date":"2020-04-02","lastSeen":"2020-03-01","port":4321,"transports":["tcp"],"kind":"assigned","before":[],"after":["gadget"]},
  {"date":"2020-05-01","lastSeen":"2020-04-02","port":4321,"transports":["tcp"],"kind":"renamed","before":["gadget"],"after":["gizmo"]}
]
`,
  );
});

test('the same bytes are nothing new, and nothing is written', async (t) => {
  const content = project(t);
  const before = onDisk(content);
  const { printed, error } = await run(content, ROWS);
  assert.deepEqual([printed, error], ['Nothing new.\n', undefined]);
  assert.deepEqual(onDisk(content), before);
});

test('the same facts in other bytes are taken, without a change', async (t) => {
  const content = project(t);
  const { printed } = await run(content, csv(ROWS).replaceAll('\r\n', '\n'));
  assert.match(printed, /No fact about a port has changed\.\n\nUpdated/);
  assert.equal(onDisk(content)['changes.json'], '[]\n');
});

test('a dry run tells everything and writes nothing', async (t) => {
  const content = project(t);
  const before = onDisk(content);
  const { printed, error } = await run(content, NEWER, { dryRun: true });
  assert.equal(error, undefined);
  assert.match(printed, /4321\/tcp: → gadget[^]*Nothing was written \(--dry-run\)\.\n$/);
  assert.deepEqual(onDisk(content), before);
});

test('all errors of a file are told together with its age, and nothing is written', async (t) => {
  const content = project(t);
  const before = onDisk(content);
  const old = [
    ...ROWS.filter((row) => row['Modification Date'] === undefined),
    ssh({ 'Modification Date': '2019-12' }),
    ssh({ 'Port Number': '99999' }),
    ssh({ 'Transport Protocol': 'tpc' }),
  ];
  const { error, printed } = await run(content, old);
  assert.ok(error instanceof ProblemsError);
  assert.equal(printed, '');
  assert.deepEqual(
    error.problems.map(({ message }) => message),
    [
      'port 99999 is above 65535',
      'unknown transport "tpc" (expected tcp, udp, sctp, dccp or empty)',
      'its newest row is of 2019-12, older than the last snapshot (2020-03-01)',
    ],
  );
  assert.ok(error.problems.every(({ remedy, file }) => remedy && file === 'standard input'));
  assert.deepEqual(onDisk(content), before);
});

test('--force takes an older file, and not one with errors', async (t) => {
  const content = project(t, NEWER, { asOf: '2020-04-02' });
  assert.match((await run(content, ROWS)).error?.message ?? '', /older than the last snapshot .* give --force$/);
  assert.match((await run(content, 'ssh,22', { force: true })).error?.message ?? '', /header/);
  assert.equal((await run(content, ROWS, { force: true })).error, undefined);
  assert.equal(onDisk(content)['service-names-port-numbers.csv'], csv(ROWS));
});

test('a file without any date keeps the age of the last one, if it is forced', async (t) => {
  const content = project(t);
  const undated = ROWS.map((row) => ({ ...row, 'Modification Date': '' }));
  assert.match((await run(content, undated)).error?.message ?? '', /no row is dated, so its age is unknown/);
  assert.equal((await run(content, undated, { force: true })).error, undefined);
  assert.equal(JSON.parse(onDisk(content)['snapshot.json'] ?? '').asOf, '2020-03-01');
});

test('an unreadable file is not told to lack rows as well', async (t) => {
  const { error } = await run(project(t), '<html>');
  assert.match(error?.message ?? '', /^1 problem in the facts\nstandard input: looks like HTML/);
});

test('a curated record with a problem is named, and does not stand in the way', async (t) => {
  const content = project(t);
  writeFileSync(path.join(content, 'software/widget.yaml'), 'name: Widget\n');
  writeFileSync(path.join(content, 'tls-twins.yaml'), 'also: 1\n');
  const { printed, error } = await run(content, NEWER);
  assert.equal(error, undefined);
  assert.match(
    printed,
    /Left out of the comparison:\n.*software\/widget\.yaml:1 kind: [^]*tls-twins\.yaml:1 also: [^]*Updated/,
  );
});

test('a registry whose files do not belong together is refused before anything is fetched', async (t) => {
  const content = project(t);
  writeFileSync(path.join(content, 'registry/service-names-port-numbers.csv'), csv(NEWER));
  writeFileSync(path.join(content, 'registry/changes.json'), '[{}]');
  const { error } = await run(content, NEWER);
  assert.match(error?.message ?? '', /changes\.json:1 [^]*snapshot\.json:1 sha256: states [^]*restore it/);
});

for (const from of ['no-such-file.csv', '.']) {
  test(`--from ${from} cannot be fetched`, async (t) => {
    const { error } = await run(project(t), '', { from });
    assert.equal(error?.name, 'DownloadError');
    assert.match(error?.message ?? '', /^could not fetch .*: E.* → give a file that can be read$/);
  });
}

test('--from reads a file', async (t) => {
  const content = project(t);
  const from = path.join(content, 'newer.csv');
  writeFileSync(from, csv(NEWER));
  assert.match((await run(content, '', { from })).printed, /Updated/);
});
