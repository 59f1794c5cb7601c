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

/** Numbers of protocols without ports (https://www.iana.org/assignments/protocol-numbers), and what they are called. */
const PORTLESS_NUMBERS: Record<string, string> = {
  '1': 'icmp',
  '2': 'igmp',
  '4': 'ipip',
  '41': '6in4',
  '46': 'rsvp',
  '47': 'gre',
  '50': 'esp',
  '51': 'ah',
  '58': 'icmpv6',
  '88': 'eigrp',
  '89': 'ospf',
  '103': 'pim',
  '112': 'vrrp',
};

/** Protocols that have no ports, as tools write them. */
export const PORTLESS = String.raw`(?:ipv6-?)?icmp(?:v?6)?|igmp|gre(?:v\d)?|esp|ah|ospf(?:v\d)?(?:igp)?|vrrp|carp|pim|ipip|arp`;
const PORTLESS_WORD = new RegExp(`^(?:${PORTLESS})$`, 'i');

/** The protocol's name where a word or a number in a protocol's place is that of one without ports. */
export function toPortless(word: string | undefined): string | undefined {
  if (!word) return undefined;
  return PORTLESS_WORD.test(word) ? word.toLowerCase() : PORTLESS_NUMBERS[word];
}
