import assert from 'node:assert/strict';
import { test } from 'vitest';
import { firewallCommands, openings } from '../../../src/articles/commands/firewall.ts';
import type { System } from '../../../src/articles/systemNames.ts';
import { loadRegistry } from '../../../src/registry/index.ts';
import type { Port, VerdictAnswer } from '../../../src/registry/schema/port.ts';
import { assignedPort, NO_VERDICT, port, transports } from '../../support/port.ts';
import { runInShell } from '../../support/shell.ts';
import { use } from '../../support/software.ts';

const assigned = { status: 'assigned' as const, names: ['m2ap'], description: '' };
const sctp = assignedPort('m2ap', { transports: transports({ sctp: assigned }) });
const tcp = port({ uses: [use('Redis')] });
const udp = port({ uses: [use('WireGuard', { transports: ['udp'] })] });
const advised = (advice: VerdictAnswer['advice']) =>
  port({ uses: [use('Redis')], verdict: { ...NO_VERDICT, expose: { ...NO_VERDICT.expose, advice } } });

const firewallsOf = (port: Port, system: System) => firewallCommands(port, port.transportsInUse)[system] ?? [];
const commands = (port: Port, system: System, caption: string) =>
  firewallsOf(port, system).flatMap(({ changes }) =>
    changes.filter((command) => command.caption === caption).map(({ command }) => command),
  );

const BLOCK = 'Keep everybody out';
const NETWORK = 'Let in your own network';
const EVERYONE = 'Let in everybody';

test('a rule names the port, and its transport where there is one alone', () => {
  assert.deepEqual(commands(tcp, 'Linux', EVERYONE), [
    'sudo ufw allow 4321/tcp',
    'sudo firewall-cmd --permanent --add-port=4321/tcp && sudo firewall-cmd --reload',
    "sudo nft 'insert rule inet filter input tcp dport 4321 accept'",
  ]);
  assert.deepEqual(commands(port(), 'Linux', EVERYONE), [
    'sudo ufw allow 4321',
    'sudo firewall-cmd --permanent --add-port=4321/tcp --add-port=4321/udp && sudo firewall-cmd --reload',
    "sudo nft 'insert rule inet filter input meta l4proto { tcp, udp } th dport 4321 accept'",
  ]);
  assert.doesNotMatch(JSON.stringify(firewallsOf(udp, 'Windows')), /tcp/i);
});

test('Windows has one rule for each transport, under a name by which it is taken back', () => {
  assert.deepEqual(commands(port(), 'Windows', BLOCK), [
    'New-NetFirewallRule -DisplayName "Block 4321/tcp" -Direction Inbound -Protocol TCP -LocalPort 4321 -Action Block; New-NetFirewallRule -DisplayName "Block 4321/udp" -Direction Inbound -Protocol UDP -LocalPort 4321 -Action Block',
  ]);
  const [{ changes, undo } = { changes: [], undo: [] }] = firewallsOf(port(), 'Windows');
  const names = (lines: readonly { command: string }[]) =>
    lines.flatMap(({ command }) => command.match(/"[^"]+"/g) ?? []);
  assert.deepEqual(names(undo), names(changes));
});

test('where the verdict trusts a network, every opening names one', () => {
  const trusted = advised('trusted-network');
  for (const system of ['Linux', 'macOS', 'Windows'] as const) {
    assert.deepEqual(commands(trusted, system, EVERYONE), [], system);
    for (const command of commands(trusted, system, NETWORK)) assert.match(command, /192\.168\.1\.0\/24|LocalSubnet/);
  }
  assert.equal(commands(trusted, 'Linux', NETWORK).length, 3);
});

test('what is to stay on this machine is opened to nobody', () => {
  const here = advised('this-machine');
  assert.deepEqual(openings(here), []);
  for (const system of ['Linux', 'macOS', 'Windows'] as const) {
    const written = JSON.stringify(firewallsOf(here, system));
    assert.doesNotMatch(written, /Let in|Allow|accept|unblockapp|pass in/, system);
    assert.match(written, /Keep everybody out/);
  }
});

test('where the connections go out, nobody has to be let in', () => {
  const { expose } = NO_VERDICT;
  assert.deepEqual(openings(port({ verdict: { ...NO_VERDICT, expose: { ...expose, rule: 'outgoing' } } })), []);
});

test('what is made for the Internet is opened to everybody, and where nothing decides the reader does', () => {
  assert.deepEqual(openings(advised('internet')), ['everyone']);
  assert.deepEqual(openings(advised(undefined)), ['network', 'everyone']);
  const byOthers = { ...NO_VERDICT.expose, rule: 'others-advised', answer: 'unknown' as const };
  assert.deepEqual(openings(port({ verdict: { ...NO_VERDICT, expose: byOthers } })), ['network']);
});

test('a block of nftables and of pf leaves alone what the machine sends to itself', () => {
  assert.match(commands(tcp, 'Linux', BLOCK).at(-1) ?? '', /iifname != "lo" tcp dport 4321 drop/);
  assert.match(commands(tcp, 'macOS', BLOCK).at(-1) ?? '', /block in quick on ! lo0 proto tcp/);
});

test('SCTP is for the firewalls that know it', () => {
  assert.deepEqual(Object.keys(firewallCommands(sctp, sctp.transportsInUse)), ['Linux']);
  assert.deepEqual(
    firewallsOf(sctp, 'Linux').map(({ name }) => name),
    ['firewalld', 'nftables'],
  );
});

test('the Application Firewall of macOS is told of a program, with one option a command', () => {
  const [application] = firewallsOf(tcp, 'macOS');
  assert.equal(application?.by, 'program');
  for (const { command } of [...(application?.changes ?? []), ...(application?.undo ?? [])]) {
    for (const run of command.split(' && ')) assert.equal(run.match(/ --\w+/g)?.length, 1, run);
    assert.doesNotMatch(command, /4321/);
  }
});

test("the rules of macOS's packet filter stand in an anchor of their own, so that Apple's stay", () => {
  for (const { changes, see, undo } of firewallsOf(port(), 'macOS').slice(1)) {
    for (const { command } of [...changes, see, ...undo])
      for (const run of command.match(/pfctl(?! -E)[^&]*/g) ?? []) assert.match(run, /-a com\.apple\/port-4321 /);
  }
});

test('the packet filter is given one rule a line: the network first, then nobody', () => {
  const [command = ''] = commands(port(), 'macOS', NETWORK);
  // What goes into the packet filter comes out again.
  const { output } = runInShell(`sudo() { case "$*" in *' -f -') cat ;; esac; }\n${command}`);
  assert.deepEqual(output.trimEnd().split('\n'), [
    'pass in quick proto { tcp, udp } from 192.168.1.0/24 to any port 4321',
    'block in quick on ! lo0 proto { tcp, udp } from any to any port 4321',
  ]);
});

test('every firewall on every page can keep the port out, show it and take it back', () => {
  for (const one of loadRegistry().ports.filter(({ uses, services }) => uses.length + services.length > 0)) {
    for (const [system, firewalls] of Object.entries(firewallCommands(one, one.transportsInUse))) {
      assert.ok(firewalls.length > 0, `${one.number} ${system}`);
      for (const { changes, undo } of firewalls) {
        assert.equal(changes[0]?.caption, BLOCK, `${one.number} ${system}`);
        assert.ok(undo.length > 0, `${one.number} ${system}`);
      }
    }
  }
});
