import type { Firewall, RuledPort } from './firewall.ts';
import { NETWORK } from './firewall.ts';

/**
 * nftables by hand, with the table and the chain of the usual `/etc/nftables.conf`. `insert` puts a rule first. What this
 * machine sends to itself arrives on `lo`, and a block leaves it alone, as those of ufw and firewalld do.
 */
export function nftables({ number, transports }: RuledPort): Firewall {
  const match =
    transports.length === 1
      ? `${transports[0]} dport ${number}`
      : `meta l4proto { ${transports.join(', ')} } th dport ${number}`;
  const insert = (rule: string) => `sudo nft 'insert rule inet filter input ${rule}'`;
  return {
    name: 'nftables',
    about: 'by hand, in table `inet filter`; gone after the next start unless it stands in `/etc/nftables.conf`',
    by: 'port',
    change: {
      block: insert(`iifname != "lo" ${match} drop`),
      network: insert(`ip saddr ${NETWORK} ${match} accept`),
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
