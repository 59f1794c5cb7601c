import assert from 'node:assert/strict';
import { statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { makeFolder } from '../../src/build/makeFolder.ts';
import { temporaryFolder } from '../support/folder.ts';

test('a folder is made with those above it, and may be there already', (t) => {
  const folder = path.join(temporaryFolder(t, {}), 'a/b/c');
  makeFolder(folder);
  makeFolder(folder);
  assert.ok(statSync(folder).isDirectory());
});

test('a file or a link that leads nowhere in its way is an error', (t) => {
  const folder = temporaryFolder(t, { file: '' });
  symlinkSync('/nowhere/at/all', path.join(folder, 'link'));
  assert.throws(() => makeFolder(path.join(folder, 'file')), { code: 'EEXIST' });
  assert.throws(() => makeFolder(path.join(folder, 'file/x')), { code: 'EEXIST' });
  assert.throws(() => makeFolder(path.join(folder, 'link')), { code: 'EEXIST' });
});

test.runIf(process.platform === 'linux')('a folder that takes no other is an error, and no endless work', () => {
  assert.throws(() => makeFolder('/proc/x/y'), { code: 'ENOENT' });
});
