/** Makes its share of the cards, copies each to its place, and then says which files of the cache they are. */
import { constants, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../build/usageError.ts';
import { openCardCache } from './cache.ts';
import type { MadeCard, MadeShare, CardShare } from './makeCards.ts';
import { drawCard } from './template.ts';

const { cards, folder, site } = workerData as CardShare;
try {
  const cachedCard = openCardCache(folder);
  const made: MadeCard[] = [];
  for (const [path, card] of cards) {
    const cached = cachedCard(drawCard(card));
    if (site !== undefined) copyFileSync(cached.file, join(site, path), constants.COPYFILE_FICLONE);
    made.push({ path, ...cached });
    // The 3 MB of a drawing lie outside of the heap and are freed by the event loop alone: without a turn, all stay.
    if (cached.made) await setImmediate();
  }
  parentPort?.postMessage({ made } satisfies MadeShare);
} catch (error) {
  // The class of an error is lost on the way to another thread.
  if (!(error instanceof UsageError)) throw error;
  parentPort?.postMessage({ refused: error.message } satisfies MadeShare);
}
