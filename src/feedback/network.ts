import ipaddr from 'ipaddr.js';

/** The networks that a client's address belongs to, as the rate limit counts them. */
export interface Networks {
  /**
   * An IPv4 address alone; of an IPv6 address the first 64 bits, because a single host changes the others at will
   * (RFC 4291, section 2.5.1, and RFC 8981).
   */
  line: string;
  /** The first 48 bits of an IPv6 address: what one customer is given at most (RFC 6177). Undefined for IPv4. */
  site: string | undefined;
}

/**
 * Reads an address as sockets and proxies write it: with spaces around it, a port behind it, in brackets, with a zone, or
 * an IPv4 address within an IPv6 one. What is no address is one network by itself.
 */
export function networksOf(address: string): Networks {
  const [, inBrackets, withPort] = /^\s*(?:\[([^\]]*)\](?::\d+)?|([^:\s]+):\d+)\s*$/.exec(address) ?? [];
  const [bare = ''] = (inBrackets ?? withPort ?? address.trim()).split('%');
  if (!ipaddr.isValid(bare) || (!bare.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(bare))) {
    return { line: 'no address', site: undefined };
  }
  // A socket that serves both families shows an IPv4 client as ::ffff:192.0.2.1 (RFC 4291, section 2.5.5.2).
  const parsed = ipaddr.process(bare);
  if (parsed instanceof ipaddr.IPv4) return { line: parsed.toString(), site: undefined };
  const groups = parsed.parts.map((part) => part.toString(16));
  return { line: groups.slice(0, 4).join(':'), site: groups.slice(0, 3).join(':') };
}
