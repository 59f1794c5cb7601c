import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import type { System } from '../systemNames.ts';
import type { Command } from './command.ts';
import { commonOf } from './transports.ts';

/** What one does about a port at the firewall. */
export const FIREWALL_TASKS = ['Let it in', 'Keep it out', 'See what holds'] as const;
export type FirewallTask = (typeof FIREWALL_TASKS)[number];

/** Stands for the reader's own network where a port is not for everyone. */
export const NETWORK = '192.168.1.0/24';

/** What a firewall is told about one port. */
interface Rule {
  number: number;
  transports: readonly Transport[];
  /** Opening names the reader's network: the verdict advises to let in no one else. */
  isRestricted: boolean;
}

/**
 * How to let the port in, how to keep it out whatever was allowed before, and how to see which of it holds.
 *
 * @returns for each system whose firewall knows the transports, the commands of each task
 */
export function firewallCommands(
  { number, verdict }: Port,
  transports: readonly Transport[],
): Partial<Record<System, Record<FirewallTask, Command[]>>> {
  const rule = { number, transports, isRestricted: verdict.expose.answer === 'no' };
  const common = commonOf(transports);
  return {
    Linux: linux(rule),
    ...(common.length > 0 && { macOS: macOS(number, common), Windows: windows({ ...rule, transports: common }) }),
  };
}

/** Three firewalls, of which a machine has one. ufw knows no SCTP and no DCCP (ufw(8)); firewalld does (firewall-cmd(1)). */
function linux(rule: Rule): Record<FirewallTask, Command[]> {
  const common = commonOf(rule.transports);
  const ufwAllows = common.map((transport) => ufwAllow(rule, transport));
  return {
    'Let it in': [
      ...(common.length > 0 ? [{ caption: 'ufw', command: ufwAllows.join(' && ') }] : []),
      { caption: 'firewalld', command: firewalld(rule, 'accept') },
      { caption: 'nftables, table filter', command: nftables(rule, 'accept') },
    ],
    'Keep it out': [
      // The first rule that matches decides (ufw(8)), so that this one goes before any that allows.
      ...(common.length > 0
        ? [
            {
              caption: 'ufw',
              command: common.map((transport) => `sudo ufw prepend deny ${rule.number}/${transport}`).join(' && '),
            },
          ]
        : []),
      { caption: 'firewalld', command: firewalld(rule, 'drop') },
      { caption: 'nftables, table filter', command: nftables(rule, 'drop') },
    ],
    'See what holds': [
      ...(common.length > 0 ? [{ caption: 'ufw', command: 'sudo ufw status numbered' }] : []),
      { caption: 'firewalld', command: 'sudo firewall-cmd --list-all' },
      { caption: 'nftables', command: 'sudo nft list chain inet filter input' },
    ],
  };
}

function ufwAllow({ number, isRestricted }: Rule, transport: Transport): string {
  return isRestricted
    ? `sudo ufw allow from ${NETWORK} to any port ${number} proto ${transport}`
    : `sudo ufw allow ${number}/${transport}`;
}

/**
 * A port that a service lets in (`ssh`) stays open when the port alone is taken away; a rich rule that drops goes before
 * services and ports (firewalld.richlanguage(5), "Rich rule ordering").
 */
function firewalld({ number, transports, isRestricted }: Rule, action: 'accept' | 'drop'): string {
  const options = transports.map((transport) => {
    if (action === 'accept' && !isRestricted) return `--add-port=${number}/${transport}`;
    const source = action === 'accept' ? `family="ipv4" source address="${NETWORK}" ` : '';
    return `--add-rich-rule='rule ${source}port port="${number}" protocol="${transport}" ${action}'`;
  });
  return `sudo firewall-cmd --permanent ${options.join(' ')} && sudo firewall-cmd --reload`;
}

function nftables({ number, transports, isRestricted }: Rule, verdict: 'accept' | 'drop'): string {
  const source = verdict === 'accept' && isRestricted ? `ip saddr ${NETWORK} ` : '';
  const match =
    transports.length === 1
      ? `${transports[0]} dport ${number}`
      : `meta l4proto { ${transports.join(', ')} } th dport ${number}`;
  return `sudo nft 'insert rule inet filter input ${source}${match} ${verdict}'`;
}

/**
 * Trap: `pfctl -f -` alone replaces the main rules, and with them the anchors that Apple's services rely on (the head of
 * macOS's /etc/pf.conf warns of it). An anchor below "com.apple" is read by those rules and can be emptied by itself.
 */
function macOS(number: number, transports: readonly string[]): Record<FirewallTask, Command[]> {
  const anchor = `sudo pfctl -a com.apple/port-${number}`;
  const protocols = transports.length === 1 ? transports[0] : `{ ${transports.join(', ')} }`;
  const firewall = 'sudo /usr/libexec/ApplicationFirewall/socketfilterfw';
  return {
    'Let it in': [
      { caption: 'Application Firewall, for the program', command: `${firewall} --add PROGRAM --unblockapp PROGRAM` },
      { caption: 'Lift the block below', command: `${anchor} -F rules` },
    ],
    'Keep it out': [
      {
        caption: 'Packet filter, until the next start',
        command: `echo 'block in quick proto ${protocols} from any to any port ${number}' | ${anchor} -f - && sudo pfctl -E`,
      },
    ],
    'See what holds': [
      { caption: 'Application Firewall', command: `${firewall} --listapps` },
      { caption: 'Packet filter', command: `${anchor} -s rules` },
    ],
  };
}

/** One rule for each transport: `-LocalPort` goes with one protocol (learn.microsoft.com, New-NetFirewallRule). */
function windows({ number, transports, isRestricted }: Rule): Record<FirewallTask, Command[]> {
  const rule = (action: 'Allow' | 'Block', transport: Transport) => {
    const source = action === 'Allow' && isRestricted ? ' -RemoteAddress LocalSubnet' : '';
    return `New-NetFirewallRule -DisplayName "${action} ${number}/${transport}" -Direction Inbound -Protocol ${transport.toUpperCase()} -LocalPort ${number}${source} -Action ${action}`;
  };
  const rules = (action: 'Allow' | 'Block') =>
    transports.map((transport) => ({ caption: transport.toUpperCase(), command: rule(action, transport) }));
  return {
    'Let it in': rules('Allow'),
    // Rules that block go before rules that allow (learn.microsoft.com, "Windows Firewall rules").
    'Keep it out': rules('Block'),
    'See what holds': [
      {
        caption: 'Rules about this port',
        command: `Get-NetFirewallPortFilter | Where-Object LocalPort -eq ${number} | Get-NetFirewallRule | Select-Object DisplayName, Enabled, Action`,
      },
    ],
  };
}
