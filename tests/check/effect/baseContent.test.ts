import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, test } from 'vitest';
import { withBase } from '../../../src/check/effect/baseContent.ts';
import { emptyFolder } from '../../support/folder.ts';

const home = process.cwd();
const folder = emptyFolder();
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: folder.path,
    encoding: 'utf8',
  });

/** A repository with `one` on main, and `two` on a branch; `three` is not yet committed. */
beforeAll(() => {
  git('init', '--quiet', '--initial-branch=main');
  mkdirSync(`${folder.path}/content`);
  const write = (text: string) => writeFileSync(`${folder.path}/content/a.yaml`, text);
  write('one');
  git('add', '.');
  git('commit', '--quiet', '--message=one');
  git('switch', '--quiet', '--create=branch');
  write('two');
  git('commit', '--quiet', '--all', '--message=two');
  write('three');
  process.chdir(folder.path);
});

afterAll(() => {
  process.chdir(home);
  folder.remove();
});

const read = (base: string) => readFileSync(`${base}/a.yaml`, 'utf8');

test('by default the facts are those where the branch has left main', () => {
  assert.equal(withBase(undefined, read), 'one');
});

test('a revision may be named, and the folder is gone afterwards', () => {
  let place = '';
  const text = withBase('HEAD', (base) => {
    place = base;
    return read(base);
  });
  assert.equal(text, 'two');
  assert.ok(!existsSync(place));
});

test('the working tree and the index stay as they are', () => {
  withBase('main', read);
  assert.equal(read('content'), 'three');
  assert.equal(git('status', '--porcelain'), ' M content/a.yaml\n');
});

for (const revision of ['nonsense', '--help', 'main:content', '']) {
  test(`"${revision}" is no revision, and that is told`, () => {
    assert.throws(() => withBase(revision, read), { name: 'UsageError', message: /is no revision that git knows/ });
  });
}
