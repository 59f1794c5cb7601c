import { fromNetworks, NFTABLES, toPort } from '../../../firewalls/nftables.ts';
import { SAMPLE_NETWORK } from '../../../firewalls/samples.ts';
import type { Firewall, RuledPort } from './firewall.ts';

/**
 * nftables by hand, with the table and the chain of the usual `/etc/nftables.conf`. `insert` puts a rule first. What this
 * machine sends to itself arrives on `lo`, and a block leaves it alone, as those of ufw and firewalld do.
 */
export function nftables({ number, transports }: RuledPort): Firewall {
  const match = toPort(String(number), transports);
  const insert = (rule: string) => `sudo nft 'insert rule inet filter input ${rule}'`;
  return {
    name: NFTABLES.name,
    about: 'by hand, in table `inet filter`; gone after the next start unless it stands in `/etc/nftables.conf`',
    by: 'port',
    change: {
      block: insert(`iifname != "lo" ${match} drop`),
      network: insert(`${fromNetworks(4, SAMPLE_NETWORK)} ${match} accept`),
      everyone: insert(`${match} accept`),
    },
    see: 'sudo nft -a list chain inet filter input',
    undo: [
      {
        caption: 'Any of the rules, by the handle that is shown behind it',
        command: 'sudo nft delete rule inet filter input handle HANDLE',
      },
    ],
  };
}
