import { availableParallelism } from 'node:os';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Stamp } from './stamp.ts';

/** Pages to write: a stamp, and the variables of each page, of which the first is the port. */
export interface StampedPages {
  stamp: Stamp;
  pages: readonly (readonly number[])[];
}

/**
 * Writes the pages into `ports/<number>/index.html` of a folder, on all cores: making so many folders and files is
 * what a build of bare pages waits for.
 *
 * @param folder where `ports` lies
 * @throws the error of the first worker that fails: a full disk, a folder that cannot be written
 */
export async function writeStamped(folder: string, shapes: readonly StampedPages[]): Promise<void> {
  const count = availableParallelism();
  await Promise.all(Array.from({ length: count }, (_, index) => runWorker(folder, share(shapes, index, count))));
}

/** The part of one worker among several. */
function share(shapes: readonly StampedPages[], index: number, count: number): StampedPages[] {
  return shapes.map(({ stamp, pages }) => ({ stamp, pages: pages.filter((_, page) => page % count === index) }));
}

async function runWorker(folder: string, shapes: readonly StampedPages[]): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { folder, shapes } });
  // `once` rejects with the error of a worker that throws.
  await once(worker, 'exit');
}
