import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StoreBusyError, type Totals, type VoteStore } from './store.ts';

/** What the site asks the thread that keeps the votes. */
export type VotesQuestion = { id: number; until: number } & (
  { ask: 'add'; args: Parameters<VoteStore['add']> } | { ask: 'totals'; args: Parameters<VoteStore['totals']> }
);

/** What it says: the result, or why there is none. */
export interface VotesAnswer {
  id: number;
  result?: unknown;
  busy?: string;
  failed?: string;
}

/** How long a question may wait for those before it, in milliseconds, and how many may wait. */
const PATIENCE = 1000;
const MOST_WAITING = 100;

/** Votes in SQLite that never keep the site waiting. */
export interface VotesThread extends VoteStore {
  close(): Promise<void>;
}

/**
 * Keeps votes in the SQLite file at `path`, on a thread of its own.
 *
 * @throws where the file cannot be opened, read as a database or written to. Later a `StoreBusyError` tells that a vote
 * was not kept, because another process holds the file or too many votes wait for it.
 */
export async function openVotes(path: string): Promise<VotesThread> {
  const worker = new Worker(new URL('./votesWorker.ts', import.meta.url), { workerData: path });
  await once(worker, 'message');
  worker.unref();

  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  worker.on('message', ({ id, result, busy, failed }: VotesAnswer) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (busy !== undefined) reject?.(new StoreBusyError(busy));
    else if (failed !== undefined) reject?.(new Error(failed));
    else resolve?.(result);
  });
  let ended: Error | undefined;
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread that keeps the votes has ended')));

  function end(error: Error): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  function ask(question: Omit<VotesQuestion, 'id' | 'until'>): Promise<unknown> {
    if (ended) return Promise.reject(ended);
    if (waiting.size >= MOST_WAITING) return Promise.reject(new StoreBusyError('too many votes at once'));
    return new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...question, id, until: Date.now() + PATIENCE });
    });
  }

  return {
    add: async (...args) => void (await ask({ ask: 'add', args })),
    totals: (...args) => ask({ ask: 'totals', args }) as Promise<Totals>,
    close: async () => void (await worker.terminate()),
  };
}
