import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { portsToBuild } from '../build/portsToBuild.ts';
import { readShare } from '../build/share.ts';
import { loadRegistry } from '../registry/index.ts';
import { cardCache } from './cache.ts';
import { CARD_TYPE } from './cardOf.ts';
import { cardsOf, cardsOfPorts } from './cards.ts';
import { makeCards, type MadeCard } from './makeCards.ts';
import { cardPng } from './render.ts';
import { cardSvg } from './template.ts';

/**
 * The preview cards: made in the cache while the pages are built, copied beside them at the end, because Astro empties
 * its output folder in between. The dev server draws each card as it is asked for.
 */
export function previewCards(): AstroIntegration {
  let made: () => Promise<MadeCard[]>;
  return {
    name: 'every-port:preview-cards',
    hooks: {
      'astro:build:start': () => {
        const { ports, software, guides } = loadRegistry();
        const built = portsToBuild().flatMap((number) => ports[number] ?? []);
        const cards = readShare() === 'part' ? cardsOfPorts(built) : cardsOf({ ports: built, software, guides });
        made = makeCards(cards, cardCache());
      },
      'astro:build:done': async ({ dir, logger }) => {
        const cards = await made();
        await copyCards(cards, fileURLToPath(dir));
        logger.info(`${cards.length} preview cards, ${cards.filter(({ made }) => made).length} of them new`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [address = ''] = (request.url ?? '').split('?');
          const card = address.startsWith('/cards/') && cardsOf(loadRegistry()).get(address);
          if (!card) return next();
          response.setHeader('Content-Type', CARD_TYPE);
          response.end(cardPng(cardSvg(card)));
        });
      },
    },
  };
}

/** File by file: no card is ever held in memory. */
async function copyCards(cards: readonly MadeCard[], dist: string): Promise<void> {
  for (const folder of new Set(cards.map((card) => path.join(dist, path.dirname(card.path)))))
    await mkdir(folder, { recursive: true });
  for (const card of cards) await copyFile(card.file, path.join(dist, card.path), constants.COPYFILE_FICLONE);
}
