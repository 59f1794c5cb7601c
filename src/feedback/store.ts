import type { Face, Vote } from './vote.ts';
import type { VotedPage } from './votedPage.ts';

/** How many votes of each kind a page has. */
export type Totals = Record<Face, number>;

/** Where votes are kept. A host of one's own kind needs no more than these two. */
export interface VoteStore {
  /** Counts a vote; `day` is in UTC, as `2026-11-22`. A vote that could not be kept is an error. */
  add(vote: Vote, day: string): void | Promise<void>;
  /** The votes of all days; zeros where there is none. */
  totals(page: VotedPage): Totals | Promise<Totals>;
}

/** The store cannot answer now, and may in a moment: another process holds it, or too many wait for it already. */
export class StoreBusyError extends Error {
  override name = 'StoreBusyError';
}
