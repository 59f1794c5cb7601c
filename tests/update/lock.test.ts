import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'vitest';
import { takeLock } from '../../src/build/lock.ts';
import { NEWER, onDisk, project, run } from './support/project.ts';

test('an update that finds another under way changes nothing; one that only looks needs no lock', async (t) => {
  const content = project(t);
  const before = onDisk(content);
  const release = takeLock(path.join(content, 'registry/.update-lock'));
  assert.equal((await run(content, NEWER)).error?.message, 'Another update is under way. Let it end first.');
  assert.deepEqual(onDisk(content), before);
  assert.match((await run(content, NEWER, { dryRun: true })).printed, /Nothing was written/);
  release?.();
  assert.match((await run(content, NEWER)).printed, /Updated/);
});

test('an update that fails lets the next one begin', async (t) => {
  const content = project(t);
  assert.ok((await run(content, 'no registry')).error);
  assert.match((await run(content, NEWER)).printed, /Updated/);
});

test('a disk that does not take the files ends it with a message, not with a stack', async (t) => {
  const content = project(t);
  const { error } = await run(`${content}/nowhere`, NEWER);
  assert.equal(error?.name, 'UsageError');
  assert.match(error.message, /^The registry could not be updated: ENOENT/);
});
