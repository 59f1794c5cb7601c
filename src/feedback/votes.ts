import type { RateLimit } from './rateLimit.ts';
import { readVote, type HasPage } from './readVote.ts';
import { refusal } from './refusal.ts';
import type { VoteStore } from './store.ts';
import { nameOfPage, type VotedPage } from './votedPage.ts';

/** Counts votes and answers with the totals. */
export interface Votes {
  /**
   * Counts the vote in the body of a request.
   *
   * @param client the address that it came from
   * @throws StoreBusyError, or any other error of the store
   */
  count(request: Request, client: string): Promise<Response>;
  /**
   * The totals of a page.
   *
   * @throws as `count` does
   */
  tell(page: VotedPage, status?: number): Promise<Response>;
}

/** @param now for the day that a vote belongs to, in UTC */
export function votesIn(store: VoteStore, limit: RateLimit, now: () => Date, hasPage: HasPage): Votes {
  return { count, tell };

  async function count(request: Request, client: string): Promise<Response> {
    const vote = await readVote(request, hasPage);
    if (vote instanceof Response) return vote;
    const time = now();
    const day = time.toISOString().slice(0, 10);
    if (!(await limit.admits(client, vote.page, day))) return tooMany(time);
    try {
      await store.add(vote, day);
    } catch (error) {
      await limit.forgives?.(client, vote.page, day);
      throw error;
    }
    // The vote is kept even if reading the totals fails. An error would make the reader vote again.
    return tell(vote.page, 201).catch(() => Response.json(nameOfPage(vote.page), { status: 201 }));
  }

  async function tell(page: VotedPage, status = 200): Promise<Response> {
    const { happy, neutral, sad } = await store.totals(page);
    return Response.json({ ...nameOfPage(page), happy, neutral, sad, total: happy + neutral + sad }, { status });
  }
}

/** The limits end with the day, in UTC. */
function tooMany(time: Date): Response {
  const seconds = Math.ceil((new Date(time).setUTCHours(24, 0, 0, 0) - time.getTime()) / 1000);
  return refusal(429, 'too many votes from this network today', { 'Retry-After': String(seconds) });
}
