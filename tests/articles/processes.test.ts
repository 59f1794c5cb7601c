/** Under which names tools show a program, as ss(8), lsof(8) and the kernel's TASK_COMM_LEN have it. */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { cutNames, toldNames } from '../../src/articles/processes.ts';
import { softwareArticle } from '../../src/articles/software.ts';
import type { Software } from '../../src/registry/schema/software.ts';
import { software, softwarePort } from '../support/software.ts';

const told = (changes: Partial<Software>) =>
  softwareArticle(software(changes), []).sections.find(({ id }) => id === 'process')?.body ?? '';
const everywhere = (...names: string[]) => ({
  linux: names,
  macos: names,
  windows: names.map((name) => `${name}.exe`),
});

test('ss has fifteen characters of a name, lsof nine', () => {
  assert.equal(
    cutNames(['prometheus_wireguard_exporter'], []),
    '`ss` prints the first 15 characters of a name: `prometheus_wire`. `lsof` prints the first nine: `prometheu`.',
  );
  assert.equal(cutNames(['systemd-resolve'], []), '`lsof` prints the first nine: `systemd-r`.');
  assert.equal(cutNames(['dnsmasq', 'nginx'], ['nginx']), '');
  assert.equal(cutNames([], ['ControlCenter', 'ControlCe']), '`lsof` prints the first nine: `ControlCe`.');
  assert.doesNotMatch(cutNames([], ['Plex Media Server']), /`ss`/);
});

test('a name of Windows, and one that a tool has cut, is told where it is another one', () => {
  assert.deepEqual(toldNames(['mDNSResponder', 'mDNSRespo', 'mDNS']), ['mDNSResponder', 'mDNS']);
  assert.deepEqual(toldNames(['grafana', 'grafana.exe', 'server.exe']), ['grafana', 'server.exe']);
});

test('the page of a product tells its name, and what tools leave of it', () => {
  assert.equal(
    told({ process: everywhere('widget_exporter_daemon') }),
    'Lists of processes show Widget Server as `widget_exporter_daemon`. `ss` prints the first 15 characters of a name: `widget_exporter`. `lsof` prints the first nine: `widget_ex`.',
  );
});

test('a runtime is the name of every program that runs on it', () => {
  assert.equal(told({ process: everywhere('java') }), 'It shows up as `java`, as does every program on Java.');
  assert.match(told({ process: everywhere('node') }), /`node` \(`MainThread` in `ss`, with newer releases\)/);
  assert.match(
    told({ process: everywhere('widgetd', 'python3') }),
    /as `widgetd`\.\n\nIt may also show up as `python3`/,
  );
});

test('the kernel holds all sockets of a product, or some of them', () => {
  const kernel = { kernel: true as const };
  assert.match(told({ process: kernel }), /^The kernel itself holds its sockets/);
  assert.match(
    told({ ports: [softwarePort(4321), softwarePort(4322, { process: kernel })] }),
    /^The kernel itself holds some of its sockets/,
  );
});
