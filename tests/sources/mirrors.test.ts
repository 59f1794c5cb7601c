import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { mirrors } from '../../src/sources/mirrors.ts';
import { emptyFolder } from '../support/folder.ts';

const folder = emptyFolder();
const work = path.join(folder.path, 'work');
const commits: string[] = [];
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-C', work, ...args], {
    encoding: 'utf8',
  });

function commit(...commands: string[][]): void {
  for (const command of commands) git(...command);
  git('add', '--all');
  git('commit', '--quiet', '--message=change');
  commits.push(git('rev-parse', 'HEAD').trim());
}

/** A repository whose files move, twice, and go; its mirror is bare, in a folder of its name. */
beforeAll(() => {
  mkdirSync(work);
  git('init', '--quiet');
  const text = (words: string) => Array.from({ length: 20 }, (_, line) => `${words} ${line}`).join('\n');
  for (const name of ['stays.conf', 'moves.conf', 'goes.conf']) writeFileSync(path.join(work, name), text(name));
  commit();
  mkdirSync(path.join(work, 'etc'));
  commit(['mv', 'moves.conf', 'etc/moved.conf']);
  commit(['mv', 'etc/moved.conf', 'etc/again.conf'], ['rm', '--quiet', 'goes.conf']);
  mkdirSync(path.join(folder.path, 'mirrors/Acme+Widget'), { recursive: true });
  execFileSync('git', ['clone', '--quiet', '--bare', work, path.join(folder.path, 'mirrors/Acme+Widget/repo')]);
  execFileSync('git', ['clone', '--quiet', '--bare', work, path.join(folder.path, 'mirrors/acme+other')]);
});
afterAll(folder.remove);

const versions = (name: string, repository = 'acme/widget') =>
  mirrors(path.join(folder.path, 'mirrors')).versions({ repository, revision: commits[0] as string, path: name });

test('a file that stays is read as it was cited and as it is', async () => {
  const { cited, newest, movedTo } = await versions('stays.conf');
  assert.match(cited ?? '', /^stays\.conf 0\n/);
  assert.equal(newest, cited);
  assert.equal(movedTo, undefined);
});

test('a file that was moved, and moved again, is found where it is', async () => {
  const { cited, newest, movedTo } = await versions('moves.conf');
  assert.equal(movedTo, 'etc/again.conf');
  assert.equal(newest, cited);
});

test('a file that is gone is told, with what it was', async () => {
  const { cited, newest } = await versions('goes.conf');
  assert.match(cited ?? '', /^goes\.conf 0\n/);
  assert.equal(newest, 'gone');
});

test('a mirror may lie in the folder itself, and capitals make no difference', async () => {
  assert.match((await versions('stays.conf', 'ACME/Other')).newest ?? '', /^stays\.conf 0\n/);
});

test('a repository that is not there is not known, rather than gone', async () => {
  assert.deepEqual(await versions('stays.conf', 'acme/nothing'), { cited: undefined, newest: undefined });
});

test('a path or a revision that looks like an option is none', async () => {
  assert.equal((await versions('--help')).newest, 'gone');
});

test('a folder that is none is told', () => {
  assert.throws(() => mirrors('/no/such/folder'), { name: 'UsageError', message: /is no folder/ });
});
