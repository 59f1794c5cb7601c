import { PORT_COUNT } from '../../registry/ranges.ts';

/** Where a reader with a wrong address probably wanted to go. */
export interface SearchHint {
  /** A path of the site, without the base. */
  path: string;
  /** The words of the link. */
  words: string;
}

/**
 * Reads an address that has no page: `/988`, `/port/988`, `/tcp/443`, `/ports/0443`, `/ports/443-tcp` lead to the port;
 * any other word leads to a search for it.
 *
 * @param path the path as asked for, without the base
 * @returns `undefined` where the address says nothing
 */
export function hint(path: string): SearchHint | undefined {
  const words = decode(path)
    .split(/[/\s:_.-]+/)
    .filter((word) => word && !NOISE.has(word.toLowerCase()));
  const number = words.find((word) => /^\d+$/.test(word));
  if (number !== undefined) {
    const port = Number(number);
    return port < PORT_COUNT
      ? { path: `/ports/${port}/`, words: `port ${port}` }
      : { path: '/ranges/', words: `one of the ports from 0 to ${PORT_COUNT - 1}` };
  }
  const query = words.join(' ');
  return query ? { path: `/search/?q=${encodeURIComponent(query)}`, words: `a search for “${query}”` } : undefined;
}

const NOISE = new Set([
  'port',
  'ports',
  'tcp',
  'udp',
  'sctp',
  'dccp',
  'service',
  'services',
  'software',
  'html',
  'index',
]);

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
