import type { Firewall, RuledPort } from './firewall.ts';
import { NETWORK } from './firewall.ts';

/**
 * The Application Firewall, which knows programs and no ports. Its options are those of socketfilterfw(8); each command
 * has one of them, as in that page's synopsis.
 */
export function applicationFirewall(): Firewall {
  const tool = 'sudo /usr/libexec/ApplicationFirewall/socketfilterfw';
  return {
    name: 'Application Firewall',
    about: 'by program, not by port; the same as System Settings > Network > Firewall',
    by: 'program',
    change: {
      block: `${tool} --add PROGRAM && ${tool} --blockapp PROGRAM`,
      everyone: `${tool} --add PROGRAM && ${tool} --unblockapp PROGRAM`,
    },
    see: `${tool} --listapps`,
    undo: [{ caption: 'What is said of the program', command: `${tool} --remove PROGRAM` }],
  };
}

/**
 * The packet filter pf. Trap: `pfctl -f -` alone replaces the main rules, and with them the anchors that Apple's services
 * rely on (the head of macOS's /etc/pf.conf warns of it). An anchor below "com.apple" is read by those rules and can be
 * emptied by itself. `quick` ends the search at the first rule that matches; what the machine sends to itself goes over
 * lo0 (pf.conf(5)).
 */
export function packetFilter({ number, transports }: RuledPort<'tcp' | 'udp'>): Firewall {
  const anchor = `sudo pfctl -a com.apple/port-${number}`;
  const protocols = transports.length === 1 ? transports[0] : `{ ${transports.join(', ')} }`;
  const block = `block in quick on ! lo0 proto ${protocols} from any to any port ${number}`;
  const pass = `pass in quick proto ${protocols} from ${NETWORK} to any port ${number}`;
  const load = (...rules: readonly string[]) =>
    `printf '%s\\n' ${rules.map((rule) => `'${rule}'`).join(' ')} | ${anchor} -f - && sudo pfctl -E`;
  return {
    name: 'Packet filter',
    about: 'until the next start',
    by: 'port',
    change: { block: load(block), network: load(pass, block) },
    see: `${anchor} -s rules`,
    undo: [{ caption: 'All rules for this port', command: `${anchor} -F rules` }],
  };
}
