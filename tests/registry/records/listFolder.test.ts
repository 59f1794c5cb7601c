import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { listFolder, slugNames } from '../../../src/registry/records/listFolder.ts';
import { temporaryFolder } from '../../support/folder.ts';

test('files come in the order of their names, with what their names say', (t) => {
  const folder = temporaryFolder(t, { 'b.yaml': '', 'a-1.yaml': '', 'a.yaml': '' });
  const { files, problems } = listFolder(folder, slugNames('.yaml', 'rename it'));
  assert.deepEqual(
    files.map(({ id }) => id),
    ['a-1', 'a', 'b'],
  );
  assert.deepEqual(problems, []);
});

test('a folder and a link are refused though they are well named', (t) => {
  const folder = temporaryFolder(t, { 'a.yaml': '' });
  mkdirSync(path.join(folder, 'b.yaml'));
  symlinkSync(path.join(folder, 'a.yaml'), path.join(folder, 'c.yaml'));
  const { files, problems } = listFolder(folder, slugNames('.yaml', 'rename it'));
  assert.deepEqual(
    files.map(({ id }) => id),
    ['a'],
  );
  assert.deepEqual(
    problems.map(({ file, rule, message }) => [path.basename(file), rule, message]),
    ['b.yaml', 'c.yaml'].map((name) => [name, 'file-name', 'expected a file, found a folder or a link']),
  );
});
