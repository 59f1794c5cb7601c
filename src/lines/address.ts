import type { Reach } from './reading.ts';

/** An IPv4 address. Only its shape counts. */
export const V4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
/** An IPv6 address, with a zone or an IPv4 address at its end. Only its shape counts. */
export const V6 = String.raw`(?:[0-9a-fA-F]{0,4}:){2,7}(?:${V4}|[0-9a-fA-F]{0,4})(?:%[\w.-]{1,20})?`;
export const ADDRESS = `(?:${V4}|${V6})`;

const ANY = /^(?:[*+]|::|0\.0\.0\.0|any\w?|anywhere|)$/;
const LOOPBACK = /^(?:127\.|::1$|localhost)/;
/** RFC 1918, RFC 6598 (shared by a provider's customers), link-local, unique local, multicast and broadcast. */
const PRIVATE =
  /^(?:(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|23\d|255)\.|f[cdef][0-9a-f]{2}:)/;
const NUMERIC = /^(?:\d+(?:\.\d+){3}|[0-9a-f]*:[0-9a-f:.]*)$/;

/** Who can reach an address, by its number alone: a host name does not say. */
export function reachOf(address: string | undefined): Reach {
  if (address === undefined) return 'unknown';
  const host = address.toLowerCase().replace(/^::ffff:(?=\d)/, '');
  if (ANY.test(host)) return 'any';
  if (LOOPBACK.test(host)) return 'loopback';
  if (PRIVATE.test(host)) return 'private';
  return NUMERIC.test(host) ? 'public' : 'unknown';
}

/** An address with its port, taken apart. */
export interface Endpoint {
  address: string | undefined;
  /** As written: a number, a range, a name, `*`. */
  port: string;
}

/**
 * Takes an address and its port apart, whichever sign stands between them: `:` (most tools), `.` (BSD, tcpdump), `/`
 * and `(` (Cisco), `#` (BIND), `@` (Unbound). The last such sign parts them.
 *
 * @returns `undefined` where no port can be what follows
 */
export function splitEndpoint(token: string): Endpoint | undefined {
  const found = /(^|[:.#@/(])([\w+*-]{1,60})\)?$/.exec(token);
  if (!found) return undefined;
  const [, sign, port = ''] = found;
  const address = token
    .slice(0, found.index)
    .replace(/%.*/, '')
    .replace(/^[[(]|\]$/g, '');
  return { address: sign ? address : undefined, port };
}
