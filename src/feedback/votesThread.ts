import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DatedVote } from './sqliteStore.ts';
import { StoreBusyError, type Totals, type VoteStore } from './store.ts';
import type { VotedPage } from './votedPage.ts';

/** What the site asks the thread that keeps the votes: to add one, for the totals of a page, or to end. */
export type VotesQuestion = { id: number; until: number } & (
  { add: DatedVote } | { totals: VotedPage } | { end: true }
);

/** What it says: the result, or why there is none. */
export type VotesAnswer = { id: number } & ({ result: Totals | undefined } | { busy: string } | { failed: string });

/** How long a question may wait for those before it, in milliseconds, and how many may wait. */
const PATIENCE = 1000;
const MOST_WAITING = 100;

/** Votes in SQLite that never keep the site waiting. */
export interface VotesThread extends VoteStore {
  /** Ends the thread when it has done what it was asked before. */
  close(): Promise<void>;
}

/**
 * Keeps votes in the SQLite file at `path`, on a thread of its own.
 *
 * @throws where the file cannot be opened, read as a database or written to. Later a `StoreBusyError` reports that a vote
 * was not kept, because another process holds the file or too many votes wait for it.
 */
export async function openVotes(path: string): Promise<VotesThread> {
  const worker = new Worker(new URL('./votesWorker.ts', import.meta.url), { workerData: path });
  await once(worker, 'message');

  const waiting = new Map<number, { resolve(result: Totals | undefined): void; reject(error: Error): void }>();
  let lastId = 0;
  let ended: Error | undefined;
  worker.on('message', (answer: VotesAnswer) => {
    const { resolve, reject } = waiting.get(answer.id) ?? {};
    waiting.delete(answer.id);
    if ('busy' in answer) reject?.(new StoreBusyError(answer.busy));
    else if ('failed' in answer) reject?.(new Error(answer.failed));
    else resolve?.(answer.result);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread that keeps the votes has ended')));
  // Last, because each listener for messages keeps the process alive again.
  worker.unref();

  function end(error: Error): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  function ask(question: { add: DatedVote } | { totals: VotedPage }): Promise<Totals | undefined> {
    if (ended) return Promise.reject(ended);
    if (waiting.size >= MOST_WAITING) return Promise.reject(new StoreBusyError('too many votes at once'));
    return new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...question, id, until: Date.now() + PATIENCE } satisfies VotesQuestion);
    });
  }

  return {
    add: async (...vote) => void (await ask({ add: vote })),
    totals: async (page) => (await ask({ totals: page })) as Totals,
    async close() {
      if (ended) return;
      worker.ref();
      worker.postMessage({ id: 0, until: Infinity, end: true } satisfies VotesQuestion);
      await once(worker, 'exit');
    },
  };
}
