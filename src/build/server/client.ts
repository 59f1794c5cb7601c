import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';
import { UsageError } from '../usageError.ts';

/** The address that a request came from. */
export type ClientOf = (incoming: IncomingMessage) => string;

/** Without a proxy: the other end of the connection. What a header says of it, anybody can write. */
export const socketAddress: ClientOf = ({ socket }) => socket.remoteAddress ?? '';

/**
 * Behind trusted proxies: the last address in `X-Forwarded-For` that is not one of theirs. Each proxy adds at the
 * right where a request came from; what stands further left, the reader may have written.
 *
 * @param list addresses and networks of the proxies, such as `127.0.0.1, ::1, 10.0.0.0/8`, or `loopback`; empty for none
 * @throws UsageError when it names something else
 */
export function clientBehind(list: string): ClientOf {
  const proxies = list.split(/[\s,]+/).filter(Boolean);
  if (proxies.length === 0) return socketAddress;
  try {
    const isTrusted = proxyaddr.compile(proxies);
    return (incoming) => (incoming.socket.remoteAddress ? proxyaddr(incoming, isTrusted) : '');
  } catch (error) {
    throw new UsageError(
      `TRUSTED_PROXIES is "${list}" (${(error as Error).message}), expected addresses or networks such as 127.0.0.1, 10.0.0.0/8 or loopback`,
    );
  }
}
