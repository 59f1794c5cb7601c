import assert from 'node:assert/strict';
import { test } from 'vitest';
import { firewallCommands } from '../../../src/articles/commands/firewall.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';

const assigned = { status: 'assigned' as const, names: ['m2ap'], description: '' };
const sctp = assignedPort('m2ap', { transports: transports({ sctp: assigned }) });
const udp = port({ uses: [use('WireGuard', { transports: ['udp'] })] });

test('a firewall rule names the port and its transports', () => {
  const { Linux, macOS, Windows } = firewallCommands(port());
  assert.equal(
    Linux?.['Let it in'],
    [
      '# ufw',
      'sudo ufw allow 4321',
      '# firewalld',
      'sudo firewall-cmd --permanent --add-port=4321/tcp --add-port=4321/udp && sudo firewall-cmd --reload',
      '# nftables, table filter',
      "sudo nft 'insert rule inet filter input meta l4proto { tcp, udp } th dport 4321 accept'",
    ].join('\n'),
  );
  assert.match(Linux['Keep it out'], /^sudo ufw deny 4321$/m);
  assert.match(
    macOS?.['Keep it out'] ?? '',
    /^echo 'block in quick proto \{ tcp, udp \} from any to any port 4321' \|/,
  );
  assert.match(
    Windows?.['Keep it out'] ?? '',
    /-DisplayName "Block 4321\/udp" -Direction Inbound -Protocol UDP -LocalPort 4321 -Action Block$/,
  );
});

test('one transport is named alone', () => {
  const { Linux, macOS, Windows } = firewallCommands(udp);
  assert.match(Linux?.['Let it in'] ?? '', /^sudo ufw allow 4321\/udp$/m);
  assert.match(Linux?.['Keep it out'] ?? '', /input udp dport 4321 drop'$/m);
  assert.match(macOS?.['Keep it out'] ?? '', /proto udp from/);
  assert.doesNotMatch(Windows?.['Let it in'] ?? '', /tcp/i);
});

test('SCTP is for the firewalls that know it', () => {
  const commands = firewallCommands(sctp);
  assert.deepEqual(Object.keys(commands), ['Linux']);
  assert.equal(
    commands.Linux?.['Keep it out'],
    [
      '# firewalld',
      'sudo firewall-cmd --permanent --remove-port=4321/sctp && sudo firewall-cmd --reload',
      '# nftables, table filter',
      "sudo nft 'insert rule inet filter input sctp dport 4321 drop'",
    ].join('\n'),
  );
});

test("the rules of macOS stand in an anchor of their own, so that Apple's stay", () => {
  const commands = firewallCommands(port()).macOS;
  for (const task of Object.values(commands ?? {}))
    for (const run of task.match(/pfctl(?! -E)[^#]*/g) ?? []) assert.match(run, /-a com\.apple\/port-4321 /);
});

test('no block of commands both opens and closes a port', () => {
  for (const tasks of [port(), udp, sctp].flatMap((one) => Object.values(firewallCommands(one)))) {
    for (const commands of Object.values(tasks))
      assert.ok(
        !(/allow|add-port|accept/i.test(commands) && /deny|drop|-Action Block|remove-port/i.test(commands)),
        commands,
      );
  }
});
