import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeFolder } from '../build/makeFolder.ts';
import { portsToBuild } from '../build/portsToBuild.ts';
import { readShare } from '../build/share.ts';
import { loadRegistry } from '../registry/index.ts';
import { cardCache } from './cache.ts';
import { CARD_TYPE } from './cardOf.ts';
import { cardsOf, cardsOfPorts } from './cards.ts';
import { makeCards, type MadeCard } from './makeCards.ts';
import { cardPng } from './render.ts';
import { drawCard } from './template.ts';

/**
 * The preview cards: made in the cache, and copied into the new site, while its pages are built. The dev server draws
 * each card as it is asked for.
 */
export function previewCards(): AstroIntegration {
  let site: string;
  let made: () => Promise<MadeCard[]>;
  return {
    name: 'every-port:preview-cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        const { ports, software, guides } = loadRegistry();
        const built = portsToBuild().flatMap((number) => ports[number] ?? []);
        const cards = readShare() === 'part' ? cardsOfPorts(built) : cardsOf({ ports: built, software, guides });
        for (const folder of new Set([...cards.keys()].map(path.dirname))) makeFolder(path.join(site, folder));
        made = makeCards(cards, cardCache(), { site });
      },
      'astro:build:done': async ({ logger }) => {
        const cards = await made();
        logger.info(`${cards.length} preview cards, ${cards.filter(({ made }) => made).length} of them new`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [address = ''] = (request.url ?? '').split('?');
          const card = address.startsWith('/cards/') && cardsOf(loadRegistry()).get(address);
          if (!card) return next();
          response.setHeader('Content-Type', CARD_TYPE);
          response.end(cardPng(drawCard(card)));
        });
      },
    },
  };
}
