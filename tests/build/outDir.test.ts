import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { markBuild } from '../../src/build/buildMark.ts';
import { refuseForeignFolder } from '../../src/build/outDir.ts';
import { temporaryFolder } from '../support/folder.ts';
import { noDisks, runWithDisks } from '../support/ownDisks.ts';
import { skipIf } from '../support/shell.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const refuse = (folder: string) => () => refuseForeignFolder(folder, root);

test('a folder that is missing, empty or an earlier build may be built into', (t) => {
  const folder = temporaryFolder(t, {});
  const [empty, disk, built] = ['empty', 'disk', 'built'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(empty);
  mkdirSync(path.join(disk, 'lost+found'), { recursive: true });
  mkdirSync(built);
  writeFileSync(path.join(built, 'index.html'), '');
  markBuild(built, { site: 'https://everyport.example', base: '/' });
  for (const may of [empty, disk, built, path.join(folder, 'missing/too')]) refuse(may)();
  refuse(path.join(root, 'dist-elsewhere'))();
  refuse(path.join(root, 'node_modules/.cache/every-port/any'))();
});

test('what holds anything else is refused, and stays as it is', (t) => {
  const folder = temporaryFolder(t, { 'thesis.txt': 'x' });
  assert.throws(refuse(folder), { name: 'UsageError', message: /not empty/ });
  assert.deepEqual(readdirSync(folder), ['thesis.txt']);
  assert.throws(refuse(path.join(folder, 'thesis.txt')), /it is a file/);
});

test('half of a build is refused: nothing tells it from a folder of somebody’s', (t) => {
  assert.throws(refuse(temporaryFolder(t, { 'index.html': '', _headers: '' })), /no finished build/);
});

test('a link is refused, with the folder that it leads to', (t) => {
  const folder = temporaryFolder(t, {});
  const link = path.join(folder, 'link');
  mkdirSync(path.join(folder, 'real'));
  symlinkSync('real', link);
  assert.throws(refuse(link), /symbolic link.*real/);
  symlinkSync('/nowhere/at/all', path.join(folder, 'lost'));
  assert.throws(refuse(path.join(folder, 'lost')), { name: 'UsageError' });
});

test('a build with a repository in it is refused', (t) => {
  const folder = temporaryFolder(t, {});
  markBuild(folder, { site: 'https://everyport.example', base: '/' });
  mkdirSync(path.join(folder, '.git'));
  assert.throws(refuse(folder), /repository/);
});

test('the project, what holds it, what it consists of, the home folder and the root of the disk are refused', (t) => {
  const folders = execFileSync('git', ['ls-tree', '-d', '--name-only', 'HEAD'], { cwd: root, encoding: 'utf8' });
  const own = [...folders.trim().split('\n'), '.git', 'node_modules', 'content/software', 'node_modules/astro', ''];
  for (const name of own) assert.throws(refuse(path.join(root, name)), { name: 'UsageError' }, name);
  assert.throws(refuse(path.join(root, 'content/not-there')), /belongs to the project/);
  for (const outer of [path.dirname(root), '/', homedir(), path.dirname(homedir())])
    assert.throws(refuse(outer), { name: 'UsageError' }, outer);
  const link = path.join(temporaryFolder(t, {}), 'link');
  symlinkSync(root, link);
  assert.throws(refuse(path.join(link, 'content')), /belongs to the project/);
});

test('a folder in which nothing can be made is refused, also where root is told that it may', (t) => {
  if (!existsSync('/proc/self')) t.skip();
  assert.throws(refuse('/proc/site'), { name: 'UsageError', message: /\/proc cannot be written to/ });
});

test('nothing is left of the try', (t) => {
  const folder = temporaryFolder(t, {});
  refuse(path.join(folder, 'site'))();
  assert.deepEqual(readdirSync(folder), []);
});

test('a disk that cannot be written to is refused before anything is built', (t) => {
  skipIf(noDisks(), t);
  const disk = path.join(temporaryFolder(t, {}), 'disk');
  mkdirSync(disk);
  const own = new URL('../../src/build/outDir.ts', import.meta.url).href;
  const script = `import('${own}').then(({ refuseForeignFolder }) => refuseForeignFolder('${disk}/a/site', '${root}'))`;
  const command = ['sh', '-c', 'mount -o remount,ro "$2" && exec "$0" -e "$1"', process.execPath, script, disk];
  const { stderr } = runWithDisks({ [disk]: '1m' }, command);
  assert.match(stderr, /cannot be built into .*disk\/a\/site: .*disk cannot be written to/);
});
