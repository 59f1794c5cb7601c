import { COMMON_TRANSPORTS } from '../registry/transports.ts';

/** ufw, which knows no SCTP and no DCCP (ufw(8)). */
export const UFW = { name: 'ufw', systems: ['Ubuntu', 'Debian', 'Mint'], transports: COMMON_TRANSPORTS } as const;

/** What a rule is about. */
interface UfwRule {
  /** A port, or a range as `5000:5010`. */
  port: string;
  /** Without one a rule is for both. */
  transport?: string | undefined;
  /** An address or a network. Without one a rule is for everybody. */
  source?: string;
}

/** A rule as it follows `allow` or `deny`: `22/tcp`, `from 192.168.1.0/24 to any port 22 proto tcp`. */
export function ufwRule({ port, transport, source }: UfwRule): string {
  if (source === undefined) return transport ? `${port}/${transport}` : port;
  return `from ${source} to any port ${port}${transport ? ` proto ${transport}` : ''}`;
}

/**
 * What `/etc/ufw/before.rules` and `before6.rules` let in before any rule of a reader's own: answers of DHCP, and the
 * multicast of mDNS and SSDP.
 */
export const UFW_LETS_IN: ReadonlyMap<number, string> = new Map([
  [68, 'answers of DHCP servers'],
  [546, 'answers of DHCP servers'],
  [1900, 'multicast'],
  [5353, 'multicast'],
]);
