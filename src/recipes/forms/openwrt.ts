import { networksOfFamily, ON_ROUTER, purpose, putInAddress, type RecipeForm } from '../form.ts';
import { formatRange } from '../../registry/ranges.ts';
import { shortCidr, type Network } from '../network.ts';
import type { OpeningRule } from '../opening.ts';

/**
 * OpenWrt's firewall by uci: a `redirect` forwards an IPv4 port to the machine, a `rule` lets IPv6 through to it
 * (OpenWrt, "Firewall configuration /etc/config/firewall").
 */
export const openwrt: RecipeForm = {
  ...ON_ROUTER,
  id: 'openwrt',
  name: 'OpenWrt',
  how: (opening) => `For the shell of the router, with its zones wan and lan. ${putInAddress(opening)}`,
  write: ({ rules, server }) =>
    [
      ...rules.flatMap((rule) => [
        ...perNetwork(rule, 4, server[4], redirect),
        ...perNetwork(rule, 6, server[6], pass),
      ]),
      'uci commit firewall',
      'service firewall restart',
    ].join('\n'),
};

/** The sections for one family, where the machine has an address of it. */
function perNetwork(
  rule: OpeningRule,
  family: Network['family'],
  server: string | undefined,
  section: (rule: OpeningRule, network: Network, server: string) => string[],
): string[] {
  if (server === undefined) return [];
  return networksOfFamily(rule, family).flatMap((network) => section(rule, network, server));
}

function redirect(rule: OpeningRule, network: Network, server: string): string[] {
  const ports = formatRange(rule.range);
  return section('redirect', network, {
    name: purpose(rule),
    target: 'DNAT',
    family: 'ipv4',
    src: 'wan',
    src_dport: ports,
    proto: rule.transport,
    dest: 'lan',
    dest_ip: server,
    dest_port: ports,
  });
}

function pass(rule: OpeningRule, network: Network, server: string): string[] {
  return section('rule', network, {
    name: purpose(rule),
    target: 'ACCEPT',
    family: 'ipv6',
    src: 'wan',
    proto: rule.transport,
    dest: 'lan',
    dest_ip: server,
    dest_port: formatRange(rule.range),
  });
}

function section(type: string, network: Network, options: Record<string, string>): string[] {
  const all = { ...options, ...(network.prefix > 0 && { src_ip: shortCidr(network) }) };
  return [
    `uci add firewall ${type}`,
    ...Object.entries(all).map(([option, value]) => `uci set firewall.@${type}[-1].${option}='${value}'`),
  ];
}
