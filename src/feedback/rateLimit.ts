import { networkOf } from './network.ts';

/** Says whether one more vote may come from a client. Called once for each vote, and counts it. */
export interface RateLimit {
  /** `client` is the address that the vote comes from, `day` is in UTC, as `2026-11-22`. */
  admits(client: string, port: number, day: string): boolean | Promise<boolean>;
}

/** A flood from more networks than this closes the book for the day, so that the memory that it takes has a bound. */
const MOST_COUNTERS = 200_000;

/**
 * Counts the votes of each client in this process's memory, for as long as the day lasts. Addresses are kept as hashes
 * only, with a salt that is drawn anew each day and never leaves the process: yesterday's cannot be told any more.
 * `perDay` is for all pages together, `perPage` for one page; a household or an office shares an address.
 */
export function createRateLimit({ perDay = 30, perPage = 3 } = {}): RateLimit {
  let today = '';
  let salt = '';
  let counters = new Map<string, number>();

  return {
    async admits(client, port, day) {
      if (day !== today) {
        today = day;
        salt = crypto.randomUUID();
        counters = new Map();
      }
      const visitor = await hash(salt + networkOf(client));
      const limits = [
        { key: visitor, most: perDay },
        { key: `${visitor} ${port}`, most: perPage },
      ];
      const spent = (key: string) => counters.get(key) ?? 0;
      if (counters.size >= MOST_COUNTERS || limits.some(({ key, most }) => spent(key) >= most)) return false;
      for (const { key } of limits) counters.set(key, spent(key) + 1);
      return true;
    },
  };
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return String.fromCharCode(...new Uint8Array(digest));
}
