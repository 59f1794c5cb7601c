/**
 * The firewall commands of an article, run as they stand there: on a machine in a network of its own, with real rules and
 * real packets. Where a tool is missing, or the tests do not run as root, each says so and is skipped.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { firewalld } from '../../../src/articles/commands/firewalls/firewalld.ts';
import type { Firewall, FirewallChange, RuledPort } from '../../../src/articles/commands/firewalls/firewall.ts';
import { nftables } from '../../../src/articles/commands/firewalls/nftables.ts';
import { ufw } from '../../../src/articles/commands/firewalls/ufw.ts';
import { UFW_LETS_IN } from '../../../src/firewalls/ufw.ts';
import type { Transport } from '../../../src/registry/schema/primitives.ts';
import { noPrivateNetwork, tryOut, type Place, type Step } from '../../support/privateNetwork.ts';
import { missing, runInShell, skipIf } from '../../support/shell.ts';

const EVERYWHERE: readonly Place[] = ['network', 'elsewhere', 'ipv6', 'itself'];
const NETWORK_ONLY: readonly Place[] = ['network', 'itself'];
const NOWHERE: readonly Place[] = ['itself'];

/** Where each firewall runs, and how it is made ready there. */
const MACHINES = {
  ufw: { copied: ['/etc/ufw', '/etc/default', '/lib/ufw'], prepare: 'ufw --force enable' },
  firewalld: {
    copied: ['/etc/firewalld', '/var/lib'],
    prepare: [
      'mkdir /run/dbus /run/firewalld',
      `echo '${messageBus()}' > /run/bus.conf`,
      'dbus-daemon --config-file=/run/bus.conf --nofork --nopidfile 2>/dev/null &',
      'firewalld --nofork --nopid >/dev/null 2>&1 &',
      'until firewall-cmd --state 2>/dev/null | grep -qx running; do sleep 0.2; done',
    ].join('\n'),
  },
  // As Debian's /etc/nftables.conf has it.
  nftables: {
    prepare: "nft 'add table inet filter; add chain inet filter input { type filter hook input priority 0; }'",
  },
};

/** A bus of its own on which anybody may do anything: firewalld takes its commands from there. */
function messageBus(): string {
  return (
    '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">' +
    '<busconfig><type>system</type><listen>unix:path=/run/dbus/system_bus_socket</listen><policy context="default">' +
    '<allow own="*"/><allow send_destination="*" eavesdrop="false"/><allow receive_sender="*"/></policy></busconfig>'
  );
}

const TOOLS = {
  ufw: ['ufw', 'iptables'],
  firewalld: ['firewalld', 'firewall-cmd', 'dbus-daemon', 'nft'],
  nftables: ['nft'],
};

const noNetwork = noPrivateNetwork();
const cannotTry = (name: keyof typeof MACHINES) => noNetwork || missing(...TOOLS[name]);

/** Tries the steps, and compares from where the port was reached after each. */
function tries(name: keyof typeof MACHINES, { number, transports }: RuledPort, steps: readonly Step[]): string {
  const transport = transports.at(-1) === 'udp' ? 'udp' : 'tcp';
  const { reached, output } = tryOut({ port: number, transport, ...MACHINES[name] }, steps);
  assert.deepEqual(
    reached,
    steps.map((step) => step.reached),
    output,
  );
  return output;
}

/** The command of a change, and the one that takes it back. */
function change({ change: commands }: Firewall, wanted: FirewallChange): string {
  const command = commands[wanted];
  assert.ok(command, `it can do: ${wanted}`);
  return command;
}

function undo({ undo: commands }: Firewall, wanted: FirewallChange): string {
  const found = commands.find(({ of }) => of === wanted);
  assert.ok(found, `${wanted} can be taken back`);
  return found.command;
}

const tcp = { number: 8080, transports: ['tcp'] } as const;
const udp = { number: 8080, transports: ['udp'] } as const;
const both = { number: 8080, transports: ['tcp', 'udp'] } as const;

// Each has a machine of its own, and some wait for a dozen packets that are dropped.
describe('with real packets', { timeout: 180_000 }, () => {
  // ufw

  const RESET = 'ufw --force reset && ufw --force enable';

  for (const [before, reached] of [
    ['ufw allow 8080/tcp', EVERYWHERE],
    ['ufw allow 8080', EVERYWHERE],
    ['ufw allow 8000:9000/tcp', EVERYWHERE],
    ['ufw limit 8080/tcp', undefined],
    ['ufw allow 8080 && ufw deny 8080/tcp', EVERYWHERE],
  ] as const) {
    test(`ufw keeps a port out after "${before}"`, (context) => {
      skipIf(cannotTry('ufw'), context);
      const firewall = ufw(tcp);
      const block = { run: [change(firewall, 'block'), firewall.see], reached: NOWHERE };
      // Only some connections pass a limit, so there is nothing to compare.
      const steps = reached ? [{ run: [before], reached }, block] : [{ ...block, run: [before, ...block.run] }];
      assert.match(tries('ufw', tcp, steps), /^\[ 1\] 8080\/tcp +DENY IN/m, 'it shows that the block is first');
    });
  }

  for (const ports of [tcp, both] as const) {
    test(`ufw lets in a network, everybody and nobody over ${ports.transports.join(' and ')}`, (context) => {
      skipIf(cannotTry('ufw'), context);
      const firewall = ufw(ports);
      const block = { run: [change(firewall, 'block')], reached: NOWHERE };
      const network = { run: [change(firewall, 'network')], reached: NETWORK_ONLY };
      tries('ufw', ports, [
        { reached: NOWHERE },
        network,
        block,
        network,
        { run: [undo(firewall, 'network')], reached: NOWHERE },
        { run: [change(firewall, 'everyone')], reached: EVERYWHERE },
        { run: [...block.run, ...network.run], reached: NETWORK_ONLY },
        { run: [RESET, change(firewall, 'everyone')], reached: EVERYWHERE },
        { run: [undo(firewall, 'everyone')], reached: NOWHERE },
      ]);
    });
  }

  test('ufw gives back what it was told before a block', (context) => {
    skipIf(cannotTry('ufw'), context);
    const firewall = ufw(tcp);
    tries('ufw', tcp, [
      { run: ['ufw allow 8000:9000/tcp', change(firewall, 'block')], reached: NOWHERE },
      { run: [undo(firewall, 'block')], reached: EVERYWHERE },
    ]);
  });

  test('what ufw lets in before any rule is what its own files say', (context) => {
    skipIf(missing('ufw'), context);
    const rules = runInShell('cat /etc/ufw/before.rules /etc/ufw/before6.rules').output;
    const ports = [...rules.matchAll(/^-A .* --dport (\d+) .*-j ACCEPT$/gm)].map(([, port]) => Number(port));
    assert.deepEqual(
      [...new Set(ports)].toSorted((a, b) => a - b),
      [...UFW_LETS_IN.keys()],
    );
  });

  // firewalld

  /** As Fedora Workstation ships it: /usr/lib/firewalld/zones/FedoraWorkstation.xml. */
  const FEDORA_WORKSTATION = [
    `echo '<?xml version="1.0" encoding="utf-8"?><zone><short>Fedora Workstation</short><service name="dhcpv6-client"/><service name="ssh"/><service name="samba-client"/><port protocol="udp" port="1025-65535"/><port protocol="tcp" port="1025-65535"/></zone>' > /etc/firewalld/zones/FedoraWorkstation.xml`,
    'firewall-cmd --reload',
    'firewall-cmd --set-default-zone=FedoraWorkstation',
  ];

  test('firewalld keeps a port out that a service of the zone lets in', (context) => {
    skipIf(cannotTry('firewalld'), context);
    const ssh = { number: 22, transports: ['tcp'] } as const;
    const firewall = firewalld(ssh);
    const output = tries('firewalld', ssh, [
      { reached: EVERYWHERE },
      { run: [change(firewall, 'block'), firewall.see], reached: NOWHERE },
      { run: [undo(firewall, 'block')], reached: EVERYWHERE },
    ]);
    assert.match(output, /services: .*ssh[^]*rule port port="22" protocol="tcp" drop/, 'it shows both');
  });

  for (const ports of [tcp, udp] as const) {
    test(`firewalld keeps a port out of a wide range over ${ports.transports.join(' and ')}`, (context) => {
      skipIf(cannotTry('firewalld'), context);
      const firewall = firewalld(ports);
      tries('firewalld', ports, [
        { run: FEDORA_WORKSTATION, reached: EVERYWHERE },
        { run: [change(firewall, 'block')], reached: NOWHERE },
        { run: [change(firewall, 'network')], reached: NETWORK_ONLY },
        { run: [undo(firewall, 'network')], reached: NOWHERE },
        { run: [undo(firewall, 'block')], reached: EVERYWHERE },
      ]);
    });
  }

  test('firewalld lets in a network or everybody where nobody was let in', (context) => {
    skipIf(cannotTry('firewalld'), context);
    const firewall = firewalld(both);
    tries('firewalld', both, [
      { reached: NOWHERE },
      { run: [change(firewall, 'network')], reached: NETWORK_ONLY },
      { run: [undo(firewall, 'network'), change(firewall, 'everyone')], reached: EVERYWHERE },
      { run: [change(firewall, 'block')], reached: NOWHERE },
      { run: [undo(firewall, 'block'), undo(firewall, 'everyone')], reached: NOWHERE },
    ]);
  });

  // nftables

  for (const ports of [tcp, both] as const) {
    test(`nftables keeps out, lets in, and forgets over ${ports.transports.join(' and ')}`, (context) => {
      skipIf(cannotTry('nftables'), context);
      const firewall = nftables(ports);
      const [forget] = firewall.undo;
      const forgetting = (kind: string) => [
        `HANDLE=$(${firewall.see} | grep '${kind}' | sed 's/.* handle //' | head -n 1)`,
        forget?.command.replace('HANDLE', '$HANDLE') ?? '',
      ];
      tries('nftables', ports, [
        { reached: EVERYWHERE },
        { run: [change(firewall, 'block')], reached: NOWHERE },
        { run: [change(firewall, 'network')], reached: NETWORK_ONLY },
        { run: forgetting('saddr'), reached: NOWHERE },
        { run: [change(firewall, 'everyone')], reached: EVERYWHERE },
        { run: forgetting('dport 8080 accept'), reached: NOWHERE },
        { run: forgetting('drop'), reached: EVERYWHERE },
      ]);
    });
  }
});

const noNft = missing('unshare', 'nft') || (runInShell('unshare -rn nft list ruleset').status !== 0 && 'no namespace');

for (const transports of [['sctp'], ['tcp', 'sctp'], ['dccp']] as const satisfies Transport[][]) {
  test(`nftables takes rules for ${transports.join(' and ')}`, (context) => {
    skipIf(noNft, context);
    const { see, change: commands } = nftables({ number: 4321, transports });
    const lines = [MACHINES.nftables.prepare, ...Object.values(commands), see];
    const { status, output } = runInShell(`unshare -rn sh -ec "$SCRIPT"`, {
      SCRIPT: ['sudo() { "$@"; }', ...lines].join('\n'),
    });
    assert.equal(status, 0, output);
    assert.equal(output.match(/dport 4321 (?:accept|drop)/g)?.length, 3, output);
  });
}
