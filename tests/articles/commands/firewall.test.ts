import assert from 'node:assert/strict';
import { test } from 'vitest';
import { firewallCommands, type FirewallTask } from '../../../src/articles/commands/firewall.ts';
import type { System } from '../../../src/articles/systemNames.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import { assignedPort, NO_VERDICT, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const assigned = { status: 'assigned' as const, names: ['m2ap'], description: '' };
const sctp = assignedPort('m2ap', { transports: transports({ sctp: assigned }) });
const tcp = port({ uses: [use('Redis')] });
const udp = port({ uses: [use('WireGuard', { transports: ['udp'] })] });
const forNobody = port({
  uses: [use('Redis')],
  verdict: { ...NO_VERDICT, expose: { ...NO_VERDICT.expose, answer: 'no' } },
});

const commands = (port: Port, system: System, task: FirewallTask) =>
  firewallCommands(port, port.transportsInUse)[system]?.[task].map(({ command }) => command) ?? [];

test('a firewall rule names the port and its transports', () => {
  assert.deepEqual(commands(port(), 'Linux', 'Let it in'), [
    'sudo ufw allow 4321/tcp && sudo ufw allow 4321/udp',
    'sudo firewall-cmd --permanent --add-port=4321/tcp --add-port=4321/udp && sudo firewall-cmd --reload',
    "sudo nft 'insert rule inet filter input meta l4proto { tcp, udp } th dport 4321 accept'",
  ]);
  assert.match(
    commands(port(), 'macOS', 'Keep it out')[0] ?? '',
    /^echo 'block in quick proto \{ tcp, udp \} from any to any port 4321' \|/,
  );
  assert.match(
    commands(port(), 'Windows', 'Keep it out')[1] ?? '',
    /-DisplayName "Block 4321\/udp" -Direction Inbound -Protocol UDP -LocalPort 4321 -Action Block$/,
  );
});

test('one transport is named alone', () => {
  assert.equal(commands(udp, 'Linux', 'Let it in')[0], 'sudo ufw allow 4321/udp');
  assert.match(commands(udp, 'Linux', 'Keep it out')[2] ?? '', /input udp dport 4321 drop'$/);
  assert.match(commands(udp, 'macOS', 'Keep it out')[0] ?? '', /proto udp from/);
  assert.doesNotMatch(commands(udp, 'Windows', 'Let it in').join(), /tcp/i);
});

test('a block goes before whatever was allowed: prepended, or as a rule that drops', () => {
  assert.deepEqual(commands(tcp, 'Linux', 'Keep it out'), [
    'sudo ufw prepend deny 4321/tcp',
    `sudo firewall-cmd --permanent --add-rich-rule='rule port port="4321" protocol="tcp" drop' && sudo firewall-cmd --reload`,
    "sudo nft 'insert rule inet filter input tcp dport 4321 drop'",
  ]);
});

test('where the verdict is against opening it to everyone, opening names a network', () => {
  const opening = (['Linux', 'Windows'] as const).flatMap((system) => commands(forNobody, system, 'Let it in'));
  for (const command of opening) assert.match(command, /192\.168\.1\.0\/24|LocalSubnet/);
  for (const command of commands(tcp, 'Linux', 'Let it in')) assert.doesNotMatch(command, /192\.168/);
});

test('SCTP is for the firewalls that know it', () => {
  assert.deepEqual(Object.keys(firewallCommands(sctp, sctp.transportsInUse)), ['Linux']);
  assert.deepEqual(
    commands(sctp, 'Linux', 'Keep it out').map((command) => command.split(' ')[1]),
    ['firewall-cmd', 'nft'],
  );
});

test("the rules of macOS stand in an anchor of their own, so that Apple's stay", () => {
  for (const task of ['Let it in', 'Keep it out', 'See what holds'] as const) {
    for (const command of commands(port(), 'macOS', task))
      for (const run of command.match(/pfctl(?! -E)[^&]*/g) ?? []) assert.match(run, /-a com\.apple\/port-4321 /);
  }
});

test('every task of every system has a command', () => {
  for (const one of [port(), udp, sctp]) {
    for (const tasks of Object.values(firewallCommands(one, one.transportsInUse)))
      for (const own of Object.values(tasks)) assert.ok(own.length > 0);
  }
});
