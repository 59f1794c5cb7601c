import { fromNetworks, NFTABLES, toPort } from '../../firewalls/nftables.ts';
import { byFamily, purpose, type RecipeForm } from '../form.ts';
import { contains, formatRange } from '../../registry/ranges.ts';
import { label } from '../label.ts';
import { shortCidr } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/**
 * A whole table, nft(8). Whatever accepts in one chain is asked again by the other chains of the same hook, so that
 * rules that only accept would open nothing where another table drops: this one is a firewall by itself.
 */
export const nftablesRecipe: RecipeForm = {
  id: 'nftables',
  name: NFTABLES.name,
  place: 'machine',
  system: 'linux',
  transports: NFTABLES.transports,
  how: ({ slug }) =>
    `A firewall by itself: it drops what it does not name. Save it as ${slug}.nft, try it with sudo nft -c -f ${slug}.nft, load it without the -c. If another table drops too, add the lines there instead.`,
  write: ({ name, slug, rules }) => {
    const table = slug.replaceAll('-', '_');
    return [
      '#!/usr/sbin/nft -f',
      `# Ports of ${label(name)}`,
      '# Made anew each time it is loaded; other tables stay as they are.',
      `table inet ${TABLE_PREFIX}${table}`,
      `delete table inet ${TABLE_PREFIX}${table}`,
      `table inet ${TABLE_PREFIX}${table} {`,
      '  chain input {',
      '    type filter hook input priority filter; policy drop;',
      '    ct state established,related accept',
      '    iif "lo" accept',
      '    meta l4proto { icmp, ipv6-icmp } accept',
      '    ip6 saddr fe80::/10 udp dport 546 accept comment "DHCPv6"',
      ...(rules.some(isSsh) ? [] : ['    tcp dport 22 accept comment "SSH, so that you are not locked out"']),
      ...rules.flatMap(lines).map((line) => `    ${line}`),
      '  }',
      '}',
    ].join('\n');
  },
};

/** Keeps names that begin with a digit, and words of nft's own language, from being read as something else. */
const TABLE_PREFIX = 'ports_';

/** The longest comment that nft takes: 128 bytes, of which one ends it (NFTNL_UDATA_COMMENT_MAXLEN). */
const LONGEST_COMMENT = 120;

function isSsh({ range, transport }: OpeningRule): boolean {
  return transport === 'tcp' && contains(range, 22);
}

function lines(rule: OpeningRule): string[] {
  const match = `${toPort(formatRange(rule.range), [rule.transport])} accept comment "${purpose(rule, LONGEST_COMMENT)}"`;
  if (rule.sources === 'anyone') return [match];
  return byFamily(rule.sources).map(({ family, networks }) => {
    const set = `{ ${networks.map(shortCidr).join(', ')} }`;
    return `${fromNetworks(family, set)} ${match}`;
  });
}
