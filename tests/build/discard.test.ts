import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { setTimeout } from 'node:timers/promises';
import { discard } from '../../src/build/discard.ts';

test('an old build is out of the way at once and deleted soon after', async () => {
  const cache = path.resolve('node_modules/.cache/every-port');
  mkdirSync(cache, { recursive: true });
  const folder = path.join(mkdtempSync(path.join(cache, 'test-')), 'dist');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'index.html'), 'old');

  const moved = discard(folder);
  assert.ok(!existsSync(folder));
  assert.ok(moved);
  for (let tries = 0; existsSync(moved) && tries < 200; tries++) await setTimeout(50);
  assert.ok(!existsSync(moved));
  rmSync(path.dirname(folder), { recursive: true });
});

test('where there is no old build there is nothing to do', () => {
  assert.equal(discard(path.resolve('node_modules/.cache/every-port/no-such-folder')), undefined);
});
