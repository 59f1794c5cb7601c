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
  assert.match(mdx, /^No setting is on record for Gitea\.$/m);
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
  const airPlay = [{ where: 'Settings > General', setting: 'AirPlay Receiver', turnsOff: true as const }];
  const facts = port({ uses: [use('macOS', { kind: 'operating-system', configure: airPlay })] });
  assert.match(sectionMdx(change, facts), /: switched off by \*AirPlay Receiver\* in Settings/);
});

test('what is only switched off gets no number in its place, whoever makes it', () => {
  const stub = [{ where: '/etc/systemd/resolved.conf', setting: 'DNSStubListener=no', turnsOff: true as const }];
  const mdx = sectionMdx(change, port({ uses: [use('systemd-resolved', { configure: stub })], alternatives: [5399] }));
  assert.match(mdx, /: switched off by `DNSStubListener=no` in `\/etc\/systemd\/resolved\.conf`/);
  assert.doesNotMatch(mdx, /Here with/);
});

test('of those that a reader most likely means it is said who has no setting, and who only asks there', () => {
  const kong = use('Kong', { prominence: 2, configure: [{ where: 'kong.conf', setting: 'listen = {port}' }] });
  const others = [use('Proxmox VE', { prominence: 2 }), use('macOS', { prominence: 1, direction: 'out' }), use('Rare')];
  const mdx = sectionMdx(change, port({ uses: [kong, ...others] }));
  assert.match(
    mdx,
    /^No setting is on record for Proxmox VE\. From macOS connections only go out to this port: nothing has to be moved\.$/m,
  );
  assert.doesNotMatch(mdx, /Rare/);
});

test('who is connected over the port lets the new number in before the old one goes', () => {
  const moved = [{ where: 'sshd_config', setting: 'Port {port}' }];
  const ssh = use('OpenSSH', { kind: 'remote-access', configure: moved });
  assert.match(sectionMdx(change, port({ uses: [ssh] })), /let the new number through the firewall first/);
  const redis = use('Redis', { configure: moved });
  assert.doesNotMatch(sectionMdx(change, port({ uses: [redis] })), /firewall/);
});
