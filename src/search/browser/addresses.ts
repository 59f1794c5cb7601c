import { TRANSPORT_PATTERN } from '../shared/transports.ts';

/** Stands for an address in `hideAddresses`' answer. */
const HOST = '@';

const IP_VERSION = new RegExp(String.raw`\b(${TRANSPORT_PATTERN})(?:4|6|46)\b`, 'g');
const SCHEME_AND_HOST = /\b([a-z][a-z0-9+.-]*):\/\/(?:[^\s/?#@]*@)?(?:\[[^\]\s]*\]|[^\s/?#:]*)(?::(\d+))?\S*/g;
const BRACKETED = /\[[^\][\s]*:[^\][\s]*\]/g;
/** Linux's netstat writes IPv6 without brackets: `:::22`, `::1:631`. */
const UNBRACKETED = /(?<![\w:])(?:::ffff:[\d.]+|::1|::):(\d+)\b/g;
const IPV6_OR_MAC = /(?<![\w:@])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,}(?!\w)/g;
/** An IPv4 address, with a prefix length (`/24`) or, as BSD and macOS write it, with the port after a fifth dot. */
const IPV4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?:\.(\d+)|\/\d+)?(?![\w.])/g;
/** BSD and macOS write "any address" so: `*.22`. */
const ANY_ADDRESS = /\*\.(\d+)\b/g;
const HOST_NAME = new RegExp(String.raw`(?<![\w.-])(?!(?:${TRANSPORT_PATTERN}):)(?=[\w.-]*[a-z])[\w.-]+(?=:\d)`, 'g');

/**
 * Puts `@` in place of every address and host in a folded text, so that the numbers within are not taken for ports,
 * and writes each port behind one as `@:port`. A URL without a port leaves its scheme, which is a name to look up.
 */
export function hideAddresses(text: string): string {
  const withPort = (_match: string, port?: string) => (port ? `${HOST}:${port}` : HOST);
  return text
    .replace(SCHEME_AND_HOST, (_match, scheme: string, port?: string) => (port ? `${HOST}:${port}` : scheme))
    .replace(IP_VERSION, '$1')
    .replace(BRACKETED, HOST)
    .replace(UNBRACKETED, withPort)
    .replace(IPV4, withPort)
    .replace(IPV6_OR_MAC, HOST)
    .replace(ANY_ADDRESS, withPort)
    .replace(HOST_NAME, HOST);
}
