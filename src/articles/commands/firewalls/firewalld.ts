import type { Transport } from '../../../registry/schema/primitives.ts';
import type { Firewall, RuledPort } from './firewall.ts';
import { NETWORK } from './firewall.ts';

/**
 * firewalld, whose default zone lets in services (`ssh`) and, on Fedora Workstation, all ports from 1025: a port that is
 * only removed stays open. A rich rule that drops goes before both, and one with a negative priority goes before that
 * (firewalld.richlanguage(5), "Information about logging and actions"; priorities since 0.7 of 2019).
 */
export function firewalld({ number, transports }: RuledPort): Firewall {
  const ports = (change: 'add' | 'remove') => transports.map((transport) => `--${change}-port=${number}/${transport}`);
  const richRules = (change: 'add' | 'remove', rule: (transport: Transport) => string) =>
    transports.map((transport) => `--${change}-rich-rule='${rule(transport)}'`);
  const drop = (transport: Transport) => `rule port port="${number}" protocol="${transport}" drop`;
  // A rule with an address has to name its family.
  const accept = (transport: Transport) =>
    `rule priority="-1" family="ipv4" source address="${NETWORK}" port port="${number}" protocol="${transport}" accept`;
  return {
    name: 'firewalld',
    about: 'Fedora, RHEL, openSUSE; in the default zone',
    by: 'port',
    change: {
      block: permanently(richRules('add', drop)),
      network: permanently(richRules('add', accept)),
      everyone: permanently(ports('add')),
    },
    see: 'sudo firewall-cmd --list-all',
    undo: [
      { of: 'block', caption: 'The block', command: permanently(richRules('remove', drop)) },
      { of: 'network', caption: 'The opening for your network', command: permanently(richRules('remove', accept)) },
      { of: 'everyone', caption: 'The opening for everybody', command: permanently(ports('remove')) },
    ],
  };
}

/** A permanent change holds after the next start, or a reload (firewall-cmd(1), option --permanent). */
function permanently(options: readonly string[]): string {
  return `sudo firewall-cmd --permanent ${options.join(' ')} && sudo firewall-cmd --reload`;
}
