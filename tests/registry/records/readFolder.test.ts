import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'vitest';
import { readFolder } from '../../../src/registry/records/readFolder.ts';
import { SoftwareFile } from '../../../src/registry/schema/software.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { WIDGET } from './fixture.ts';

test('records are read in the order of their ids, which are the names of their files', (t) => {
  const folder = temporaryFolder(t, { 'widget-2.yaml': WIDGET, 'gadget.yaml': WIDGET });
  const { records, problems } = readFolder(folder, SoftwareFile);
  assert.deepEqual(
    records.map(({ id, file }) => [id, file]),
    [
      ['gadget', path.posix.join(folder, 'gadget.yaml')],
      ['widget-2', path.posix.join(folder, 'widget-2.yaml')],
    ],
  );
  assert.deepEqual(problems, []);
});

for (const name of [
  'Widget.yaml',
  'my_widget.yaml',
  'my widget.yaml',
  '-widget.yaml',
  'widget--2.yaml',
  'widget.yml',
  'widget.yaml.bak',
  'README.md',
  '.yaml',
]) {
  test(`a file called "${name}" is refused`, (t) => {
    const folder = temporaryFolder(t, { [name]: WIDGET });
    const { records, problems } = readFolder(folder, SoftwareFile);
    assert.deepEqual(records, []);
    assert.deepEqual(problems, [
      {
        file: path.posix.join(folder, name),
        rule: 'file-name',
        message: 'expected a file name of lower-case words joined by single hyphens, ending in .yaml',
        remedy: 'rename the file: its name becomes the id and the address of its page',
        severity: 'error',
      },
    ]);
  });
}

test('one bad record does not hide the others', (t) => {
  const folder = temporaryFolder(t, { 'bad.yaml': 'name: Bad\n', 'good.yaml': WIDGET });
  const { records, problems } = readFolder(folder, SoftwareFile);
  assert.deepEqual(
    records.map(({ id }) => id),
    ['good'],
  );
  assert.deepEqual([...new Set(problems.map(({ file }) => path.basename(file)))], ['bad.yaml']);
});
