import { PORT_COUNT } from '../registry/ranges.ts';

/**
 * A page that asks whether it helped: its path without the slashes at its ends (`ports/988`, `software/redis`,
 * `guides/choosing-a-port`).
 */
export type VotedPage = string;

/** How a page is named in votes and totals: that of a port by its number, any other by its path. */
export type PageName = { port: number } | { page: VotedPage };

/** What a page may be called whose name was sent: two names of lower-case letters, digits and hyphens, and never a climb. */
const PATH = /^(?:software|guides)\/[a-z\d-]{1,100}$/;

/** The page of which this is the address, where it is one that asks. */
export function votedPageAt(pathname: string): VotedPage | undefined {
  return /\/((?:ports|software|guides)\/[^/]+)\/$/.exec(pathname)?.[1];
}

export function nameOfPage(page: VotedPage): PageName {
  const [, port] = /^ports\/(\d+)$/.exec(page) ?? [];
  return port === undefined ? { page } : { port: Number(port) };
}

/** The page that is named in one of the two ways; nothing for anything else. That it is there is not known of a path. */
export function pageNamed({ port, page }: { port?: unknown; page?: unknown }): VotedPage | undefined {
  if (page === undefined) return isPort(port) ? `ports/${port}` : undefined;
  return port === undefined && typeof page === 'string' && PATH.test(page) ? page : undefined;
}

function isPort(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < PORT_COUNT;
}
