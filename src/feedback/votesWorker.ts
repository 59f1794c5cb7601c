/** Keeps the votes on a thread of its own, which waits for the disk and for other processes in place of the site. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore } from './sqliteStore.ts';
import { StoreBusyError } from './store.ts';
import type { VotesAnswer, VotesQuestion } from './votesThread.ts';

const store = openSqliteStore(workerData as string);
parentPort?.postMessage('open');

parentPort?.on('message', ({ id, until, ask, args }: VotesQuestion) => {
  parentPort?.postMessage({ id, ...answer() } satisfies VotesAnswer);

  function answer(): Omit<VotesAnswer, 'id'> {
    try {
      if (Date.now() > until) throw new StoreBusyError('the votes before this one took too long');
      return { result: ask === 'add' ? store.add(...args) : store.totals(...args) };
    } catch (error) {
      const { message } = error as Error;
      return error instanceof StoreBusyError ? { busy: message } : { failed: message };
    }
  }
});
