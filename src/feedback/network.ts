/**
 * The network that a client's address belongs to, as the rate limit counts it: an IPv4 address is counted alone, of an
 * IPv6 address only the first 64 bits, because a single host changes the others at will (RFC 4291, section 2.5.1, and
 * RFC 8981). What is no IP address comes back as it is.
 */
export function networkOf(address: string): string {
  // A socket that serves both families shows an IPv4 client as ::ffff:192.0.2.1 (RFC 4291, section 2.5.5.2).
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;

  const [withoutZone = ''] = address.toLowerCase().split('%');
  const [head = '', tail] = withoutZone.split('::').map((part) => part.split(':').filter(Boolean)) as string[][] &
    [string[]];
  const missing = tail === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(Math.max(missing, 0)).fill('0'), ...(tail ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
