import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test } from 'vitest';
import { takeLock } from '../../src/build/lock.ts';
import { temporaryFolder } from '../support/folder.ts';

const script = `
  const { takeLock } = await import(process.argv[1]);
  console.log(takeLock(process.argv[2]) ? 'mine' : 'taken');
  setInterval(() => {}, 1000);`;

/** A process that tries to take the lock, says whether it has it, and stays. */
async function other(file: string) {
  const lock = new URL('../../src/build/lock.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, lock, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: String(said).trim() };
}

test('a lock is one process’s until it is released, or the process is killed', async (t) => {
  const file = path.join(temporaryFolder(t, {}), 'deep/in/a.lock');
  const release = takeLock(file);
  assert.ok(release);
  const refused = await other(file);
  assert.equal(refused.said, 'taken');
  refused.child.kill('SIGKILL');

  release();
  const { child, said } = await other(file);
  assert.equal(said, 'mine');
  assert.equal(takeLock(file), undefined);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await setTimeout(10);
  assert.ok(takeLock(file));
});

test('locks of different names are different locks', (t) => {
  const folder = temporaryFolder(t, {});
  assert.ok(takeLock(path.join(folder, 'a')));
  assert.ok(takeLock(path.join(folder, 'b')));
});
