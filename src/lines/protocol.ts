import type { Transport } from '../registry/schema/primitives.ts';

/** Numbers of IANA's Protocol Numbers, and the letters of Azure's flow logs. */
const BY_NUMBER: Record<string, Transport> = {
  '6': 'tcp',
  t: 'tcp',
  '17': 'udp',
  u: 'udp',
  '33': 'dccp',
  '132': 'sctp',
};

/** The transport of a word (`tcp6`, `UDPv6`) or of a protocol's number. */
export function toTransport(word: string | undefined): Transport | undefined {
  const lower = (word ?? '').toLowerCase();
  return (/^(?:tcp|udp|sctp|dccp)/.exec(lower)?.[0] as Transport | undefined) ?? BY_NUMBER[lower];
}

/** Protocols that have no ports, as tools write them. Their numbers are not asked: other fields hold numbers too. */
export const PORTLESS = String.raw`(?:ipv6-?)?icmp(?:v?6)?|igmp|gre(?:v\d)?|esp|ah|ospf(?:v\d)?(?:igp)?|vrrp|carp|pim|ipip|arp`;
const PORTLESS_WORD = new RegExp(`^(?:${PORTLESS})$`, 'i');

/** The protocol's name where it is one without ports. */
export function toPortless(word: string | undefined): string | undefined {
  return word && PORTLESS_WORD.test(word) ? word.toLowerCase() : undefined;
}
