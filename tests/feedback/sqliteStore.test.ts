import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { openSqliteStore } from '../../src/feedback/sqliteStore.ts';

const folder = mkdtempSync(join(tmpdir(), 'every-port-votes-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a page without votes has zeros', async () => {
  assert.deepEqual(await openSqliteStore(':memory:').totals(988), { happy: 0, neutral: 0, sad: 0 });
});

test('votes of all days are summed per page and face', async () => {
  const store = openSqliteStore(':memory:');
  await store.add({ port: 988, face: 'happy' }, '2026-11-21');
  await store.add({ port: 988, face: 'happy' }, '2026-11-22');
  await store.add({ port: 988, face: 'happy' }, '2026-11-22');
  await store.add({ port: 988, face: 'sad' }, '2026-11-22');
  await store.add({ port: 22, face: 'neutral' }, '2026-11-22');
  assert.deepEqual(await store.totals(988), { happy: 3, neutral: 0, sad: 1 });
});

test('votes outlive the process, in a folder that is made for them', async () => {
  const path = join(folder, 'made/on/demand/votes.sqlite');
  const first = openSqliteStore(path);
  await first.add({ port: 65_535, face: 'happy' }, '2026-11-22');
  first.close();
  const second = openSqliteStore(path);
  assert.deepEqual(await second.totals(65_535), { happy: 1, neutral: 0, sad: 0 });
  second.close();
});

test('two processes may share the file', async () => {
  const path = join(folder, 'shared.sqlite');
  const [one, two] = [openSqliteStore(path), openSqliteStore(path)];
  await one.add({ port: 1, face: 'sad' }, '2026-11-22');
  await two.add({ port: 1, face: 'sad' }, '2026-11-22');
  assert.equal((await one.totals(1)).sad, 2);
  one.close();
  two.close();
});

test('what is not a database is refused', () => {
  assert.throws(() => openSqliteStore(folder), /unable to open/);
});
