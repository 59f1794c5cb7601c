import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { test } from 'vitest';
import { createCompressed } from '../../../src/build/server/compressed.ts';
import { temporaryFolder } from '../../support/folder.ts';

const TEXT = 'port 988 is unassigned. '.repeat(100);

test('a file is compressed in both ways', async (t) => {
  const file = path.join(temporaryFolder(t, { a: TEXT }), 'a');
  const compressed = createCompressed();
  const [br, gzip] = [await compressed(file, statSync(file), 'br'), await compressed(file, statSync(file), 'gzip')];
  assert.equal(brotliDecompressSync(br as Buffer).toString(), TEXT);
  assert.equal(gunzipSync(gzip as Buffer).toString(), TEXT);
});

test('once, also when it is asked for several times at once, and anew when it has changed', async (t) => {
  const file = path.join(temporaryFolder(t, { a: TEXT }), 'a');
  const compressed = createCompressed();
  const stats = statSync(file);
  const [first, second] = await Promise.all([compressed(file, stats, 'br'), compressed(file, stats, 'br')]);
  assert.equal(first, second, 'the same bytes in memory');
  assert.equal(await compressed(file, stats, 'br'), first);
  writeFileSync(file, `${TEXT} Or not.`);
  assert.match(brotliDecompressSync((await compressed(file, statSync(file), 'br')) as Buffer).toString(), /Or not/);
});

test('what gains nothing is sent as it is', async (t) => {
  const folder = temporaryFolder(t, { small: 'x' });
  const noise = path.join(folder, 'noise');
  writeFileSync(noise, randomBytes(4096));
  const compressed = createCompressed();
  assert.equal(await compressed(path.join(folder, 'small'), statSync(path.join(folder, 'small')), 'gzip'), undefined);
  assert.equal(await compressed(noise, statSync(noise), 'gzip'), undefined);
});

test('what is asked for least makes room', async (t) => {
  const names = Array.from({ length: 20 }, (_, index) => `page-${index}`);
  const folder = temporaryFolder(t, Object.fromEntries(names.map((name) => [name, name + TEXT])));
  const compressed = createCompressed({ most: 5000 });
  const get = (name = '') => compressed(path.join(folder, name), statSync(path.join(folder, name)), 'br');
  const first = await get(names[0]);
  for (const name of names) await get(name);
  assert.notEqual(await get(names[0]), first, 'made anew, because the others have taken its room');
});
