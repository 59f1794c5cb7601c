import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unmarkBuild } from './buildMark.ts';
import { deleteLater } from './deleteLater.ts';
import { takeLock } from './lock.ts';
import { makeFolder } from './makeFolder.ts';
import { finishReplacement, leftovers, replaceSite } from './replaceSite.ts';
import { UsageError } from './usageError.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/every-port/', import.meta.url));

/** Where a build is made before it takes the place of the last one. */
export interface WorkFolder {
  /** An empty folder for the new site. */
  building: string;
  /** Puts the finished build in its place, and deletes the old one in the background. */
  publish(): void;
  /** Deletes what was built so far, and lets others build. */
  abandon(): void;
}

/**
 * Opens the place where a site for `outDir` is built, one process at a time. What builds that were killed have left is
 * finished where a whole site lies ready, and deleted in the background.
 *
 * @param outDir absolute
 * @throws UsageError while another process builds into the same folder
 */
export function openWorkFolder(outDir: string): WorkFolder {
  const work = workPath(outDir);
  const release = takeLock(`${work}.lock`);
  if (!release)
    throw new UsageError(
      `Another build into ${outDir} is under way. Wait for it, or name another folder: --outDir <folder>`,
    );
  makeFolder(work);
  finish(outDir, work);
  discard([...foldersIn(work), ...leftovers(outDir), ...ofOldVersions()]);

  const name = `${process.pid}-${Date.now()}`;
  const building = path.join(work, `building-${name}`);
  mkdirSync(building);
  return {
    building,
    publish() {
      discard(replaceSite(building, outDir, path.join(work, `replaced-${name}`)));
      release();
    },
    abandon() {
      discard([building]);
      release();
    },
  };
}

/** Puts a site in its place that a killed build had finished, unless a build is under way. */
export function recoverSite(outDir: string): void {
  const work = workPath(outDir);
  if (!existsSync(`${work}.lock`)) return;
  const release = takeLock(`${work}.lock`);
  if (!release) return;
  finish(outDir, work);
  release();
}

function finish(outDir: string, work: string): void {
  const built = foldersIn(work).toSorted();
  discard(finishReplacement(outDir, built));
}

/** Without their marks first: what is half deleted is no site that a later build could find and finish. */
function discard(folders: readonly string[]): void {
  folders.forEach(unmarkBuild);
  deleteLater(folders);
}

/** One for each folder that is built into, whichever way it is named. */
function workPath(outDir: string): string {
  return path.join(CACHE, 'builds', createHash('sha256').update(outDir).digest('hex').slice(0, 16));
}

function foldersIn(work: string): string[] {
  return existsSync(work) ? readdirSync(work).map((name) => path.join(work, name)) : [];
}

/** Until November 2026 old builds were left in the cache itself. */
function ofOldVersions(): string[] {
  return existsSync(CACHE)
    ? readdirSync(CACHE)
        .filter((name) => name.startsWith('discarded-'))
        .map((name) => path.join(CACHE, name))
    : [];
}
