import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { test } from 'vitest';
import { packSite } from '../../src/archive/packSite.ts';
import { temporaryFolder } from '../support/folder.ts';

test('a copy has pages and data under the base and a server, no cards, and the same bytes each time', async (t) => {
  const dist = temporaryFolder(t, { 'index.html': 'home', _headers: '/*', '.every-port.json': '{}' });
  for (const name of ['ports/22/index.html', 'cards/22.png']) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), name);
  }
  const folder = temporaryFolder(t, {});
  const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')];
  const packed = await packSite(dist, '/x/', one);
  assert.deepEqual(await packSite(dist, '/x/', other), packed);
  const bytes = readFileSync(one);
  assert.deepEqual(packed, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });

  const names: string[] = [];
  const reading = extract();
  reading.end(zstdDecompressSync(bytes));
  for await (const entry of reading) {
    names.push(entry.header.name);
    entry.resume();
  }
  assert.deepEqual(names, ['everyport/serve.mjs', 'everyport/x/index.html', 'everyport/x/ports/22/index.html']);
});
