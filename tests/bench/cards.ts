/**
 * Makes the preview cards of all ports, first into an empty cache and then from it, and weighs them:
 * `npm run bench:cards`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withThousands, megabytes } from '../../src/build/format.ts';
import { cardsOf } from '../../src/cards/cards.ts';
import { makeCards, type MadeCard } from '../../src/cards/makeCards.ts';
import { CARD_BYTES } from '../../src/cards/render.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { percentile } from './percentile.ts';
import { table } from './table.ts';

const cards = cardsOf(loadRegistry());
const folder = mkdtempSync(join(tmpdir(), 'every-port-cards-'));
try {
  const [made, uncached] = await timed();
  const [, cached] = await timed();
  const sizes = made.map(({ file }) => statSync(file).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    table(
      [
        'cards',
        'uncached: wall, CPU',
        'cached: wall, CPU',
        'all',
        'median',
        'largest',
        `over ${withThousands(CARD_BYTES)} bytes`,
      ],
      [
        [
          withThousands(made.length),
          uncached,
          cached,
          megabytes(total),
          withThousands(percentile(sizes, 0.5)),
          withThousands(percentile(sizes, 1)),
          withThousands(sizes.filter((size) => size > CARD_BYTES).length),
        ],
      ],
    ),
  );
} finally {
  rmSync(folder, { recursive: true });
}

async function timed(): Promise<[MadeCard[], string]> {
  const start = performance.now();
  const before = process.cpuUsage();
  const made = await makeCards(cards, folder)();
  const { user, system } = process.cpuUsage(before);
  return [made, `${((performance.now() - start) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s`];
}
