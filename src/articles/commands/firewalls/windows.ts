import type { Firewall, RuledPort } from './firewall.ts';

/**
 * Windows Firewall. A rule is for one protocol (learn.microsoft.com, New-NetFirewallRule). One that blocks goes before
 * any that allows, however narrow that is (MS-FASP 2.2.34). `LocalSubnet` is the local network over IPv4 and IPv6.
 */
export function windowsFirewall({ number, transports }: RuledPort<'tcp' | 'udp'>): Firewall {
  const nameOf = (action: string, transport: string, who: string) => `"${action} ${number}/${transport}${who}"`;
  const add = (action: 'Allow' | 'Block', who = '', source = '') =>
    transports
      .map(
        (transport) =>
          `New-NetFirewallRule -DisplayName ${nameOf(action, transport, who)} -Direction Inbound ` +
          `-Protocol ${transport.toUpperCase()} -LocalPort ${number}${source} -Action ${action}`,
      )
      .join('; ');
  const remove = (action: 'Allow' | 'Block', who = '') =>
    `Remove-NetFirewallRule -DisplayName ${transports.map((transport) => nameOf(action, transport, who)).join(', ')}`;
  const local = ' from LocalSubnet';
  return {
    name: 'Windows Firewall',
    about: 'in PowerShell, run as administrator',
    by: 'port',
    change: {
      block: add('Block'),
      network: add('Allow', local, ' -RemoteAddress LocalSubnet'),
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
