import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { writeStamped } from '../../src/stamps/writeStamped.ts';
import { temporaryFolder } from '../support/folder.ts';

const stamp = { texts: ['Port ', '.'], slots: [0] };

test('every page is written into a folder of its own, by whichever worker', async (context) => {
  const folder = temporaryFolder(context, {});
  mkdirSync(path.join(folder, 'ports'));
  const numbers = Array.from({ length: 50 }, (_, index) => index + 7);
  await writeStamped(folder, [{ stamp, pages: numbers.map((number) => [number]) }]);
  assert.equal(readdirSync(path.join(folder, 'ports')).length, 50);
  for (const number of numbers)
    assert.equal(readFileSync(path.join(folder, `ports/${number}/index.html`), 'utf8'), `Port ${number}.`);
});

test('a folder that cannot be written ends with its error', async (context) => {
  const folder = temporaryFolder(context, {});
  await assert.rejects(writeStamped(folder, [{ stamp, pages: [[1], [2]] }]), /ENOENT/);
});
