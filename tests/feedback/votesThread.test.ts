import assert from 'node:assert/strict';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { test, type TestContext } from 'vitest';
import { openVotes } from '../../src/feedback/votesThread.ts';
import { temporaryFolder } from '../support/folder.ts';

const DAY = '2026-11-22';

async function open(t: TestContext) {
  const file = path.join(temporaryFolder(t, {}), 'votes.sqlite');
  const votes = await openVotes(file);
  t.onTestFinished(() => votes.close());
  return { file, votes };
}

test('votes are kept and counted on another thread', async (t) => {
  const { votes } = await open(t);
  await Promise.all(Array.from({ length: 50 }, () => votes.add({ page: 'ports/988', face: 'happy' }, DAY)));
  assert.deepEqual(await votes.totals('ports/988'), { happy: 50, neutral: 0, sad: 0 });
});

test('while another process holds the file this thread goes on, and each vote is told that it was not kept', async (t) => {
  const { file, votes } = await open(t);
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  let turns = 0;
  let isDone = false;
  const outcomes = Promise.allSettled(
    Array.from({ length: 10 }, () => votes.add({ page: 'ports/988', face: 'happy' }, DAY)),
  ).finally(() => (isDone = true));
  while (!isDone) {
    turns += 1;
    await setImmediate();
  }
  for (const outcome of await outcomes) {
    assert.equal(outcome.status, 'rejected');
    assert.equal((outcome.reason as Error).name, 'StoreBusyError');
  }
  // Waiting on this thread, the first vote would have ended before the first turn.
  assert.ok(turns > 100, `${turns} turns of the event loop`);
  other.exec('ROLLBACK');
  other.close();
  assert.deepEqual(await votes.totals('ports/988'), { happy: 0, neutral: 0, sad: 0 });
});

test('more votes than can wait are turned away at once', async (t) => {
  const { votes } = await open(t);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 300 }, () => votes.add({ page: 'ports/1', face: 'sad' }, DAY)),
  );
  const kept = outcomes.filter(({ status }) => status === 'fulfilled').length;
  assert.ok(kept >= 100 && kept < 300, `${kept} kept`);
  assert.equal((await votes.totals('ports/1')).sad, kept);
});

test('a file that cannot be used is refused at the start, in words', async (t) => {
  const folder = temporaryFolder(t, { 'text.sqlite': 'no database at all '.repeat(100) });
  await assert.rejects(openVotes(path.join(folder, 'text.sqlite')), /not a database/);
});
