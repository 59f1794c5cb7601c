import { networksOfFamily, ON_ROUTER, purpose, putInAddress, type RecipeForm } from '../form.ts';
import { formatRange } from '../../registry/ranges.ts';
import { shortCidr, type Network } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/**
 * RouterOS: forwards IPv4 ports to the machine behind the router (MikroTik, "NAT", destination NAT). The default
 * configuration lets in what was forwarded. IPv6 is not translated: its rules let packets through to the machine.
 */
export const mikrotik: RecipeForm = {
  ...ON_ROUTER,
  id: 'mikrotik',
  name: 'MikroTik',
  how: (opening) =>
    `For the terminal of RouterOS, where the interface list WAN is the way out, as in its default configuration. ${putInAddress(opening, '. Move the IPv6 rules above the one that drops the rest')}`,
  write: ({ rules, server }) => [...forwards(rules, server[4]), ...filters(rules, server[6])].join('\n'),
};

function forwards(rules: readonly OpeningRule[], to: string | undefined): string[] {
  const lines =
    to === undefined ? [] : rules.flatMap((rule) => perSource(rule, 4, `to-addresses=${to} `, 'dstnat action=dst-nat'));
  return lines.length === 0 ? [] : ['/ip firewall nat', ...lines];
}

function filters(rules: readonly OpeningRule[], to: string | undefined): string[] {
  const lines =
    to === undefined
      ? []
      : rules.flatMap((rule) => perSource(rule, 6, `dst-address=${to}/128 `, 'forward action=accept'));
  return lines.length === 0 ? [] : ['/ipv6 firewall filter', ...lines];
}

function perSource(rule: OpeningRule, family: Network['family'], target: string, chain: string): string[] {
  return networksOfFamily(rule, family).map((network) => {
    const source = network.prefix === 0 ? '' : `src-address=${shortCidr(network)} `;
    return `add chain=${chain} in-interface-list=WAN protocol=${rule.transport} dst-port=${formatRange(rule.range)} ${source}${target}comment="${purpose(rule)}"`;
  });
}
