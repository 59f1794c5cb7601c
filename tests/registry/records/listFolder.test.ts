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
    [
      ['b.yaml', 'file-name', 'expected a file, found a folder'],
      ['c.yaml', 'file-name', 'expected a file, found a link'],
    ],
  );
});

test('what systems and editors leave behind is to be deleted, not renamed', (t) => {
  const folder = temporaryFolder(t, { '.DS_Store': '', 'a.yaml~': '', '.a.yaml.swp': '' });
  const { files, problems } = listFolder(folder, slugNames('.yaml', 'rename it'));
  assert.deepEqual(files, []);
  assert.deepEqual(
    problems.map(({ remedy }) => remedy),
    ['delete it', 'delete it', 'delete it'],
  );
});

test('a folder that is missing, and a file in its place, are told and never thrown', (t) => {
  const folder = temporaryFolder(t, { software: '' });
  const told = (name: string) => listFolder(`${folder}/${name}`, slugNames('.yaml', 'rename it')).problems[0];
  assert.equal(told('services')?.message, 'the folder is missing');
  assert.equal(told('services')?.remedy, `restore it: git restore ${folder}/services`);
  assert.equal(told('software')?.message, 'a file stands where this folder is expected');
});
