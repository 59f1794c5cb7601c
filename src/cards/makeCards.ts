import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { awaitedLater } from '../build/awaitedLater.ts';
import { UsageError } from '../build/usageError.ts';
import type { CachedCard } from './cache.ts';
import type { Card } from './card.ts';

/** What one thread is to make. Cards are words, so that all of them together stay small. */
export interface CardShare {
  cards: [path: string, card: Card][];
  folder: string;
  site: string | undefined;
}

/** A card as a file of the cache, with the path where the site has it. */
export interface MadeCard extends CachedCard {
  path: string;
}

/** What a thread says at its end: its cards, or what the reader of the message can mend. */
export type MadeShare = { made: MadeCard[] } | { refused: string };

/**
 * Begins to make cards, in one thread for each core.
 *
 * @param folder of the cache
 * @param site the folder of a site, with those for the cards: each is copied to its path there
 * @returns a function that waits for them; it rejects when a card could not be made. Until it is called, the threads do
 * not keep the process alive: a build that has failed ends at once.
 */
export function makeCards(
  cards: ReadonlyMap<string, Card>,
  folder: string,
  { site, threads = availableParallelism() }: { site?: string; threads?: number } = {},
): () => Promise<MadeCard[]> {
  const all = [...cards];
  const workers = Array.from({ length: threads }, (_, thread) => {
    const share: CardShare = { cards: all.filter((_, index) => index % threads === thread), folder, site };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: share });
    worker.unref();
    return { worker, made: awaitedLater(once(worker, 'message') as Promise<[MadeShare]>) };
  });
  return async () => {
    for (const { worker } of workers) worker.ref();
    const shares = await Promise.all(workers.map(({ made }) => made));
    return shares.flatMap(([share]) => {
      if ('refused' in share) throw new UsageError(share.refused);
      return share.made;
    });
  };
}
