import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildId } from '../buildMark.ts';
import { readHeaders, type HeadersOf } from '../headersFile.ts';
import { UsageError } from '../usageError.ts';

/** What is read once of each build. */
export interface ServedBuild {
  headersOf: HeadersOf;
  /** The page for unknown paths. */
  notFound: Buffer;
}

/** How long a look at the mark of the build counts, in milliseconds. */
const LOOK_EVERY = 100;

/** How long a request waits while one build takes the place of another, in milliseconds. It takes one or two. */
const PATIENCE = 1000;
const STEP = 20;

/**
 * Follows the build in the folder `dist` while it is served: `current` gives what was read of it, read again after each
 * build; `isThere` says whether there is a build, after a short wait where one is taking the place of another.
 *
 * @throws UsageError when there is no finished build, or one that cannot be read
 */
export function followBuild(dist: string): { current(): ServedBuild; isThere(): Promise<boolean> } {
  let id = buildId(dist);
  if (!id) throw new UsageError(`No finished build in ${dist}. Build the site first: npm run build`);
  let build = readBuild(dist);
  let lookedAt = performance.now();
  let waiting: Promise<boolean> | undefined;

  return {
    current() {
      const now = performance.now();
      if (now - lookedAt < LOOK_EVERY) return build;
      lookedAt = now;
      const found = buildId(dist);
      if (!found || found === id) return build;
      id = found;
      try {
        build = readBuild(dist);
      } catch (error) {
        console.error(
          `${(error as Error).message}\nThe headers and the page for unknown paths stay those of the build before.`,
        );
      }
      return build;
    },
    isThere() {
      if (buildId(dist)) return Promise.resolve(true);
      waiting ??= waitForBuild(dist).finally(() => (waiting = undefined));
      return waiting;
    },
  };
}

function readBuild(dist: string): ServedBuild {
  return {
    headersOf: readHeaders(read(dist, '_headers')?.toString() ?? '', `${dist}/_headers`),
    notFound: read(dist, '404.html') ?? Buffer.from('Not found\n'),
  };
}

function read(dist: string, name: string): Buffer | undefined {
  try {
    return readFileSync(path.join(dist, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UsageError(`${name} of the site cannot be read: ${(error as Error).message}`);
  }
}

async function waitForBuild(dist: string): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    await setTimeout(STEP);
    if (buildId(dist)) return true;
  }
  return false;
}
