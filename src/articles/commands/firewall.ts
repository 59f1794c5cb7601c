import type { Port } from '../../registry/schema/port.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import type { System } from '../systemNames.ts';
import { commandTransports, commonOf } from './transports.ts';

/** What one does about a port at the firewall, each in a block of its own: nobody wants to run "allow" and "deny" at once. */
export const FIREWALL_TASKS = ['Let it in', 'Keep it out'] as const;
export type FirewallTask = (typeof FIREWALL_TASKS)[number];

/**
 * How to let the port in and how to keep it out.
 *
 * @returns for each system whose firewall knows the port's transports, the commands of each task
 */
export function firewallCommands(port: Port): Partial<Record<System, Record<FirewallTask, string>>> {
  const transports = commandTransports(port);
  const common = commonOf(transports);
  return {
    Linux: linux(port.number, transports),
    ...(common.length > 0 && { macOS: macOS(port.number, common), Windows: windows(port.number, common) }),
  };
}

/** Three firewalls, of which a machine has one. ufw knows no SCTP and no DCCP (ufw(8)); firewalld does (firewall-cmd(1)). */
function linux(number: number, transports: readonly Transport[]): Record<FirewallTask, string> {
  const common = commonOf(transports);
  const ufw = (action: string) =>
    common.length > 0 ? ['# ufw', `sudo ufw ${action} ${common.length === 1 ? `${number}/${common[0]}` : number}`] : [];
  const firewalld = (action: string) => {
    const ports = transports.map((transport) => `--${action}-port=${number}/${transport}`).join(' ');
    return ['# firewalld', `sudo firewall-cmd --permanent ${ports} && sudo firewall-cmd --reload`];
  };
  const nftables = (verdict: string) => [
    '# nftables, table filter',
    `sudo nft 'insert rule inet filter input ${nftMatch(number, transports)} ${verdict}'`,
  ];
  return {
    'Let it in': [...ufw('allow'), ...firewalld('add'), ...nftables('accept')].join('\n'),
    'Keep it out': [...ufw('deny'), ...firewalld('remove'), ...nftables('drop')].join('\n'),
  };
}

function nftMatch(number: number, transports: readonly Transport[]): string {
  return transports.length === 1
    ? `${transports[0]} dport ${number}`
    : `meta l4proto { ${transports.join(', ')} } th dport ${number}`;
}

/**
 * Trap: `pfctl -f -` alone replaces the main rules, and with them the anchors that Apple's services rely on (the head of
 * macOS's /etc/pf.conf warns of it). An anchor below "com.apple" is read by those rules and can be emptied by itself.
 */
function macOS(number: number, transports: readonly string[]): Record<FirewallTask, string> {
  const anchor = `sudo pfctl -a com.apple/port-${number}`;
  const protocols = transports.length === 1 ? transports[0] : `{ ${transports.join(', ')} }`;
  return {
    'Let it in': `${anchor} -F rules  # lifts the block below`,
    'Keep it out': `echo 'block in quick proto ${protocols} from any to any port ${number}' | ${anchor} -f - && sudo pfctl -E`,
  };
}

/** One rule for each transport: `-LocalPort` goes with one protocol (learn.microsoft.com, New-NetFirewallRule). */
function windows(number: number, transports: readonly string[]): Record<FirewallTask, string> {
  const rules = (action: string) =>
    transports
      .map(
        (transport) =>
          `New-NetFirewallRule -DisplayName "${action} ${number}/${transport}" -Direction Inbound -Protocol ${transport.toUpperCase()} -LocalPort ${number} -Action ${action}`,
      )
      .join('\n');
  return { 'Let it in': rules('Allow'), 'Keep it out': rules('Block') };
}
