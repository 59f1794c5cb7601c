import { TRANSPORTS } from '../registry/transports.ts';

export const NFTABLES = { name: 'nftables', transports: TRANSPORTS } as const;

/** What a packet to a port, or to a range as `5000-5010`, is known by (nft(8)). */
export function toPort(ports: string, transports: readonly string[]): string {
  const [only, ...others] = transports;
  return others.length === 0 ? `${only} dport ${ports}` : `meta l4proto { ${transports.join(', ')} } th dport ${ports}`;
}

/** The same by where it comes from: a network, or a set such as `{ 10.0.0.0/8, 192.0.2.1 }`. */
export function fromNetworks(family: 4 | 6, networks: string): string {
  return `${family === 4 ? 'ip' : 'ip6'} saddr ${networks}`;
}
