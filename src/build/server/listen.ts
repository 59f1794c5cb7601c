import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../usageError.ts';

/** Browsers look for `localhost` in both families, in an order of their own. */
const LOCALHOST = ['127.0.0.1', '::1'] as const;

/** What a machine without one of the families says. */
const NO_SUCH_FAMILY = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/**
 * Listens at a host: at both addresses of `localhost`, else at the one that is named.
 *
 * @param makeServer makes a server for each of `count` addresses
 * @param port 0 for any that is free
 * @returns the servers, which all have the same port
 * @throws UsageError when the port is taken at any of the addresses, or may not be used
 */
export async function listen(
  makeServer: (count: number) => Server,
  host: string,
  port: number,
): Promise<{ servers: Server[]; port: number }> {
  const addresses = host === 'localhost' ? LOCALHOST : [host];
  const servers: Server[] = [];
  let chosen = port;
  for (const address of addresses) {
    const server = makeServer(addresses.length);
    try {
      await once(server.listen(chosen, address), 'listening');
    } catch (error) {
      if (NO_SUCH_FAMILY.includes((error as NodeJS.ErrnoException).code ?? '') && addresses.length > 1) continue;
      servers.forEach((other) => other.close());
      throw explained(error, chosen, address);
    }
    servers.push(server);
    chosen = (server.address() as AddressInfo).port;
  }
  if (servers.length === 0) throw new UsageError('This machine has no address of its own: neither 127.0.0.1 nor ::1');
  return { servers, port: chosen };
}

function explained(error: unknown, port: number, address: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES') return new UsageError(`Port ${port} needs more rights. Choose one: PORT=8080 npm run serve`);
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return new UsageError(`HOST is "${address}", expected an address of this machine, such as 0.0.0.0 for all of them`);
  if (code !== 'EADDRINUSE') return error;
  return new UsageError(`Port ${port} is taken at ${address}. To see by which process:
  Linux    ss -ltnp 'sport = :${port}'
  macOS    lsof -nP -iTCP:${port} -sTCP:LISTEN
  Windows  netstat -ano | findstr :${port}
Or choose another port: PORT=4322 npm run serve`);
}
