/** The firewall commands of an article, run as they stand there, in a network of their own or without effect. */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { firewallCommands, type FirewallTask } from '../../../src/articles/commands/firewall.ts';
import { testCommands } from '../../../src/articles/commands/test.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import type { Transport } from '../../../src/registry/schema/primitives.ts';
import { port } from '../../support/port.ts';
import { LISTENER, missing, runInShell, skipIf, type Answer } from '../../support/shell.ts';
import { use } from '../../support/software.ts';

const onTransports = (...transports: Transport[]): Port =>
  port({ notable: true, uses: [use('Widget', { transports })] });

/** The line of one firewall. */
function lineOf(port: Port, task: FirewallTask, program: string): string {
  const line = firewallCommands(port, port.transportsInUse)
    .Linux?.[task].map(({ command }) => command)
    .find((line) => line.startsWith(`sudo ${program} `));
  assert.ok(line, `${program} has a command`);
  return line;
}

/** Runs a script in a network of its own, with the table and the chain of Debian's /etc/nftables.conf. */
function inOwnNetwork(...lines: string[]): Answer {
  const SCRIPT = [
    'sudo() { "$@"; }',
    'ip link set lo up',
    "nft 'add table inet filter; add chain inet filter input { type filter hook input priority 0; }'",
    ...lines,
  ].join('\n');
  return runInShell('unshare -rn sh -ec "$SCRIPT"', { SCRIPT, HOST: '127.0.0.1' });
}

const noNetwork =
  missing('unshare', 'nft', 'ip') ||
  (runInShell('unshare -rn nft list ruleset').status !== 0 && 'no network of its own may be made here');

for (const transports of [
  ['tcp', 'udp'],
  ['tcp'],
  ['udp'],
  ['sctp'],
  ['tcp', 'sctp'],
  ['dccp'],
] as const satisfies Transport[][]) {
  test(`nftables takes the rules for ${transports.join(' and ')}`, (context) => {
    skipIf(noNetwork, context);
    const used = onTransports(...transports);
    const { output, status } = inOwnNetwork(
      lineOf(used, 'Keep it out', 'nft'),
      lineOf(used, 'Let it in', 'nft'),
      'nft list chain inet filter input',
    );
    assert.equal(status, 0, output);
    assert.deepEqual(
      output.match(/dport 4321 \w+/g),
      ['dport 4321 accept', 'dport 4321 drop'],
      'the later rule stands first',
    );
  });
}

test('nftables keeps a port out, and lets it in again', (context) => {
  skipIf(noNetwork || missing('nc', 'timeout'), context);
  const used = onTransports('tcp');
  const reach = testCommands(used, used.transportsInUse).Linux?.[0]?.command.replace('HOST', '127.0.0.1');
  // Dropped packets have no answer, so an attempt is given up. One that is to succeed may be made again.
  const attempt = `timeout 2 ${reach}`;
  const reached = `until ${attempt}; do sleep 0.1; done; echo reached`;
  const { output } = inOwnNetwork(
    `'${process.execPath}' '${LISTENER}' 4321 &`,
    reached,
    lineOf(used, 'Keep it out', 'nft'),
    `${attempt} && echo reached || echo kept out`,
    lineOf(used, 'Let it in', 'nft'),
    reached,
    'kill $!',
  );
  assert.deepEqual(output.match(/^(?:reached|kept out)$/gm), ['reached', 'kept out', 'reached'], output);
});

const noUfw = missing('ufw', 'iptables') || (process.getuid?.() !== 0 && 'ufw speaks to root alone');

for (const [task, target] of [
  ['Let it in', 'ACCEPT'],
  ['Keep it out', 'DROP'],
] as const) {
  test(`ufw understands "${task}"`, (context) => {
    skipIf(noUfw, context);
    for (const transports of [['tcp', 'udp'], ['tcp'], ['udp']] as const satisfies Transport[][]) {
      const line = lineOf(onTransports(...transports), task, 'ufw');
      const { output } = runInShell(`ufw() { command ufw --dry-run "$@"; }\n${line}`);
      const rules = [...output.matchAll(/-A ufw-user-input -p (\w+) --dport 4321 -j (\w+)/g)].map(
        ([, transport, action]) => `${transport} ${action}`,
      );
      assert.deepEqual(
        rules,
        transports.map((transport) => `${transport} ${target}`),
        output,
      );
    }
  });
}
