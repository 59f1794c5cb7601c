import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD_MARK, readBuildMark, unmarkBuild } from './buildMark.ts';
import { makeFolder } from './makeFolder.ts';

/** What a rename says where it cannot be done: to another disk, of a mounted folder, in a folder of somebody else's. */
const NO_RENAME = ['EXDEV', 'EBUSY', 'EACCES', 'EPERM', 'EINVAL'];

/** Beside a folder or in it, while it is replaced by copies. */
const NEW = '.every-port-new';
const OLD = '.every-port-old';
const LIST = '.every-port-entries.json';

/**
 * Puts a finished build in the place of another. On one disk that is two renames; on another disk the build is copied
 * beside the folder first, and where the folder is a disk by itself, into it.
 *
 * @param built a finished build
 * @param folder may be missing
 * @param aside where the old build goes: a name that is free
 * @returns what may be deleted now
 * @throws when there is no room or no right to write; the old build is then in its place
 */
export function replaceSite(built: string, folder: string, aside: string): string[] {
  makeFolder(path.dirname(folder));
  try {
    return swap(built, folder, aside);
  } catch (error) {
    if (!cannotRename(error)) throw error;
  }
  const beside = { new: folder + NEW, old: folder + OLD };
  try {
    if (isDisk(folder)) throw Object.assign(new Error('a disk by itself'), { code: 'EBUSY' });
    copy(built, beside.new);
    return [built, ...swap(beside.new, folder, beside.old)];
  } catch (error) {
    rmSync(beside.new, { recursive: true, force: true });
    if (!cannotRename(error)) throw error;
  }
  copy(built, path.join(folder, NEW));
  return [built, ...moveIn(folder)];
}

/**
 * Brings to its end what a build that was killed had begun: between two renames there is no site in the folder for a
 * moment, though the new one lies ready.
 *
 * @param ready where a finished build may lie, the best first
 * @returns what may be deleted now
 */
export function finishReplacement(folder: string, ready: readonly string[]): string[] {
  if (readBuildMark(folder)) return [];
  if (readBuildMark(path.join(folder, NEW))) return moveIn(folder);
  const built = existsSync(folder) ? undefined : [folder + NEW, ...ready, folder + OLD].find(readBuildMark);
  if (built) renameSync(built, folder);
  return [];
}

/** What builds into this folder that were killed have left beside it and in it. */
export function leftovers(folder: string): string[] {
  return [folder + NEW, folder + OLD, path.join(folder, NEW), path.join(folder, OLD)].filter((left) =>
    existsSync(left),
  );
}

function swap(built: string, folder: string, aside: string): string[] {
  if (!existsSync(folder)) {
    renameSync(built, folder);
    return [];
  }
  renameSync(folder, aside);
  try {
    renameSync(built, folder);
  } catch (error) {
    renameSync(aside, folder);
    throw error;
  }
  return [aside];
}

/**
 * Moves what lies ready in the folder to its place, entry by entry. Without its mark the folder is no site meanwhile. What
 * was interrupted is gone on with: the list says what belongs to the new site, wherever it is by now.
 */
function moveIn(folder: string): string[] {
  const [ready, aside] = [path.join(folder, NEW), path.join(folder, OLD)];
  const list = path.join(ready, LIST);
  if (!existsSync(list)) writeFileSync(list, JSON.stringify(entriesOf(ready)));
  const belonging = new Set(JSON.parse(readFileSync(list, 'utf8')) as string[]);
  makeFolder(aside);
  unmarkBuild(folder);
  const waiting = new Set(entriesOf(ready));
  for (const name of entriesOf(folder)) {
    if (waiting.has(name) || !belonging.has(name)) renameSync(path.join(folder, name), freeName(aside, name));
  }
  for (const name of waiting) renameSync(path.join(ready, name), path.join(folder, name));
  renameSync(path.join(ready, BUILD_MARK), path.join(folder, BUILD_MARK));
  return [ready, aside];
}

/** What a site consists of: neither its mark, nor what belongs to a replacement or to a file system. */
function entriesOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => ![BUILD_MARK, NEW, OLD, LIST, 'lost+found'].includes(name));
}

function freeName(folder: string, name: string): string {
  return path.join(folder, `${readdirSync(folder).length} ${name}`);
}

/** Its mark comes last: half a copy is no finished build. */
function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    const mark = path.join(from, BUILD_MARK);
    cpSync(from, to, { recursive: true, preserveTimestamps: true, filter: (file) => file !== mark });
    cpSync(mark, path.join(to, BUILD_MARK));
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}

/** Whether a folder is a disk of its own, as a mounted volume is. */
function isDisk(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && stats.dev !== statSync(path.dirname(folder)).dev;
}

function cannotRename(error: unknown): boolean {
  return NO_RENAME.includes((error as NodeJS.ErrnoException).code ?? '');
}
