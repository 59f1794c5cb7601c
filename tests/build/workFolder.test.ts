import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test } from 'vitest';
import { openWorkFolder, recoverSite } from '../../src/build/workFolder.ts';
import { temporaryFolder } from '../support/folder.ts';
import { writeSite } from '../support/site.ts';

async function isGone(folder: string): Promise<boolean> {
  for (let tries = 0; existsSync(folder) && tries < 200; tries++) await setTimeout(50);
  return !existsSync(folder);
}

test('a site is built aside and comes to its place when it is finished; the last one is deleted', async (t) => {
  const dist = path.join(temporaryFolder(t, {}), 'dist');
  writeSite(dist, { files: { 'index.html': 'old' } });
  const { building, publish } = openWorkFolder(dist);
  writeSite(building, { files: { 'index.html': 'new' } });
  assert.equal(readFileSync(path.join(dist, 'index.html'), 'utf8'), 'old');
  publish();
  assert.equal(readFileSync(path.join(dist, 'index.html'), 'utf8'), 'new');
  assert.ok(!existsSync(building));
  openWorkFolder(dist).abandon();
});

test('two builds into one folder at once are refused, and into two folders are not', (t) => {
  const folder = temporaryFolder(t, {});
  const first = openWorkFolder(path.join(folder, 'dist'));
  assert.throws(() => openWorkFolder(path.join(folder, 'dist')), { name: 'UsageError', message: /under way/ });
  openWorkFolder(path.join(folder, 'other')).abandon();
  first.abandon();
  openWorkFolder(path.join(folder, 'dist')).abandon();
});

test('a build that is given up leaves nothing', async (t) => {
  const { building, abandon } = openWorkFolder(path.join(temporaryFolder(t, {}), 'dist'));
  writeFileSync(path.join(building, 'index.html'), 'half');
  abandon();
  assert.ok(await isGone(building));
});

test('what a killed build has left is deleted at the next start', async (t) => {
  const dist = path.join(temporaryFolder(t, {}), 'dist');
  const first = openWorkFolder(dist);
  first.abandon();
  const left = path.join(path.dirname(first.building), 'building-1-1');
  writeSite(left, { files: { 'index.html': 'never published' } });
  writeSite(dist, { files: { 'index.html': 'last' } });
  openWorkFolder(dist).abandon();
  assert.ok(await isGone(left));
  assert.equal(readFileSync(path.join(dist, 'index.html'), 'utf8'), 'last');
});

test('a finished site that a killed build could not bring to its place is brought there, but not during a build', (t) => {
  const dist = path.join(temporaryFolder(t, {}), 'dist');
  const { building, abandon } = openWorkFolder(dist);
  writeSite(building, { files: { 'index.html': 'new' } });
  recoverSite(dist);
  assert.ok(!existsSync(dist));
  const saved = `${building}-saved`;
  renameSync(building, saved);
  abandon();
  recoverSite(dist);
  assert.equal(readFileSync(path.join(dist, 'index.html'), 'utf8'), 'new');
});
