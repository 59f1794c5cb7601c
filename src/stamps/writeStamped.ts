import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { awaitedLater } from '../build/awaitedLater.ts';
import type { Stamp } from './stamp.ts';

/** Pages to write: a stamp, and the variables of each page, of which the first is the port. */
export interface StampedPages {
  stamp: Stamp;
  pages: readonly (readonly number[])[];
}

/** Threads that write stamped pages. */
export interface StampWriters {
  /** Has pages written; does not wait for them. */
  write(shape: StampedPages): void;
  /** Waits for all pages. @throws the error of the first thread that failed: a full disk, a folder that cannot be written */
  finish(): Promise<void>;
}

/**
 * Starts to write pages into `ports/<number>/index.html` of a folder, on all cores but the one that renders the others.
 * Until `finish`, the threads do not keep the process alive: a build that has failed ends at once.
 *
 * @param folder where `ports` lies
 */
export function openStampWriters(folder: string, threads = Math.max(1, availableParallelism() - 1)): StampWriters {
  const writers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: folder });
    worker.unref();
    return { worker, ended: awaitedLater(once(worker, 'exit')) };
  });
  return {
    write({ stamp, pages }) {
      for (const [thread, { worker }] of writers.entries())
        worker.postMessage({
          stamp,
          pages: pages.filter((_, page) => page % threads === thread),
        } satisfies StampedPages);
    },
    async finish() {
      for (const { worker } of writers) {
        worker.ref();
        worker.postMessage('finish');
      }
      await Promise.all(writers.map(({ ended }) => ended));
    },
  };
}
