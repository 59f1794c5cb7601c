import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { withLock } from '../../src/update/lock.ts';
import { temporaryFolder } from '../support/folder.ts';
import { NEWER, onDisk, project, run } from './support/project.ts';

test('while one update works, another is refused, and afterwards it is not', async (t) => {
  const lock = path.join(temporaryFolder(t, {}), 'lock');
  await withLock(lock, async () => {
    assert.equal(readFileSync(lock, 'utf8'), `${process.pid}\n`);
    await assert.rejects(
      withLock(lock, () => Promise.resolve()),
      { name: 'UsageError', message: new RegExp(`Another update is under way, as process ${process.pid}`) },
    );
  });
  assert.ok(!existsSync(lock));
  assert.equal(await withLock(lock, () => Promise.resolve('done')), 'done');
});

test('a lock is gone when the work fails', async (t) => {
  const lock = path.join(temporaryFolder(t, {}), 'lock');
  await assert.rejects(
    withLock(lock, () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.ok(!existsSync(lock));
});

for (const [what, holder] of [
  ['of a process that has ended', String(spawnSync(process.execPath, ['--version']).pid)],
  ['of nobody', 'x'],
  ['that is empty', ''],
] as const) {
  test(`a lock ${what} is taken over`, async (t) => {
    const lock = path.join(temporaryFolder(t, { lock: holder }), 'lock');
    assert.equal(await withLock(lock, () => Promise.resolve('done')), 'done');
  });
}

test('an update that finds another under way changes nothing; one that only looks needs no lock', async (t) => {
  const content = project(t);
  const before = onDisk(content);
  writeFileSync(path.join(content, 'registry/.update-lock'), `${process.ppid}\n`);
  const { error } = await run(content, NEWER);
  assert.match(error?.message ?? '', /Another update is under way/);
  assert.deepEqual(onDisk(content), before);
  assert.match((await run(content, NEWER, { dryRun: true })).printed, /Nothing was written/);
});

test('a disk that does not take the files ends it with a message, not with a stack', async (t) => {
  const content = project(t);
  const { error } = await run(`${content}/nowhere`, NEWER);
  assert.equal(error?.name, 'UsageError');
  assert.match(error.message, /^The registry could not be updated: ENOENT/);
});
