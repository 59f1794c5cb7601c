import { SAMPLE_NETWORK } from '../../../firewalls/samples.ts';
import { UFW, ufwRule } from '../../../firewalls/ufw.ts';
import type { Firewall, RuledPort } from './firewall.ts';

/**
 * ufw, from 0.36 of 2018, which has `prepend`; Debian 10 and Ubuntu 18.04 have it. The first rule that matches decides
 * (ufw(8)), so a rule that keeps out goes before all others, and so does one for a network after that.
 */
export function ufw({ number, transports }: RuledPort<'tcp' | 'udp'>): Firewall {
  const [transport] = transports.length === 1 ? transports : [];
  const port = ufwRule({ port: String(number), transport });
  const fromNetwork = ufwRule({ port: String(number), transport, source: SAMPLE_NETWORK });
  return {
    name: UFW.name,
    about: `${UFW.systems.join(', ')}; ${WHY_THRICE}`,
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

/** Why each rule is written three times (`first`), for whoever reads one. */
export const WHY_THRICE = 'a rule is added, deleted and put first, because “prepend” skips one that is there';

/**
 * Puts a rule before all others. Trap: `prepend` skips a rule that exists, and one that differs by its action alone
 * (`allow` for `deny`, `limit` for `allow`) counts as that. Without `prepend` such a rule takes the new action where it
 * stands, and can then be deleted.
 */
function first(action: 'allow' | 'deny', rule: string): string {
  return `sudo ufw ${action} ${rule} && sudo ufw delete ${action} ${rule} && sudo ufw prepend ${action} ${rule}`;
}
