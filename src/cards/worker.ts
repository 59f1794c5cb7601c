/** Makes its share of the cards, and then says which files of the cache they are. */
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { cachedCard } from './cache.ts';
import type { MadeCard, Share } from './makeCards.ts';
import { cardSvg } from './template.ts';

const { cards, folder } = workerData as Share;
const made: MadeCard[] = [];
for (const [path, card] of cards) {
  const cached = cachedCard(folder, cardSvg(card));
  made.push({ path, ...cached });
  // The 6 MB of a drawing lie outside of the heap and are freed by the event loop alone: without a turn, all stay.
  if (cached.made) await setImmediate();
}
parentPort?.postMessage(made);
