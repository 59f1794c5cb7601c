import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Port } from '../registry/schema/port.ts';
import { applyStamp, learnStamp, type Sample } from './stamp.ts';
import { shapesToBuild } from './shapesToBuild.ts';
import { variablesOf, type Shape } from './shapes.ts';
import { writeStamped, type StampedPages } from './writeStamped.ts';

/**
 * Makes the pages of bare ports from the few that Astro has rendered. Each shape is learned from two pages and checked
 * against a third; the dev server renders every page as it is asked for.
 */
export function stampedPages(): AstroIntegration {
  return {
    name: 'every-port:stamped-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const shapes = shapesToBuild().filter(({ stamped }) => stamped.length > 0);
        const pages = shapes.map((shape) => stampOf(shape, dist));
        await writeStamped(dist, pages);
        logger.info(`${pages.reduce((sum, { pages: own }) => sum + own.length, 0)} pages from ${shapes.length} stamps`);
      },
    },
  };
}

function stampOf({ samples, stamped }: Shape, dist: string): StampedPages {
  const [one, other, third] = samples.map((port) => sampleOf(port, dist)) as [Sample, Sample, Sample];
  const stamp = learnStamp(one, other);
  if (applyStamp(stamp, third.variables) !== third.html)
    throw new Error(
      `the stamp of port ${one.variables[0]} does not make the page of port ${third.variables[0]}, which has the same shape`,
    );
  return { stamp, pages: stamped.map(variablesOf) };
}

function sampleOf(port: Port, dist: string): Sample {
  return {
    html: readFileSync(path.join(dist, 'ports', String(port.number), 'index.html'), 'utf8'),
    variables: variablesOf(port),
  };
}
