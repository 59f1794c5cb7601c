import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { folderSize } from '../../src/build/folderSize.ts';

test('the files of all folders below are added up, and folders count for nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'every-port-size-'));
  try {
    mkdirSync(join(folder, 'ports/988'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '12345');
    writeFileSync(join(folder, 'ports/988/index.html'), 'é');
    assert.deepEqual(folderSize(folder), { files: 2, bytes: 7 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
