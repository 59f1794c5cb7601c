import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isLeftOut } from '../build/leftOut.ts';
import type { Port } from '../registry/schema/port.ts';
import { STAMPS_FOLDER } from './blocks.ts';
import { applyStamp, learnStamp, type Sample, type Stamp } from './stamp.ts';
import { stampFiles } from './stampFiles.ts';
import { shapesToBuild } from './shapesToBuild.ts';
import { variablesOf, type Shape } from './shapes.ts';
import { writeStamped } from './writeStamped.ts';

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
        const stamps = isLeftOut('bare') ? await leaveToBrowser(dist) : await stampAll(dist);
        logger.info(`${stamps} stamps of bare pages`);
      },
    },
  };
}

async function stampAll(dist: string): Promise<number> {
  const shapes = shapesToBuild().filter(isLearnt);
  await writeStamped(
    dist,
    shapes.map((shape) => ({ stamp: stampOf(shape, dist), pages: shape.stamped.map(variablesOf) })),
  );
  return shapes.length;
}

/** Writes the stamps for browsers, and deletes the pages that they were learned from. */
async function leaveToBrowser(dist: string): Promise<number> {
  const shapes = shapesToBuild();
  const files = stampFiles(
    shapes.flatMap((shape) =>
      isLearnt(shape)
        ? [{ stamp: stampOf(shape, dist), pages: [...shape.samples, ...shape.stamped].map(variablesOf) }]
        : shape.samples.map((port) => ({ stamp: wholePage(port, dist), pages: [variablesOf(port)] })),
    ),
  );
  mkdirSync(path.join(dist, STAMPS_FOLDER), { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(dist, name), text);
  const samples = shapes.flatMap((shape) => shape.samples);
  await Promise.all(samples.map(({ number }) => rm(path.join(dist, 'ports', String(number)), { recursive: true })));
  return shapes.length;
}

function isLearnt({ stamped }: Shape): boolean {
  return stamped.length > 0;
}

function stampOf({ samples }: Shape, dist: string): Stamp {
  const [one, other, third] = samples.map((port) => sampleOf(port, dist)) as [Sample, Sample, Sample];
  const stamp = learnStamp(one, other);
  if (applyStamp(stamp, third.variables) !== third.html)
    throw new Error(
      `the stamp of port ${one.variables[0]} does not make the page of port ${third.variables[0]}, which has the same shape`,
    );
  return stamp;
}

/** A shape with too few ports to be learned varies in nothing. */
function wholePage(port: Port, dist: string): Stamp {
  return { texts: [sampleOf(port, dist).html], slots: [] };
}

function sampleOf(port: Port, dist: string): Sample {
  return {
    html: readFileSync(path.join(dist, 'ports', String(port.number), 'index.html'), 'utf8'),
    variables: variablesOf(port),
  };
}
