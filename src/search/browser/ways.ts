import type { PortRange } from '../../registry/schema/primitives.ts';
import type { Name, Subject } from './table/model.ts';

/**
 * How a text led to a name, the surest way first.
 *
 * named: the name itself; the name but for separators; the name within a question; the name beside words of its task; a
 *   word that only one subject has in its names
 * begun: the start of a title or of a part of it; of another name; words that several names have
 * guessed: a name with one typo or two; where all else fails, the names that are least unlike the text
 * partly: a name beside unknown words
 */
export const WAYS = {
  literal: 'named',
  spelling: 'named',
  question: 'named',
  task: 'named',
  word: 'named',
  title: 'begun',
  prefix: 'begun',
  words: 'begun',
  typo: 'guessed',
  part: 'partly',
  typos: 'guessed',
  unlike: 'guessed',
} as const;

export type Way = keyof typeof WAYS;

/** How sure it is that a name is meant. Enter opens only what is `named`. */
export type Certainty = (typeof WAYS)[Way];

/** A name to which a text leads. */
export interface Match {
  way: Way;
  name: Name;
  /** What it is a name of; nothing for a registered name. */
  subject: Subject | undefined;
  /** Where it leads here, what the text means first. */
  places: readonly PortRange[];
  /** How far the text is from the name, to compare matches of the same way: 0 is the closest. */
  slack: number;
}

export function certaintyOf({ way }: Pick<Match, 'way'>): Certainty {
  return WAYS[way];
}
