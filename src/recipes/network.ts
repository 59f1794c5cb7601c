/** An IPv4 or IPv6 network in its canonical form. A single address is a network of one. */
export interface Network {
  family: 4 | 6;
  /** Its first address: `10.0.0.0`, `2001:db8::` (RFC 5952). */
  address: string;
  /** How many bits all its addresses share. */
  prefix: number;
}

/** All addresses of a family: the default route. */
export const EVERYONE: Record<4 | 6, Network> = {
  4: { family: 4, address: '0.0.0.0', prefix: 0 },
  6: { family: 6, address: '::', prefix: 0 },
};

const BITS = { 4: 32, 6: 128 } as const;

/** As many networks as a recipe can hold without becoming a list that nobody reads. */
const MOST = 16;

/** The networks that a text names, and what is wrong with the others. Where anything is wrong, nothing is to be used. */
export interface ReadNetworks {
  networks: Network[];
  problems: string[];
}

/**
 * Reads networks and addresses (`10.0.0.0/8, 2001:db8::1`), parted by commas or blanks. Strict, because what it returns
 * stands in commands: four decimal numbers without leading zeros or eight groups of hexadecimal digits (RFC 4291
 * §2.2), a prefix in decimal, no zone, and no bit set beyond the prefix. Networks inside others of the text are left
 * out, as some firewalls refuse sets that overlap.
 */
export function readNetworks(text: string): ReadNetworks {
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.length > MOST)
    return { networks: [], problems: [`At most ${MOST} networks, and here are ${words.length}.`] };
  const read = words.map(readNetwork);
  const networks = read.flatMap((network) => (typeof network === 'string' ? [] : [network]));
  return {
    networks: networks.filter((network, index) => !networks.some((other, at) => covers(other, network, at < index))),
    problems: read.filter((network) => typeof network === 'string'),
  };
}

/** `10.0.0.0/8`, and `192.168.1.5/32` for a single address. */
export function cidr({ address, prefix }: Network): string {
  return `${address}/${prefix}`;
}

/** `10.0.0.0/8`, and `192.168.1.5` for a single address. */
export function shortCidr(network: Network): string {
  return isHost(network) ? network.address : cidr(network);
}

/** Whether it is one address. */
export function isHost({ family, prefix }: Network): boolean {
  return prefix === BITS[family];
}

/**
 * Networks whose addresses never come in from the Internet: private (RFC 1918, RFC 4193), shared by a provider's
 * customers (RFC 6598), link-local (RFC 3927, RFC 4291 §2.5.6).
 */
const INSIDE = readNetworks('10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 169.254.0.0/16 fc00::/7 fe80::/10');

/** Whether all addresses of a network are inside of networks that the Internet does not reach. */
export function isInternal(network: Network): boolean {
  return INSIDE.networks.some((inside) => covers(inside, network, true));
}

/** Whether one network holds all of another. Of two equal ones the first holds the second. */
function covers(a: Network, b: Network, isFirst: boolean): boolean {
  if (a === b || a.family !== b.family || a.prefix > b.prefix) return false;
  const [bitsOfA, bitsOfB] = [valueOf(a.address), valueOf(b.address)];
  const rest = BigInt(BITS[a.family] - a.prefix);
  if (bitsOfA >> rest !== bitsOfB >> rest) return false;
  return a.prefix < b.prefix || isFirst;
}

/** A network, or what is wrong with the word. */
function readNetwork(word: string): Network | string {
  const shown = `“${word.slice(0, 60)}”`;
  const [written = '', length, ...others] = word.split('/');
  const family = written.includes(':') ? 6 : 4;
  const value = family === 6 ? readIpv6(written) : readIpv4(written);
  if (value === undefined || others.length > 0) {
    return `${shown} is no address or network: expected one such as 192.168.1.0/24, 203.0.113.7 or 2001:db8::/32.`;
  }
  const bits = BITS[family];
  if (length !== undefined && (!/^(0|[1-9]\d{0,2})$/.test(length) || Number(length) > bits)) {
    return `${shown}: expected a number from 0 to ${bits} after the slash.`;
  }
  const prefix = length === undefined ? bits : Number(length);
  const rest = BigInt(bits - prefix);
  const first = (value >> rest) << rest;
  if (first !== value) {
    return `${shown} is an address inside a network: write ${format(first, family)}/${prefix} for the network, or ${format(value, family)} for the address alone.`;
  }
  return { family, address: format(value, family), prefix };
}

function readIpv4(written: string): bigint | undefined {
  const parts = written.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) {
    return undefined;
  }
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
}

function readIpv6(written: string): bigint | undefined {
  const halves = written.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const groups = [...head, ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const missing = 8 - groups.length;
  // Two colons stand for at least one group of zeros.
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return all.reduce((value, group) => value * 65536n + BigInt(`0x${group}`), 0n);
}

function valueOf(address: string): bigint {
  return (address.includes(':') ? readIpv6(address) : readIpv4(address)) ?? 0n;
}

function format(value: bigint, family: 4 | 6): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  return shortenZeros(groups);
}

/** RFC 5952 §4.2: the longest run of two zero groups or more, the first of equal ones, becomes `::`. */
function shortenZeros(groups: readonly string[]): string {
  let [start, length] = [0, 0];
  for (let from = 0; from < groups.length; from++) {
    let to = from;
    while (groups[to] === '0') to++;
    if (to - from > length) [start, length] = [from, to - from];
  }
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}
