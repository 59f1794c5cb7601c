import { FIREWALLD, ofPort, permanently, RELOAD, richRule } from '../../../firewalls/firewalld.ts';
import { SAMPLE_NETWORK } from '../../../firewalls/samples.ts';
import type { Firewall, RuledPort } from './firewall.ts';

/**
 * firewalld, whose default zone lets in services (`ssh`) and, on Fedora Workstation, all ports from 1025: a port that is
 * only removed stays open. A rich rule that drops goes before both, and one with a negative priority goes before that
 * (firewalld.richlanguage(5), "Information about logging and actions"; priorities since 0.7 of 2019).
 */
export function firewalld({ number, transports }: RuledPort): Firewall {
  const matches = transports.map((transport) => ofPort(String(number), transport));
  const drops = matches.map((match) => richRule({ matches: match, action: 'drop' }));
  const accepts = matches.map((match) =>
    richRule({ priority: -1, source: { family: 4, address: SAMPLE_NETWORK }, matches: match, action: 'accept' }),
  );
  const changed = (change: 'add' | 'remove') => ({
    block: inForce(drops.map((rule) => `--${change}-rich-rule='${rule}'`)),
    network: inForce(accepts.map((rule) => `--${change}-rich-rule='${rule}'`)),
    everyone: inForce(transports.map((transport) => `--${change}-port=${number}/${transport}`)),
  });
  const removed = changed('remove');
  return {
    name: FIREWALLD.name,
    about: `${FIREWALLD.systems.join(', ')}; ${FIREWALLD.zone}`,
    by: 'port',
    change: changed('add'),
    see: 'sudo firewall-cmd --list-all',
    undo: [
      { of: 'block', caption: 'The block', command: removed.block },
      { of: 'network', caption: 'The opening for your network', command: removed.network },
      { of: 'everyone', caption: 'The opening for everybody', command: removed.everyone },
    ],
  };
}

function inForce(options: readonly string[]): string {
  return `${permanently(...options)} && ${RELOAD}`;
}
