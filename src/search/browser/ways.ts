import type { PortRange } from '../../registry/schema/primitives.ts';
import type { Entry } from './table/nameTable.ts';

/**
 * How a text led to a port, the surest way first: the name itself, the name but for separators, the name within a
 * question, the start of a name, the starts of all words, a name with one typo or two, a name among other words, and
 * where all of that fails the names that are least unlike it.
 */
export const WAYS = ['literal', 'spelling', 'question', 'prefix', 'words', 'typo', 'typos', 'part', 'nearest'] as const;
export type Way = (typeof WAYS)[number];

/** A port to which a text leads. */
export interface Match {
  target: PortRange;
  way: Way;
  /** The name or alias that led there; none where only all words together did. */
  entry: Entry | undefined;
  /** How far the text is from the name, to compare matches of the same way: 0 is the closest. */
  slack: number;
}
