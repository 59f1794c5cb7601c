import assert from 'node:assert/strict';
import { test } from 'vitest';
import { sectionMdx } from '../../support/section.ts';
import { article, articleMdx } from '../../../src/articles/article.ts';
import { check } from '../../../src/articles/sections/check.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

const sctp = assignedPort('m2ap', {
  number: 36443,
  transports: transports({ sctp: { status: 'assigned', names: ['m2ap'], description: '' } }),
});

test('a process whose name does not say whose it is gets its product and a source', () => {
  const uses = [use('macOS', { process: { macos: ['ControlCtr'] }, role: 'AirPlay Receiver' }), use('Flask')];
  const written = sectionMdx(check, port({ notable: true, uses }));
  assert.match(
    written,
    /^It shows up as `ControlCtr` \(\[macOS\]\(\/software\/macos\/\)\)\[\^1\]\. `lsof` prints the first nine: `ControlCt`\.$/m,
  );
  assert.doesNotMatch(written, /Flask/);
});

test('beside a process of another name those of the product are told, and what runs on a runtime only may be it', () => {
  const uses = [
    use('BIND', { process: { linux: ['named'] } }),
    use('dnsmasq', { process: { linux: ['dnsmasq'] } }),
    use('Technitium', { process: { linux: ['dotnet'], windows: ['dotnet.exe'] } }),
  ];
  const written = sectionMdx(check, port({ notable: true, uses }));
  assert.match(
    written,
    /^It shows up as `named` \(\[BIND\][^)]*\)\)\[\^1\] or `dnsmasq`\. `dotnet` may be \[Technitium\].*\[\^2\] or any other program on \.NET\.$/m,
  );
  const plain = [use('dnsmasq', { process: { linux: ['dnsmasq'] } })];
  assert.doesNotMatch(sectionMdx(check, port({ notable: true, uses: plain })), /shows up/);
});

test('what no line with the port means depends on the transports that were asked', () => {
  assert.match(sectionMdx(check, port()), /no line, no listener\. \[Explain it\]/m);
  assert.match(sectionMdx(check, sctp), /no listener over SCTP\./m);
});

test('the kernel holds a socket without a process, and the reader is told', () => {
  const nfs = port({ notable: true, uses: [use('NFS', { process: { kernel: true } })] });
  assert.match(sectionMdx(check, nfs), /^NFS: the Linux kernel itself holds this socket/m);
});

test('a part of the system is not ended, and its setting is named', () => {
  const uses = [
    use('macOS', {
      kind: 'operating-system',
      prominence: 1,
      role: 'AirPlay Receiver',
      configure: [{ where: 'System Settings > General', setting: 'AirPlay Receiver', turnsOff: true }],
    }),
  ];
  const written = sectionMdx(check, port({ notable: true, uses }));
  assert.match(
    written,
    /^On macOS this is a part of the system \(AirPlay Receiver\): do not end its process\. It is switched off by \*AirPlay Receiver\* in System Settings/m,
  );
});

test('a transport that is only registered is one click away', () => {
  const written = sectionMdx(check, assignedPort('mysql', { uses: [use('MySQL')] }));
  assert.match(written, /<summary>Over UDP, for which it is registered<\/summary>/);
  assert.match(written.split('<details>').at(-1) ?? '', /ss -lnup/);
  assert.doesNotMatch(written.split('<summary>Over UDP')[0] ?? '', /-iUDP|UDPEndpoint/);
});

test('the article of an SCTP port has no command for TCP, for UDP or for a system without SCTP', () => {
  const used = { ...sctp, uses: [use('Open5GS', { transports: ['sctp'] })] };
  const written = articleMdx(article(used));
  for (const id of ['check', 'test', 'firewall', 'containers'])
    assert.match(written, new RegExp(` \\{#${id}\\}$`, 'm'));
  const commands = [...written.matchAll(/^```\w+\n([\s\S]*?)^```/gm)].map(([, block]) => block).join('');
  assert.match(commands, /sctp dport 36443 accept/);
  assert.doesNotMatch(commands, /tcp|udp/i);
  assert.doesNotMatch(written, /### (?:macOS|Windows)/);
});

test('ports of which nothing is known have no service to try, to let in or to publish', () => {
  for (const silent of [port(), assignedPort('widget')]) {
    const written = articleMdx(article(silent));
    assert.match(written, /\{#check\}/);
    assert.doesNotMatch(written, /\{#(?:test|firewall|containers)\}/);
  }
});

test('who may be connected over the port is warned before it is blocked', () => {
  const warned = (facts: Port) => articleMdx(article(facts)).includes('keeping everybody out ends your session');
  assert.ok(warned(assignedPort('ssh', { services: [knownService({ service: 'ssh' })] })));
  assert.ok(warned(port({ notable: true, uses: [use('AnyDesk', { kind: 'remote-access' })] })));
  assert.ok(!warned(port({ notable: true, uses: [use('Redis')] })));
});

test('port 0 cannot be tried or published', () => {
  const written = articleMdx(article(port({ number: 0, notable: true })));
  assert.doesNotMatch(written, /\{#(?:test|containers)\}/);
});

test('a transport that less likely users speak is told with their names', () => {
  const uses = [
    use('Terraria', { prominence: 2 }),
    use('ARK', { transports: ['udp'] }),
    use('X', { transports: ['udp'] }),
  ];
  const written = sectionMdx(check, port({ notable: true, uses, transportsInUse: ['tcp'] }));
  assert.match(written, /<summary>Over UDP, for ARK and X<\/summary>/);
});

test('what only connects out has no process that its port would show', () => {
  const process = { macos: ['apsd'] };
  const apns = use('macOS', { kind: 'operating-system', prominence: 1, direction: 'out', process });
  const written = sectionMdx(check, port({ notable: true, uses: [apns] }));
  assert.doesNotMatch(written, /apsd|do not end its process/);
});
