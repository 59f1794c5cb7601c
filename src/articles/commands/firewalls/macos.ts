import { ENABLE, onAnchor, PACKET_FILTER, packetRule } from '../../../firewalls/packetFilter.ts';
import { SAMPLE_NETWORK } from '../../../firewalls/samples.ts';
import type { Firewall, RuledPort } from './firewall.ts';

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

/** The packet filter pf. What the machine sends to itself goes over lo0 (pf.conf(5)). */
export function packetFilter({ number, transports }: RuledPort<'tcp' | 'udp'>): Firewall {
  const anchor = onAnchor(`port-${number}`);
  const rule = { isQuick: true, transports, ports: String(number) };
  const block = packetRule({ ...rule, action: 'block', interfaces: '! lo0', source: 'any' });
  const pass = packetRule({ ...rule, action: 'pass', source: SAMPLE_NETWORK });
  const load = (...rules: readonly string[]) =>
    `printf '%s\\n' ${rules.map((rule) => `'${rule}'`).join(' ')} | ${anchor} -f - && ${ENABLE}`;
  return {
    name: PACKET_FILTER.name,
    about: 'until the next start',
    by: 'port',
    change: { block: load(block), network: load(pass, block) },
    see: `${anchor} -s rules`,
    undo: [{ caption: 'All rules for this port', command: `${anchor} -F rules` }],
  };
}
