import { networksOf } from './network.ts';
import type { VotedPage } from './votedPage.ts';

/** Says whether one more vote may come from a client. */
export interface RateLimit {
  /**
   * Called once for each vote, and counts it.
   *
   * @param client the address that the vote comes from
   * @param day in UTC, as `2026-11-22`
   */
  admits(client: string, page: VotedPage, day: string): boolean | Promise<boolean>;
  /** Takes a count back: the vote was admitted, but could not be kept. */
  forgives?(client: string, page: VotedPage, day: string): void | Promise<void>;
}

/** What one network has cast on one day. */
interface Counters {
  total: number;
  byPage: Map<VotedPage, number>;
}

/** The counters of a day, by the hash of the network. */
interface Day {
  salt: string;
  networks: Map<string, Counters>;
}

/**
 * Networks that are remembered a day, so that the memory that they take has a bound (about 50 MB, were each to use up its
 * votes). When a flood comes from more, those that have been silent longest are forgotten, rather than all refused.
 */
const MOST_NETWORKS = 20_000;

/** A clock that flaps around midnight goes back and forth between two days; neither is started again. */
const DAYS_KEPT = 2;

/**
 * Counts the votes of each client in this process's memory, for as long as the day lasts. Addresses are kept as hashes
 * only, with a salt that is drawn again each day and never leaves the process: after a day or two nobody can read
 * them. `perDay` is for all pages together, `perPage` for one page; a household or an office shares an address.
 * `perSite` is for all networks of one IPv6 site, which has 65,536 of them, a day.
 */
export function createRateLimit({
  perDay = 30,
  perPage = 3,
  perSite = 300,
  mostNetworks = MOST_NETWORKS,
} = {}): RateLimit {
  /** The day that a vote came for last is the last one. */
  const days = new Map<string, Day>();

  function dayOf(date: string): Day {
    const day = days.get(date) ?? { salt: crypto.randomUUID(), networks: new Map() };
    days.delete(date);
    days.set(date, day);
    const [oldest] = days.keys();
    if (oldest !== undefined && days.size > DAYS_KEPT) days.delete(oldest);
    return day;
  }

  /** The counters of a network, which becomes the one that was heard last. */
  function countersOf({ networks }: Day, key: string): Counters {
    const counters = networks.get(key) ?? { total: 0, byPage: new Map() };
    networks.delete(key);
    networks.set(key, counters);
    const [silent] = networks.keys();
    if (silent !== undefined && networks.size > mostNetworks) networks.delete(silent);
    return counters;
  }

  async function limitsOf(client: string, date: string) {
    const day = dayOf(date);
    const { line, site } = networksOf(client);
    const keys = [{ key: await hash(day.salt + line), most: perDay, mostPerPage: perPage }];
    if (site) keys.push({ key: await hash(`${day.salt}${site}::/48`), most: perSite, mostPerPage: Infinity });
    return keys.map(({ key, ...most }) => ({ counters: countersOf(day, key), ...most }));
  }

  return {
    async admits(client, page, date) {
      const limits = await limitsOf(client, date);
      const isSpent = limits.some(
        ({ counters, most, mostPerPage }) => counters.total >= most || (counters.byPage.get(page) ?? 0) >= mostPerPage,
      );
      if (isSpent) return false;
      for (const { counters } of limits) add(counters, page, 1);
      return true;
    },
    async forgives(client, page, date) {
      for (const { counters } of await limitsOf(client, date)) add(counters, page, -1);
    },
  };
}

function add(counters: Counters, page: VotedPage, votes: 1 | -1): void {
  counters.total += votes;
  counters.byPage.set(page, (counters.byPage.get(page) ?? 0) + votes);
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return String.fromCharCode(...new Uint8Array(digest));
}
