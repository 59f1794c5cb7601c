import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Dirent,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { UsageError } from '../build/usageError.ts';
import { cardPng, renderingKey } from './render.ts';
import type { CardDrawing } from './template.ts';

/** A card as a file of the cache. */
export interface CachedCard {
  file: string;
  /** Whether it had to be drawn. */
  made: boolean;
}

/** `<drawing>-<contents>.png`, both as SHA-256. */
const NAME = /^([0-9a-f]{64})-([0-9a-f]{64})\.png$/;

/** While it is written; one that is older, in milliseconds, is nobody's any more. */
const UNFINISHED = /\.png\.\d+-\d+$/;
const ABANDONED_AFTER = 60 * 60 * 1000;

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
 * Makes the folder where it is missing, and tries to write there; deletes what builds that were killed left unfinished.
 *
 * @throws UsageError when it cannot be written to, with what to do
 */
export function prepareCardCache(folder: string): void {
  try {
    for (const { name } of entriesOf(folder)) {
      const file = path.join(folder, name);
      if (
        UNFINISHED.test(name) &&
        Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > ABANDONED_AFTER
      )
        rmSync(file, { force: true });
    }
    const trial = path.join(folder, `trial.png.${process.pid}-${threadId}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, 'trial');
    rmSync(trial);
  } catch (error) {
    throw unwritable(error);
  }
}

/**
 * Opens the cache: the function finds the file of a drawing in the folder or makes it there. Drawings that are equal
 * share a file. The name says what the file holds, so that a cut, changed or foreign one is rendered again, as is
 * what is no file at all.
 *
 * The function throws a `UsageError` when the folder cannot be written to, with what to do.
 */
export function openCardCache(folder: string): (drawing: CardDrawing) => CachedCard {
  const known = new Map(
    entriesOf(folder).flatMap((entry) => {
      const [, key, sum] = (entry.isFile() && NAME.exec(entry.name)) || [];
      return key && sum ? [[key, sum] as const] : [];
    }),
  );

  return (drawing) => {
    const key = renderingKey(drawing);
    const sum = known.get(key);
    const found = sum && path.join(folder, `${key}-${sum}.png`);
    if (found && sumOf(found) === sum) return { file: found, made: false };

    const bytes = cardPng(drawing);
    const made = sha256(bytes);
    const file = path.join(folder, `${key}-${made}.png`);
    write(file, bytes);
    known.set(key, made);
    return { file, made: true };
  };
}

/** None where there is no folder yet, or something else in its place. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function sumOf(file: string): string | undefined {
  try {
    return sha256(readFileSync(file));
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Under its name only when it is whole: another build may read at the same time. */
function write(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${process.pid}-${threadId}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(unfinished, bytes);
    // A folder may have the name.
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true, recursive: true });
    throw unwritable(error);
  }
}

function unwritable(error: unknown): UsageError {
  return new UsageError(
    `${(error as Error).message}: preview cards are kept there; name another folder in EVERYPORT_CARDS`,
    { cause: error },
  );
}
