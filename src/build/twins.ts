import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { portMarkdown, softwareMarkdown } from '../articles/markdown.ts';
import { publishedPort, publishedSoftware } from '../articles/published.ts';
import { loadRegistry } from '../registry/index.ts';
import { awaitedLater } from './awaitedLater.ts';
import { isLeftOut } from './leftOut.ts';
import { notablePorts } from './notablePorts.ts';
import { makeFolder } from './makeFolder.ts';
import { readShare } from './share.ts';
import { readSiteAddress } from './siteAddress.ts';

/** So many files are written before others get their turn: some two milliseconds. */
const AT_ONCE = 8;

/**
 * Writes the Markdown and JSON of pages: some 17,000 files, each of which costs a fifth of what it does as an endpoint.
 * They are written while the bundler and the pages wait for threads and disk. The dev server has the endpoints.
 */
export function twinFiles(): AstroIntegration {
  let site: string;
  let written: Promise<number>;
  return {
    name: 'every-port:twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        written = awaitedLater(isLeftOut('twins') ? Promise.resolve(0) : writeTwins(site));
      },
      'astro:build:done': async ({ logger }) => {
        logger.info(`${await written} files of Markdown and JSON`);
      },
    },
  };
}

/** @returns how many files */
async function writeTwins(site: string): Promise<number> {
  for (const folder of ['ports', 'software']) makeFolder(path.join(site, folder));
  let count = 0;
  for (const [name, text] of twins()) {
    writeFileSync(path.join(site, name), text);
    count += 1;
    if (count % AT_ONCE === 0) await setImmediate();
  }
  return count;
}

function* twins(): Generator<[name: string, text: string]> {
  const { site, base } = readSiteAddress();
  const home = site + base;
  for (const port of notablePorts()) {
    yield [`ports/${port.number}.json`, JSON.stringify(publishedPort(port, home))];
    yield [`ports/${port.number}.md`, portMarkdown(port, home)];
  }
  if (readShare() === 'part') return;
  const { software: products, ports } = loadRegistry();
  for (const software of products) {
    yield [`software/${software.id}.json`, JSON.stringify(publishedSoftware(software, home))];
    yield [`software/${software.id}.md`, softwareMarkdown(software, ports, home)];
  }
}
