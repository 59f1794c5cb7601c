import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Notes } from '../../../src/articles/notes.ts';
import { change } from '../../../src/articles/sections/change.ts';
import { port } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const configure = [
  { where: 'sshd_config', setting: 'Port 22' },
  { where: 'sshd', setting: '-p 22' },
];

test('each program that can be moved is told with all its ways', () => {
  const mdx = change(port({ uses: [use('OpenSSH', { configure }), use('Gitea')] }), new Notes());
  assert.match(
    mdx,
    /^- \*\*OpenSSH\*\* \(client connections\): `Port 22` in `sshd_config`, or `-p 22` in `sshd`\[\^1\]$/m,
  );
  assert.doesNotMatch(mdx, /Gitea/);
});

test('a wide range is no reason to move a program off one port', () => {
  assert.equal(change(port({ uses: [use('Ray', { configure, range: { start: 1024, end: 9999 } })] }), new Notes()), '');
});
