import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { BUILD_MARK, buildId, markBuild, readBuildMark, unmarkBuild } from '../../src/build/buildMark.ts';
import { temporaryFolder } from '../support/folder.ts';

const ADDRESS = { site: 'https://everyport.example', base: '/every-port/' };

test('a mark says where the site lives, and the same for the same facts', (t) => {
  const [one, two] = [temporaryFolder(t, {}), temporaryFolder(t, {})];
  for (const folder of [one, two]) markBuild(folder, ADDRESS);
  assert.deepEqual(readBuildMark(one), ADDRESS);
  assert.deepEqual(readFileSync(path.join(one, BUILD_MARK)), readFileSync(path.join(two, BUILD_MARK)));
  assert.notEqual(buildId(one), buildId(two));
});

test('without a whole mark there is no build', (t) => {
  const folder = temporaryFolder(t, {});
  assert.deepEqual([readBuildMark(folder), buildId(folder)], [undefined, undefined]);
  for (const damaged of ['', '{', 'null', '{}', '{"site":1,"base":"/"}']) {
    writeFileSync(path.join(folder, BUILD_MARK), damaged);
    assert.equal(readBuildMark(folder), undefined, damaged);
  }
  markBuild(folder, ADDRESS);
  unmarkBuild(folder);
  unmarkBuild(folder);
  assert.equal(readBuildMark(folder), undefined);
});
