import assert from 'node:assert/strict';
import { test } from 'vitest';
import { sectionMdx } from '../../support/section.ts';
import { change } from '../../../src/articles/sections/change.ts';
import { port } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const configure = [
  { where: 'sshd_config', setting: 'Port 22' },
  { where: 'sshd', setting: '-p {port}' },
];

test('each program that can be moved is told with all its ways', () => {
  const mdx = sectionMdx(change, port({ uses: [use('OpenSSH', { configure }), use('Gitea')] }));
  assert.match(
    mdx,
    /^- \*\*OpenSSH\*\* \(client connections\): `Port 22` in `sshd_config`, or `sshd -p 4321`\[\^1\]$/m,
  );
  assert.doesNotMatch(mdx, /Gitea/);
});

test('the number is put into the setting: one that is free, where there is one', () => {
  const moved = [{ where: 'my.cnf, under [mysqld]', setting: 'port={port}' }];
  const facts = port({ uses: [use('MySQL', { configure: moved })], alternatives: [3312, 3399] });
  assert.match(
    sectionMdx(change, facts),
    /^Here with 3312, which is free.*\n\n- \*\*MySQL\*\*.*: `port=3312` in `my\.cnf`, under `\[mysqld\]`/m,
  );
});

test('without a program that can be moved there is no section', () => {
  assert.equal(sectionMdx(change, port({ uses: [use('Gitea')] })), '');
});

test('what a system holds where it is can only be switched off', () => {
  const airPlay = [{ where: 'Settings > General', setting: 'AirPlay Receiver' }];
  const facts = port({ uses: [use('macOS', { kind: 'operating-system', configure: airPlay })] });
  assert.match(sectionMdx(change, facts), /: switched off by \*AirPlay Receiver\* in Settings/);
});
