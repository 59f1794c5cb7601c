import type { VotedPage } from './votedPage.ts';

/** The faces that a reader may choose from, and what is stored of the choice. */
export const FACES = ['happy', 'neutral', 'sad'] as const;

export type Face = (typeof FACES)[number];

/** One reader's answer to the question whether a page helped. */
export interface Vote {
  page: VotedPage;
  face: Face;
}
