/** What the command sections of real pages say, by rule. */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { change } from '../../../src/articles/sections/change.ts';
import { check } from '../../../src/articles/sections/check.ts';
import { containers } from '../../../src/articles/sections/containers.ts';
import { firewall } from '../../../src/articles/sections/firewall.ts';
import type { Section } from '../../../src/articles/sections/section.ts';
import { test as testSection } from '../../../src/articles/sections/test.ts';
import { loadRegistry } from '../../../src/registry/index.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import { sectionMdx } from '../../support/section.ts';

const { ports } = loadRegistry();
const on = (section: Section, number: number) => sectionMdx(section, ports[number] as Port);

test('who may be connected over a port is warned before it is closed: logins, screens, remote management', () => {
  for (const number of [22, 23, 1194, 2087, 2222, 3389, 5900, 5938, 5985, 5986, 7070, 8006, 8291, 9090, 10000, 51820])
    assert.match(on(firewall, number), /keeping everybody out ends your session/, `${number}`);
  for (const number of [25, 53, 80, 443, 3306, 5432, 6379, 8080])
    assert.doesNotMatch(on(firewall, number), /ends your session/, `${number}`);
});

test('who is connected over a port is warned before its program is ended, where it may be ended', () => {
  for (const number of [22, 3389, 5900])
    assert.match(on(check, number), /ending its program ends your session.*[^]*sudo ss/, `${number}`);
  for (const number of [53, 5432, 51820]) assert.doesNotMatch(on(check, number), /ends your session/, `${number}`);
});

test('systemd-resolved is switched off: a second address of it would leave the port taken', () => {
  assert.match(on(change, 53), /\*\*systemd-resolved\*\*.*: switched off by `DNSStubListener=no`/);
});

test('what is to stay on this machine has no opening, and the setting that keeps it there', () => {
  for (const [number, setting] of [
    [2375, /Docker Engine stays on it with `dockerd -H tcp:\/\/127\.0\.0\.1:2375`/],
    [11434, /Ollama stays on it with `OLLAMA_HOST=127\.0\.0\.1:11434`/],
    [4200, /Angular CLI listens on it alone, unless told otherwise/],
  ] as const) {
    const written = on(firewall, number);
    assert.match(written, setting);
    assert.match(written, /^## \[Block port/);
    assert.doesNotMatch(written, /Let in|-Action Allow| accept|Put your own network/);
    assert.doesNotMatch(on(containers, number), /For every machine/);
  }
});

test('where the connections go out, nothing is let in', () => {
  const outgoing = ports.find(({ verdict }) => verdict.expose.rule === 'outgoing');
  assert.ok(outgoing);
  assert.match(on(firewall, outgoing.number), /Connections to this port go out, and for them nothing has to be let in/);
  assert.doesNotMatch(on(firewall, outgoing.number), /Let in/);
});

test('what is only for a network that the reader trusts is opened to that network', () => {
  for (const number of [1433, 2181, 2379, 11211]) {
    const written = on(firewall, number);
    assert.match(written, /Let in your own network/, `${number}`);
    assert.doesNotMatch(written, /Let in everybody/, `${number}`);
    assert.match(written, /such a rule is for IPv4, and over IPv6 it lets nobody in/);
  }
});

test('ufw lets in multicast and answers of DHCP before any rule, and the pages of those ports say so', () => {
  for (const number of [1900, 5353]) assert.match(on(firewall, number), /^ufw always lets in multicast/m);
  assert.match(on(firewall, 68), /^ufw always lets in answers of DHCP servers/m);
  assert.doesNotMatch(on(firewall, 53), /^ufw always/m);
});

test('what Docker publishes passes the firewall, where something may be published', () => {
  for (const number of [443, 3306, 8080])
    assert.match(on(firewall, number), /ports that Docker publishes are open whatever these rules say/);
  for (const number of [135, 988]) assert.doesNotMatch(on(firewall, number) + on(containers, number), /Docker/);
});

test('a transport that is only registered is one click away in all three sections', () => {
  for (const section of [check, testSection, firewall]) {
    const [shown = '', folded = ''] = on(section, 3306).split(
      '<summary>Over UDP, for which it is registered</summary>',
    );
    assert.doesNotMatch(shown, /udp|-lntup|UDP/);
    assert.match(folded, /udp|UDP/);
  }
});

test('Windows is told by whom its own ports are held, and what must not be ended', () => {
  assert.match(on(check, 135), /^On Windows this is a part of the system .*`svchost\.exe` runs services of Windows/m);
  assert.match(on(check, 139), /^On Windows it may be a part of the system .*`System`, with PID 4, is the kernel/m);
  assert.doesNotMatch(on(check, 135), /Stop-Process/);
  assert.match(on(check, 1900), /switched off by `Stop-Service SSDPSRV; Set-Service SSDPSRV -StartupType Disabled`/);
});

test('where Linux itself holds the socket, the page says that no process will be shown', () => {
  for (const number of [988, 2049, 3260, 51820])
    assert.match(on(check, number), /the Linux kernel itself holds this socket/, `${number}`);
  for (const number of [988, 2049, 51820]) {
    const [onLinux = ''] = on(check, number).split('### macOS');
    assert.match(onLinux, /sudo ss/);
    assert.doesNotMatch(onLinux, /sudo kill|ps -fp|systemctl status/);
  }
});

test('crowded ports tell the process of each that a reader most likely means, and no runtime as the sign of one', () => {
  const names = (number: number) => /^It shows up as.*$/m.exec(on(check, number))?.[0] ?? '';
  for (const name of ['systemd-resolve', 'named', 'dnsmasq', 'pihole-FTL']) assert.ok(names(53).includes(name), name);
  for (const name of ['ControlCenter', 'flask']) assert.ok(names(5000).includes(name), name);
  assert.match(names(3000), /`next-server` \(\[Next\.js\].*`MainThread` in `ss`.* or any other program on Node\.js\./);
  assert.match(on(check, 8080), /^`java` may be .* or any other program on Java\.$/m);
});

test('where devices alone listen, no firewall of a computer is set up, and nothing is published from a container', () => {
  for (const number of [8006, 8291, 34567]) {
    const written = on(firewall, number);
    assert.match(written, /a system of (?:its|their) own, on which you set up no other firewall/, `${number}`);
    assert.doesNotMatch(written + on(containers, number), /sudo|docker|kind: Service/, `${number}`);
  }
  assert.match(on(firewall, 23), /sudo ufw/);
});

test('where what listens is for Windows alone, its firewall is told alone', () => {
  assert.match(on(firewall, 5357), /New-NetFirewallRule/);
  assert.doesNotMatch(on(firewall, 5357) + on(containers, 5357), /ufw|docker/i);
});
