import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { isLeftOut } from '../build/leftOut.ts';
import { makeFolder } from '../build/makeFolder.ts';
import type { Around } from '../build/prerendering.ts';
import { STAMPS_FOLDER } from './blocks.ts';
import { withSamples } from './samples.ts';
import { variablesOf, type Shape } from './shapes.ts';
import { shapesToBuild } from './shapesToBuild.ts';
import { stampOf, type Sample } from './stamp.ts';
import { stampFiles } from './stampFiles.ts';
import { openStampWriters, type StampedPages, type StampWriters } from './writeStamped.ts';

/** The stamping of one build. */
export interface Stamping {
  /** Goes around what renders the pages. */
  around: Around;
  /**
   * Waits for the last page.
   *
   * @throws when a page could not be written
   */
  finish(): Promise<void>;
}

/**
 * Makes the pages of bare ports from the few that Astro renders, while it renders the others. Each shape is learned from
 * two pages and checked against the others; what differs in more than its numbers ends the build.
 *
 * @param folder of the new site
 */
export function stamping(folder: string): Stamping {
  return isLeftOut('bare') ? leavingToBrowser(folder) : writingBeside(folder);
}

function writingBeside(folder: string): Stamping {
  let writers: StampWriters | undefined;
  return {
    around: withSamples(shapesToBuild, ({ stamped }, samples) => {
      if (stamped.length === 0) return;
      writers ??= writersInto(folder);
      writers.write({ stamp: stampOf(samples), pages: stamped.map(variablesOf) });
    }),
    finish: async () => writers?.finish(),
  };
}

function writersInto(folder: string): StampWriters {
  makeFolder(path.join(folder, 'ports'));
  return openStampWriters(folder);
}

/** Writes the stamps for browsers, and deletes the pages that they were learned from. */
function leavingToBrowser(folder: string): Stamping {
  const learned = new Map<Shape, StampedPages[]>();
  return {
    around: withSamples(shapesToBuild, (shape, samples) => learned.set(shape, stampsOf(shape, samples))),
    async finish() {
      const shapes = shapesToBuild();
      makeFolder(path.join(folder, STAMPS_FOLDER));
      // In the order of the shapes, whichever was learned first.
      const files = stampFiles(shapes.flatMap((shape) => learned.get(shape) ?? []));
      for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
      const samples = shapes.flatMap((shape) => shape.samples);
      await Promise.all(
        samples.map(({ number }) => rm(path.join(folder, 'ports', String(number)), { recursive: true })),
      );
    },
  };
}

/** One for all pages of a shape; one for each page where they are too few to learn from. */
function stampsOf({ stamped }: Shape, samples: readonly Sample[]): StampedPages[] {
  if (stamped.length === 0)
    return samples.map(({ html, variables }) => ({ stamp: { texts: [html], slots: [] }, pages: [variables] }));
  return [
    {
      stamp: stampOf(samples),
      pages: [...samples.map(({ variables }) => variables), ...stamped.map(variablesOf)],
    },
  ];
}
