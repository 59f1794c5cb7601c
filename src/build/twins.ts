import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { portMarkdown, softwareMarkdown } from '../articles/markdown.ts';
import { publishedPort, publishedSoftware } from '../articles/published.ts';
import { loadRegistry } from '../registry/index.ts';
import { isLeftOut } from './leftOut.ts';
import { notablePorts } from './notablePorts.ts';
import { makeFolder } from './makeFolder.ts';
import { readShare } from './share.ts';
import { readSiteAddress } from './siteAddress.ts';

/**
 * Writes the Markdown and JSON of pages after a build: some 17,000 files, each of which costs a fifth of what it does as
 * an endpoint. The dev server has the endpoints.
 */
export function twinFiles(): AstroIntegration {
  return {
    name: 'every-port:twins',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        if (isLeftOut('twins')) return;
        const dist = fileURLToPath(dir);
        for (const folder of ['ports', 'software']) makeFolder(path.join(dist, folder));
        let count = 0;
        for (const [name, text] of twins()) {
          writeFileSync(path.join(dist, name), text);
          count += 1;
        }
        logger.info(`${count} files of Markdown and JSON`);
      },
    },
  };
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
