import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSiteAddress } from '../../src/build/siteAddress.ts';
import { createSite } from '../../src/build/siteServer.ts';

/** A served site. */
export interface Site {
  url: string;
  /** The paths, without the base, that were answered since the last call. */
  takeAnswered(): string[];
  close(): void;
}

/**
 * Serves the built site on a free port of this machine.
 *
 * @param delay of every answer in milliseconds, as on a way through the network
 */
export async function serveSite(dist: string, delay = 0): Promise<Site> {
  const { base } = readSiteAddress();
  const site = createSite(dist, base);
  const answered: string[] = [];
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    response.on('finish', () => answered.push(path.slice(base.length)));
    setTimeout(() => site.emit('request', request, response), delay);
  });
  await once(server.listen(0, 'localhost'), 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    takeAnswered: () => answered.splice(0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
