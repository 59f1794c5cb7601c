import type { Port } from '../registry/schema/port.ts';
import type { System } from './systemNames.ts';
import { assignedTransports } from './words.ts';

/** The transports that commands speak of: those on record for the port, both where none is. */
export function commandTransports(port: Port): ('tcp' | 'udp')[] {
  const known = new Set([...assignedTransports(port), ...port.uses.flatMap(({ transports }) => transports)]);
  const common = (['tcp', 'udp'] as const).filter((transport) => known.has(transport));
  return common.length > 0 ? common : ['tcp', 'udp'];
}

/** Who is listening, which program that is, and how to end it. `$PID` stands for the number that the first command prints. */
export function checkCommands(port: Port): Record<System, string> {
  const { number } = port;
  const transports = commandTransports(port);
  return {
    Linux: commented([
      [`sudo ss -ln${transports.map((transport) => transport[0]).join('')}p 'sport = :${number}'`, 'who is listening'],
      [`sudo lsof -nP -i :${number}`, 'the same, with connections'],
      ['ps -fp $PID', 'which program'],
      ['sudo systemctl status $PID', 'which service'],
      ['kill $PID', 'stop it'],
    ]),
    macOS: commented([
      [`sudo lsof -nP -i :${number}`, 'who is listening'],
      ['ps -fp $PID', 'which program'],
      ['kill $PID', 'stop it'],
    ]),
    Windows: commented([
      ...transports.map((transport) =>
        transport === 'tcp'
          ? ([`Get-NetTCPConnection -State Listen -LocalPort ${number}`, 'who is listening'] as const)
          : ([`Get-NetUDPEndpoint -LocalPort ${number}`, 'who is listening'] as const),
      ),
      ['Get-Process -Id $ID', 'which program'],
      ['tasklist /svc /fi "PID eq $ID"', 'which service'],
      ['Stop-Process -Id $ID', 'stop it'],
      ...transports.map((transport) => [`netsh int ipv4 show excludedportrange ${transport}`, 'held back by Windows'] as const),
    ]),
  };
}

/** What one does about a port at the firewall, each in a block of its own: nobody wants to run "allow" and "deny" at once. */
export const FIREWALL_TASKS = ['Try it from another machine', 'Let it in', 'Keep it out'] as const;
export type FirewallTask = (typeof FIREWALL_TASKS)[number];

/** How to try the port from another machine, and how to let it in or keep it out. A task that a system has no command for is missing. */
export function firewallCommands(port: Port): Record<System, Partial<Record<FirewallTask, string>>> {
  const { number } = port;
  const transports = commandTransports(port);
  const each = (...lines: ((transport: 'tcp' | 'udp') => string)[]) => lines.flatMap((line) => transports.map(line)).join('\n');
  const reach = each((transport) => `nc -vz${transport === 'udp' ? 'u' : ''} $HOST ${number}`);
  return {
    Linux: {
      'Try it from another machine': reach,
      'Let it in': each(
        (transport) => `sudo ufw allow ${number}/${transport}`,
        (transport) => `sudo firewall-cmd --permanent --add-port=${number}/${transport} && sudo firewall-cmd --reload`,
      ),
      'Keep it out': each(
        (transport) => `sudo ufw deny ${number}/${transport}`,
        (transport) => `sudo nft add rule inet filter input ${transport} dport ${number} drop`,
      ),
    },
    macOS: {
      'Try it from another machine': reach,
      'Keep it out': `echo "block in proto { ${transports.join(', ')} } to any port ${number}" | sudo pfctl -ef -`,
    },
    Windows: {
      ...(transports.includes('tcp') && { 'Try it from another machine': `Test-NetConnection $TARGET -Port ${number}` }),
      'Let it in': each((transport) => windowsRule(number, transport, 'Allow')),
      'Keep it out': each((transport) => windowsRule(number, transport, 'Block')),
    },
  };
}

function windowsRule(number: number, transport: 'tcp' | 'udp', action: 'Allow' | 'Block'): string {
  return `New-NetFirewallRule -DisplayName "${action} ${number}/${transport}" -Direction Inbound -Protocol ${transport.toUpperCase()} -LocalPort ${number} -Action ${action}`;
}

/** Commands with their comments in one column. */
function commented(lines: readonly (readonly [command: string, comment: string])[]): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  return lines.map(([command, comment]) => `${command.padEnd(width)}  # ${comment}`).join('\n');
}
