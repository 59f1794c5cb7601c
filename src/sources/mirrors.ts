import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../build/usageError.ts';
import type { GitHubFile } from './citedFiles.ts';
import type { Versions } from './compare.ts';
import { namesake } from './namesake.ts';
import type { Repositories } from './repositories.ts';

/** Milliseconds for one question to git: the history of a large repository takes a while. */
const PATIENCE = 60_000;

/** A commit that took a file away may have put it elsewhere, and a later one again. */
const MOST_MOVES = 10;

/**
 * Repositories that lie in a folder as bare git directories, each called `OWNER+NAME`, or within a folder of that name.
 *
 * @throws UsageError when there is no such folder
 */
export function mirrors(folder: string): Repositories {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${folder} is no folder. Name one that holds bare git directories called OWNER+NAME`);
  const places = new Map(readdirSync(folder).map((name) => [name.toLowerCase(), path.join(folder, name)]));
  return {
    versions: async (file) => {
      const place = places.get(file.repository.replace('/', '+').toLowerCase());
      const directory = place && gitDirectory(place);
      return directory ? versionsIn(directory, file) : { cited: undefined, newest: undefined };
    },
  };
}

function gitDirectory(place: string): string | undefined {
  const below = statSync(place).isDirectory() ? readdirSync(place).map((name) => path.join(place, name)) : [];
  return [place, ...below].find((candidate) => existsSync(path.join(candidate, 'HEAD')));
}

function versionsIn(directory: string, { revision, path: cited }: GitHubFile): Versions {
  const show = (what: string, file: string) => git(directory, ['show', '--end-of-options', `${what}:${file}`]);
  const before = show(revision, cited);
  const now = show('HEAD', cited);
  if (now !== undefined) return { cited: before, newest: now };
  if (git(directory, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) === undefined)
    return { cited: before, newest: undefined };
  const movedTo = renamed(directory, cited) ?? namesake(cited, filesOf(directory));
  return { cited: before, newest: (movedTo && show('HEAD', movedTo)) ?? 'gone', movedTo };
}

/** Follows the renames that git sees in the commits that took the file away. */
function renamed(directory: string, start: string): string | undefined {
  let file = start;
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    const commit = git(directory, [
      'log',
      '-1',
      '--format=%H',
      '--diff-filter=D',
      '--no-renames',
      'HEAD',
      '--',
      file,
    ])?.trim();
    const changes =
      commit &&
      git(directory, ['show', '--format=', '--name-status', '-z', '--find-renames', '--diff-filter=R', commit]);
    const next = changes && renameOf(changes, file);
    if (!next) return undefined;
    if (git(directory, ['cat-file', '-e', `HEAD:${next}`]) !== undefined) return next;
    file = next;
  }
  return undefined;
}

/** `R100 NUL old NUL new NUL`, again and again. */
function renameOf(changes: string, file: string): string | undefined {
  const parts = changes.split('\0');
  for (let index = 0; index + 2 < parts.length; index += 3) if (parts[index + 1] === file) return parts[index + 2];
  return undefined;
}

function filesOf(directory: string): string[] {
  return git(directory, ['ls-tree', '-r', '-z', '--name-only', 'HEAD'])?.split('\0') ?? [];
}

/** What git prints, or `undefined` where it has no answer. */
function git(directory: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['--git-dir', directory, ...args], {
    encoding: 'utf8',
    timeout: PATIENCE,
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
    // A partial clone is not completed: nothing is asked of a network.
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
  });
  return status === 0 ? stdout : undefined;
}
