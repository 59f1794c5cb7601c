import type { Firewall, RuledPort } from './firewall.ts';
import { NETWORK } from './firewall.ts';

/**
 * ufw, from 0.36 of 2018, which has `prepend`; Debian 10 and Ubuntu 18.04 have it. The first rule that matches decides
 * (ufw(8)), so a rule that keeps out goes before all others, and so does one for a network after that.
 */
export function ufw({ number, transports }: RuledPort<'tcp' | 'udp'>): Firewall {
  // Without a protocol a rule is for both.
  const [only] = transports.length === 1 ? transports : [];
  const port = only ? `${number}/${only}` : `${number}`;
  const fromNetwork = `from ${NETWORK} to any port ${number}${only ? ` proto ${only}` : ''}`;
  return {
    name: 'ufw',
    about: 'Ubuntu, Debian, Mint',
    by: 'port',
    change: {
      block: first('deny', port),
      network: first('allow', fromNetwork),
      everyone: `sudo ufw allow ${port}`,
    },
    see: 'sudo ufw status numbered',
    undo: [
      { of: 'block', caption: 'The block', command: `sudo ufw delete deny ${port}` },
      { of: 'network', caption: 'The opening for your network', command: `sudo ufw delete allow ${fromNetwork}` },
      { of: 'everyone', caption: 'The opening for everybody', command: `sudo ufw delete allow ${port}` },
    ],
  };
}

/**
 * Puts a rule before all others. Trap: `prepend` skips a rule that exists, and one that differs by its action alone
 * (`allow` for `deny`, `limit` for `allow`) counts as that. Without `prepend` such a rule takes the new action where it
 * stands, and can then be deleted.
 */
function first(action: 'allow' | 'deny', rule: string): string {
  return `sudo ufw ${action} ${rule} && sudo ufw delete ${action} ${rule} && sudo ufw prepend ${action} ${rule}`;
}

/**
 * What `/etc/ufw/before.rules` and `before6.rules` let in before any rule of a reader's own: answers of DHCP, and the
 * multicast of mDNS and SSDP.
 */
export const UFW_LETS_IN: ReadonlyMap<number, string> = new Map([
  [68, 'answers of DHCP servers'],
  [546, 'answers of DHCP servers'],
  [1900, 'multicast'],
  [5353, 'multicast'],
]);
