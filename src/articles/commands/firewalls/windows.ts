import { newNetFirewallRule, WINDOWS_FIREWALL } from '../../../firewalls/windows.ts';
import type { Firewall, RuledPort } from './firewall.ts';

/** Windows Firewall. `LocalSubnet` is the local network over IPv4 and IPv6. */
export function windowsFirewall({ number, transports }: RuledPort<'tcp' | 'udp'>): Firewall {
  const nameOf = (action: string, transport: string, who: string) => `"${action} ${number}/${transport}${who}"`;
  const add = (action: 'Allow' | 'Block', who = '', sources?: string) =>
    transports
      .map((transport) =>
        newNetFirewallRule({ name: nameOf(action, transport, who), transport, ports: String(number), sources, action }),
      )
      .join('; ');
  const remove = (action: 'Allow' | 'Block', who = '') =>
    `Remove-NetFirewallRule -DisplayName ${transports.map((transport) => nameOf(action, transport, who)).join(', ')}`;
  const local = ' from LocalSubnet';
  return {
    name: WINDOWS_FIREWALL.name,
    about: WINDOWS_FIREWALL.shell,
    by: 'port',
    change: {
      block: add('Block'),
      network: add('Allow', local, 'LocalSubnet'),
      everyone: add('Allow'),
    },
    see: `Get-NetFirewallPortFilter | Where-Object LocalPort -eq ${number} | Get-NetFirewallRule | Select-Object DisplayName, Enabled, Action`,
    undo: [
      { of: 'block', caption: 'The block', command: remove('Block') },
      { of: 'network', caption: 'The opening for your network', command: remove('Allow', local) },
      { of: 'everyone', caption: 'The opening for everybody', command: remove('Allow') },
    ],
  };
}
