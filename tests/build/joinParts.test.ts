import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'vitest';
import { markBuild } from '../../src/build/buildMark.ts';
import { addParts, inRanges, refuseMisfits } from '../../src/build/joinParts.ts';
import { temporaryFolder } from '../support/folder.ts';

function part(t: TestContext, ranges: string, from = 'same'): string {
  const folder = temporaryFolder(t, {});
  markBuild(folder, { site: 'https://everyport.example', base: '/', part: { ranges, from } });
  return folder;
}

test('parts that have every port once fit, in whatever order', (t) => {
  refuseMisfits([part(t, '8192-65535'), part(t, '0-1023,1025-8191'), part(t, '1024')], 'same');
});

test('ports that no part has, or several have, are told', (t) => {
  assert.throws(
    () => refuseMisfits([part(t, '0-8191'), part(t, '8193-65535')], 'same'),
    /no part has the ports 8192$/m,
  );
  assert.throws(
    () => refuseMisfits([part(t, '0-8193'), part(t, '8192-65535')], 'same'),
    /more than one part has the ports 8192-8193/,
  );
});

test('a part of other sources, and a folder that is none, are told together', (t) => {
  const [other, none] = [part(t, '0-65535', 'other'), temporaryFolder(t, {})];
  assert.throws(
    () => refuseMisfits([other, none], 'same'),
    (error: Error) => error.message.includes(`${other} was built from other sources`) && error.message.includes(none),
  );
});

test('a whole site is no part', (t) => {
  const folder = temporaryFolder(t, {});
  markBuild(folder, { site: 'https://everyport.example', base: '/' });
  assert.throws(() => refuseMisfits([folder], 'same'), /holds no part of a site/);
});

test('pages and cards of a part are added, and nothing else of it', (t) => {
  const [from, site] = [part(t, '0-65535'), temporaryFolder(t, { 'index.html': 'home' })];
  for (const [name, text] of Object.entries({
    'ports/22/index.html': 'page',
    'ports/22.md': 'twin',
    'cards/22.png': 'card',
    'index.html': 'none',
  })) {
    mkdirSync(path.dirname(path.join(from, name)), { recursive: true });
    writeFileSync(path.join(from, name), text);
  }
  addParts([from], site);
  const read = (name: string) => readFileSync(path.join(site, name), 'utf8');
  assert.deepEqual(['ports/22/index.html', 'ports/22.md', 'cards/22.png', 'index.html'].map(read), [
    'page',
    'twin',
    'card',
    'home',
  ]);
  assert.equal(readFileSync(path.join(from, 'ports/22.md'), 'utf8'), 'twin');
});

test('ports are told in ranges', () => {
  assert.equal(inRanges([1, 2, 3, 5, 7, 8]), '1-3,5,7-8');
});
