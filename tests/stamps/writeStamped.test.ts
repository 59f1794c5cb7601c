import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { openStampWriters } from '../../src/stamps/writeStamped.ts';
import { temporaryFolder } from '../support/folder.ts';

const stamp = { texts: ['Port ', '.'], slots: [0] };

test('every page is written into a folder of its own, by whichever thread', async (context) => {
  const folder = temporaryFolder(context, {});
  mkdirSync(path.join(folder, 'ports'));
  const numbers = Array.from({ length: 50 }, (_, index) => index + 7);
  const writers = openStampWriters(folder, 3);
  for (const some of [numbers.slice(0, 20), numbers.slice(20)])
    writers.write({ stamp, pages: some.map((number) => [number]) });
  await writers.finish();
  assert.equal(readdirSync(path.join(folder, 'ports')).length, 50);
  for (const number of numbers)
    assert.equal(readFileSync(path.join(folder, `ports/${number}/index.html`), 'utf8'), `Port ${number}.`);
});

test('a folder that cannot be written ends with its error, whenever it is asked for', async (context) => {
  const writers = openStampWriters(temporaryFolder(context, {}));
  writers.write({ stamp, pages: [[1], [2]] });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await assert.rejects(writers.finish(), /ENOENT/);
});
