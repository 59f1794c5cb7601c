import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { isWholePng } from './png.ts';
import { cardPng, renderingKey } from './render.ts';

/** A card as a file of the cache. */
export interface CachedCard {
  file: string;
  /** Whether it had to be drawn. */
  made: boolean;
}

/**
 * The folder that keeps the cards from one build to the next: the environment variable `EVERYPORT_CARDS`, else where
 * the XDG Base Directory Specification 0.8 has a user's caches. It may be deleted at any time.
 */
export function cardCache(env: NodeJS.ProcessEnv = process.env): string {
  if (env['EVERYPORT_CARDS']) return path.resolve(env['EVERYPORT_CARDS']);
  const xdg = env['XDG_CACHE_HOME'] ?? '';
  // "All paths set in these environment variables must be absolute", and others are to be ignored.
  return path.join(path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.cache'), 'every-port', 'cards');
}

/**
 * The file of a drawing, found in the folder or made there. Drawings that are equal share a file. A file that does not
 * read as a whole PNG is made anew.
 *
 * @throws when the folder cannot be written to, with what to do
 */
export function cachedCard(folder: string, svg: string): CachedCard {
  const file = path.join(folder, `${renderingKey(svg)}.png`);
  if (isWhole(file)) return { file, made: false };
  write(file, cardPng(svg));
  return { file, made: true };
}

function isWhole(file: string): boolean {
  try {
    return isWholePng(readFileSync(file));
  } catch {
    return false;
  }
}

/** Under its name only when it is whole: another build may read at the same time. */
function write(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${process.pid}-${threadId}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
  } catch (error) {
    throw new Error(
      `${(error as Error).message}: preview cards are kept there; name another folder in EVERYPORT_CARDS`,
      { cause: error },
    );
  }
}
