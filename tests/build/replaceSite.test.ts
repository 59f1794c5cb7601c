import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test, type TestContext } from 'vitest';
import { BUILD_MARK, readBuildMark } from '../../src/build/buildMark.ts';
import { finishReplacement, replaceSite } from '../../src/build/replaceSite.ts';
import { temporaryFolder } from '../support/folder.ts';
import { noDisks, runWithDisks } from '../support/ownDisks.ts';
import { skipIf } from '../support/shell.ts';
import { writeSite } from '../support/site.ts';

const OLD = { 'index.html': 'old', 'gone/index.html': 'old', _headers: '' };
const NEW = { 'index.html': 'new', 'come/index.html': 'new', _headers: '' };

/** A folder with a finished build beside the last one. */
function twoSites(t: TestContext) {
  const folder = temporaryFolder(t, {});
  const [built, dist, aside] = ['built', 'dist', 'aside'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeSite(built, { files: NEW });
  writeSite(dist, { files: OLD });
  return { folder, built, dist, aside };
}

function assertNew(dist: string): void {
  assert.deepEqual(readdirSync(dist).toSorted(), [BUILD_MARK, '_headers', 'come', 'index.html']);
  assert.equal(readFileSync(path.join(dist, 'index.html'), 'utf8'), 'new');
  assert.ok(readBuildMark(dist));
}

test('a build takes the place of the last one, which is put aside', (t) => {
  const { built, dist, aside } = twoSites(t);
  assert.deepEqual(replaceSite(built, dist, aside), [aside]);
  assertNew(dist);
  assert.equal(readFileSync(path.join(aside, 'index.html'), 'utf8'), 'old');
});

test('a build comes to a folder that is not there yet, with those above it', (t) => {
  const { folder, built, aside } = twoSites(t);
  const dist = path.join(folder, 'not/yet/there');
  assert.deepEqual(replaceSite(built, dist, aside), []);
  assertNew(dist);
});

test('a build that cannot come leaves the last one in its place', (t) => {
  const { folder, dist, aside } = twoSites(t);
  assert.throws(() => replaceSite(path.join(folder, 'no-build'), dist, aside), { code: 'ENOENT' });
  assert.equal(readFileSync(path.join(dist, 'index.html'), 'utf8'), 'old');
});

describe('a build that was killed', () => {
  test('between its two renames is brought to its end', (t) => {
    const { built, dist, aside } = twoSites(t);
    renameSync(dist, aside);
    finishReplacement(dist, [built, aside]);
    assertNew(dist);
  });

  test('before it had finished leaves the last one', (t) => {
    const { folder, dist, aside } = twoSites(t);
    renameSync(dist, aside);
    const half = path.join(folder, 'half');
    mkdirSync(half);
    finishReplacement(dist, [half, aside]);
    assert.equal(readFileSync(path.join(dist, 'index.html'), 'utf8'), 'old');
  });

  test('while entries were moved in is brought to its end, whichever were', (t) => {
    for (const moved of [[], ['come'], ['come', 'index.html'], ['come', 'index.html', '_headers']]) {
      const { built, dist } = twoSites(t);
      const ready = path.join(dist, '.every-port-new');
      const list = path.join(built, '.every-port-entries.json');
      writeFileSync(list, JSON.stringify(['_headers', 'come', 'index.html']));
      renameSync(path.join(dist, BUILD_MARK), path.join(dist, '..', 'old-mark'));
      renameSync(built, ready);
      mkdirSync(path.join(dist, '.every-port-old'));
      for (const name of moved) {
        if (existsSync(path.join(dist, name)))
          renameSync(path.join(dist, name), path.join(dist, `.every-port-old/${name}`));
        renameSync(path.join(ready, name), path.join(dist, name));
      }
      const left = finishReplacement(dist, []);
      assert.deepEqual(
        left.map((name) => path.basename(name)),
        ['.every-port-new', '.every-port-old'],
      );
      assert.deepEqual(
        readdirSync(dist)
          .filter((name) => !left.includes(path.join(dist, name)))
          .toSorted(),
        [BUILD_MARK, '_headers', 'come', 'index.html'],
      );
      assert.equal(readFileSync(path.join(dist, 'index.html'), 'utf8'), 'new');
    }
  });

  test('and has left no finished build changes nothing', (t) => {
    const folder = temporaryFolder(t, { 'thesis.txt': '' });
    assert.deepEqual(finishReplacement(folder, []), []);
    assert.deepEqual(readdirSync(folder), ['thesis.txt']);
    finishReplacement(path.join(folder, 'none'), []);
    assert.ok(!existsSync(path.join(folder, 'none')));
  });
});

describe('on another disk', () => {
  const replace = new URL('../../src/build/replaceSite.ts', import.meta.url).href;
  const mark = new URL('../../src/build/buildMark.ts', import.meta.url).href;
  const prepare = `
    const { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
    const { replaceSite } = await import('${replace}');
    const { readBuildMark } = await import('${mark}');
    const [built, old, disk, folder] = process.argv.slice(1);
    cpSync(old, folder, { recursive: true });`;
  const run = `
    try {
      for (const left of replaceSite(built, folder, folder + '-aside')) rmSync(left, { recursive: true });
    } catch (error) {
      console.log(error.code);
    }
    console.log(JSON.stringify([readdirSync(folder).toSorted(), readFileSync(folder + '/index.html', 'utf8'), Boolean(readBuildMark(folder)), readdirSync(disk).toSorted()]));`;

  function onDisk(t: TestContext, size: string, within: string, extra = '') {
    skipIf(noDisks(), t);
    const { folder, built, dist } = twoSites(t);
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    const { stdout, stderr } = runWithDisks({ [disk]: size }, [
      process.execPath,
      '--input-type=module',
      '-e',
      prepare + extra + run,
      built,
      dist,
      disk,
      path.join(disk, within),
    ]);
    assert.equal(stderr, '');
    return stdout.trim().split('\n');
  }
  const site = [BUILD_MARK, '_headers', 'come', 'index.html'];

  test('a build is copied beside the last one first', (t) => {
    assert.deepEqual(onDisk(t, '1m', 'dist'), [JSON.stringify([site, 'new', true, ['dist']])]);
  });

  test('that is the folder itself, a build is copied into it', (t) => {
    assert.deepEqual(onDisk(t, '1m', ''), [JSON.stringify([site, 'new', true, site])]);
  });

  test('that is full, the last build stays whole', (t) => {
    const fill = `writeFileSync(built + '/large', Buffer.alloc(2_000_000));`;
    const old = [BUILD_MARK, '_headers', 'gone', 'index.html'];
    assert.deepEqual(onDisk(t, '1m', 'dist', fill), ['ENOSPC', JSON.stringify([old, 'old', true, ['dist']])]);
    assert.deepEqual(onDisk(t, '1m', '', fill), ['ENOSPC', JSON.stringify([old, 'old', true, old])]);
  });
});
