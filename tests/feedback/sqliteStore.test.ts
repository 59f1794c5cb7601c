import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, test } from 'vitest';
import { openSqliteStore } from '../../src/feedback/sqliteStore.ts';
import { noDisks, runWithDisks } from '../support/ownDisks.ts';
import { skipIf } from '../support/shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'every-port-votes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DAY = '2026-11-22';

test('a page without votes has zeros', () => {
  assert.deepEqual(openSqliteStore(':memory:').totals('ports/988'), { happy: 0, neutral: 0, sad: 0 });
});

test('votes of all days are summed per page and face', () => {
  const store = openSqliteStore(':memory:');
  store.add({ page: 'ports/988', face: 'happy' }, '2026-11-21');
  store.add({ page: 'ports/988', face: 'happy' }, DAY);
  store.add({ page: 'ports/988', face: 'happy' }, DAY);
  store.add({ page: 'ports/988', face: 'sad' }, DAY);
  store.add({ page: 'ports/22', face: 'neutral' }, DAY);
  assert.deepEqual(store.totals('ports/988'), { happy: 3, neutral: 0, sad: 1 });
});

test('votes outlive the process, in a folder that is made for them', () => {
  const path = join(folder, 'made/on/demand/votes.sqlite');
  const first = openSqliteStore(path);
  first.add({ page: 'ports/65535', face: 'happy' }, DAY);
  first.close();
  const second = openSqliteStore(path);
  assert.deepEqual(second.totals('ports/65535'), { happy: 1, neutral: 0, sad: 0 });
  second.close();
});

test('two processes may share the file', () => {
  const path = join(folder, 'shared.sqlite');
  const [one, two] = [openSqliteStore(path), openSqliteStore(path)];
  one.add({ page: 'ports/1', face: 'sad' }, DAY);
  two.add({ page: 'ports/1', face: 'sad' }, DAY);
  assert.equal(one.totals('ports/1').sad, 2);
  one.close();
  two.close();
});

test('while another process holds the file it is busy, also at the start, and afterwards it is not', () => {
  const path = join(folder, 'held.sqlite');
  openSqliteStore(path).close();
  const other = new DatabaseSync(path);
  other.exec('BEGIN EXCLUSIVE');
  const store = openSqliteStore(path);
  assert.throws(() => store.add({ page: 'ports/1', face: 'sad' }, DAY), {
    name: 'StoreBusyError',
    message: /held\.sqlite/,
  });
  assert.throws(() => store.totals('ports/1'), { name: 'StoreBusyError' });
  other.exec('ROLLBACK');
  store.add({ page: 'ports/1', face: 'sad' }, DAY);
  assert.equal(store.totals('ports/1').sad, 1);
  store.close();
  other.close();
});

test('votes that are added together are all kept, or none of them', () => {
  const store = openSqliteStore(':memory:');
  const vote = (page: string): Parameters<typeof store.add> => [{ page, face: 'sad' }, DAY];
  store.addAll([vote('ports/1'), vote('ports/1'), vote('guides/2')]);
  assert.throws(() => store.addAll([vote('ports/1'), vote(null as unknown as string)]), /NOT NULL/);
  store.add(...vote('guides/2'));
  assert.deepEqual([store.totals('ports/1').sad, store.totals('guides/2').sad], [2, 2]);
});

test('a file of the time when ports alone had votes is taken over, once, also where an older server has used it since', () => {
  const path = join(folder, 'old.sqlite');
  for (const [count, expected] of [
    [2, 2],
    [1, 3],
  ]) {
    const old = new DatabaseSync(path);
    old.exec(`CREATE TABLE votes (port INTEGER NOT NULL, face TEXT NOT NULL, day TEXT NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (port, face, day)) STRICT, WITHOUT ROWID;
      INSERT INTO votes VALUES (988, 'happy', '${DAY}', ${count})`);
    old.close();
    for (let opened = 0; opened < 2; opened++) {
      const store = openSqliteStore(path);
      assert.deepEqual(store.totals('ports/988'), { happy: expected, neutral: 0, sad: 0 });
      store.close();
    }
  }
});

test('a file that vanishes is made anew, with its folder', () => {
  const path = join(folder, 'vanishing/votes.sqlite');
  const store = openSqliteStore(path);
  store.add({ page: 'ports/1', face: 'sad' }, DAY);
  rmSync(join(folder, 'vanishing'), { recursive: true });
  store.add({ page: 'ports/1', face: 'happy' }, DAY);
  assert.deepEqual(store.totals('ports/1'), { happy: 1, neutral: 0, sad: 0 });
  store.close();
});

test('a file that takes the place of another, such as a backup, is read from then on', () => {
  const [path, backup] = [join(folder, 'votes.sqlite'), join(folder, 'backup.sqlite')];
  const restored = openSqliteStore(backup);
  restored.add({ page: 'ports/1', face: 'happy' }, DAY);
  restored.close();
  const store = openSqliteStore(path);
  renameSync(backup, path);
  assert.equal(store.totals('ports/1').happy, 1);
  store.close();
});

test('what is no database, or cannot be opened, is refused at once', () => {
  const text = join(folder, 'text.sqlite');
  writeFileSync(text, 'Dear diary, today I have learnt about ports. '.repeat(50));
  assert.throws(() => openSqliteStore(text), /not a database/);
  mkdirSync(join(folder, 'a-folder'));
  assert.throws(() => openSqliteStore(join(folder, 'a-folder')), /unable to open/);
});

test('what cannot be written to is refused at once', (t) => {
  skipIf(noDisks(), t);
  const store = new URL('../../src/feedback/sqliteStore.ts', import.meta.url).href;
  const open = `import('${store}').then(({ openSqliteStore }) => openSqliteStore('${folder}/disk/votes').close())`;
  const script = `
    "$0" -e "$1" && mount -o remount,ro '${folder}/disk' && exec "$0" -e "$1"`;
  mkdirSync(join(folder, 'disk'));
  const { status, stderr } = runWithDisks({ [join(folder, 'disk')]: '1m' }, [
    'sh',
    '-c',
    script,
    process.execPath,
    open,
  ]);
  assert.match(stderr, /attempt to write a readonly database/);
  assert.notEqual(status, 0);
});

test.runIf(process.platform === 'linux')('a folder that takes no file is refused, and does not hang', () => {
  assert.throws(() => openSqliteStore('/proc/x/y'), /ENOENT/);
});
