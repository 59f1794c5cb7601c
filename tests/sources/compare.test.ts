import assert from 'node:assert/strict';
import { test } from 'vitest';
import { gitHubFile, settingName, type CitedEntry, type CitedFile } from '../../src/sources/citedFiles.ts';
import { entryFindings, fileFinding, holdsNumber, type Versions } from '../../src/sources/compare.ts';
import { namesake } from '../../src/sources/namesake.ts';

const FILE: CitedFile = {
  file: 'content/software/widget.yaml',
  key: 'conf',
  repository: 'acme/widget',
  revision: '0'.repeat(40),
  path: 'etc/widget.conf',
};
const ENTRY: CitedEntry = {
  file: FILE.file,
  field: 'ports[0]',
  kind: 'database',
  label: 'Widget 4321',
  status: 'current',
  number: 4321,
  names: [],
  settings: ['listen.port'],
  cited: [FILE],
  hasOthers: false,
};
const CONF = 'listen.port = 4321\n';

const found = (versions: Versions[], changes: Partial<CitedEntry> = {}) =>
  entryFindings({ ...ENTRY, ...changes }, versions).map(({ kind, message }) => `${kind}: ${message}`);

test('an entry whose number and setting stand in the newest version is in order', () => {
  assert.deepEqual(found([{ cited: CONF, newest: `# new\n${CONF}` }]), []);
});

test('a number and a setting that stand there no more are told', () => {
  assert.deepEqual(found([{ cited: CONF, newest: 'listen.port = 4322' }]), [
    'number: Widget 4321: 4321 stands in widget.conf no more',
  ]);
  assert.deepEqual(found([{ cited: CONF, newest: 'address = :4321' }]), [
    'setting: Widget 4321: listen.port stands in widget.conf no more',
  ]);
});

test('a setting that a file writes in levels still stands', () => {
  assert.deepEqual(found([{ cited: CONF, newest: 'listen:\n  port: 4321\n' }]), []);
});

test('a setting that the cited version does not have is nothing that was lost', () => {
  assert.deepEqual(found([{ cited: 'Widget listens on 4321.', newest: 'Widget listens on 4321.' }]), []);
});

test('one of several files is enough', () => {
  assert.deepEqual(
    found(
      [
        { cited: CONF, newest: 'nothing' },
        { cited: 'text', newest: CONF },
      ],
      { cited: [FILE, FILE] },
    ),
    [],
  );
});

test('a port that the file calls by its registered name stands there', () => {
  const versions = [{ cited: 'listen="imaps"', newest: 'listen="imaps"' }];
  assert.deepEqual(found(versions, { names: ['imaps'], settings: [] }), []);
  assert.equal(found(versions, { names: ['imap'], settings: [] }).length, 1);
});

test('a number that stood in no version is told apart, unless a source of another kind may have it', () => {
  const versions = [{ cited: 'base + 1', newest: 'base + 1' }];
  assert.deepEqual(found(versions), [
    "unseen: Widget 4321: 4321 stands neither in the cited widget.conf nor in today's",
  ]);
  assert.deepEqual(found(versions, { hasOthers: true }), []);
});

test('nothing is said of old releases, of what cannot be read, and of a file that is gone altogether', () => {
  const lost = [{ cited: CONF, newest: 'nothing' }];
  assert.deepEqual(found(lost, { status: 'legacy' }), []);
  assert.deepEqual(found([{ cited: CONF, newest: undefined }]), []);
  assert.deepEqual(found([{ cited: CONF, newest: 'gone' }]), []);
});

test('a file that is gone or elsewhere is told, with how much rests on it', () => {
  const told = (versions: Versions) =>
    fileFinding(FILE, versions, 3).map(({ kind, field, message }) => [kind, field, message]);
  assert.deepEqual(told({ cited: CONF, newest: CONF }), []);
  assert.deepEqual(told({ cited: CONF, newest: undefined }), []);
  assert.deepEqual(told({ cited: CONF, newest: 'gone' }), [
    ['gone', 'sources.conf', 'etc/widget.conf is gone from acme/widget; 3 current port entries rest on it'],
  ]);
  assert.deepEqual(told({ cited: CONF, newest: CONF, movedTo: 'conf/widget.conf' }), [
    ['moved', 'sources.conf', 'etc/widget.conf in acme/widget is now conf/widget.conf'],
  ]);
});

test('a number is found in the forms in which files write it, and not within another', () => {
  for (const text of ['8080', ':8080', '"8080"', '0.0.0.0:8080/tcp', '8_080', '8,080', '0x1F90', '0x1f90'])
    assert.ok(holdsNumber(text, 8080), text);
  for (const text of ['18080', '80801', '1.8080', 'x', '0x1F901', '8 080']) assert.ok(!holdsNumber(text, 8080), text);
});

test('a setting is called by the last word that says something', () => {
  const names: Record<string, string | undefined> = {
    'port {port}': undefined,
    '--web.listen-address=:{port}': 'web.listen-address',
    'tsd.network.port = {port}': 'tsd.network.port',
    '-p {port}': undefined,
    'WIDGET_PORT={port}': 'WIDGET_PORT',
    'docker run --publish {port}:80 widget': 'publish',
  };
  for (const [setting, name] of Object.entries(names)) assert.equal(settingName(setting), name, setting);
});

test('the address of a file on GitHub is read, and no other', () => {
  const file = { repository: 'a/b', revision: 'v1', path: 'c d/e.conf' };
  assert.deepEqual(gitHubFile('https://github.com/a/b/blob/v1/c%20d/e.conf#L3'), file);
  assert.deepEqual(gitHubFile('https://raw.githubusercontent.com/a/b/v1/c%20d/e.conf'), file);
  for (const other of [
    'https://github.com/a/b',
    'https://github.com/a/b/issues/1',
    'https://github.com/a/b/tree/v1/c',
    'https://gist.github.com/a/b/blob/v1/c',
    'https://example.org/a/b/blob/v1/c',
  ])
    assert.equal(gitHubFile(other), undefined, other);
});

test('a file of the same name is its namesake only where it is the only one, and the name says something', () => {
  assert.equal(namesake('etc/widget.conf', ['conf/widget.conf', 'README.md']), 'conf/widget.conf');
  assert.equal(namesake('etc/widget.conf', ['a/widget.conf', 'b/widget.conf']), undefined);
  assert.equal(namesake('a/README.md', ['README.md']), undefined);
});
