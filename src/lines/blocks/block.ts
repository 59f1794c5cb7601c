import type { Reading } from '../reading.ts';

/** A reading, and where it stands in the text: the number of its first line, from 1. */
export interface LineReading extends Reading {
  line: number;
}

/** A line of a text, with its number. */
export interface TextLine {
  line: number;
  text: string;
}

/**
 * What a block makes of a line: a reading, nothing yet because lines below complete it, or that the block has ended.
 */
export type Step = LineReading | 'taken' | 'over';

/** Reads the lines of a block that is open. */
export interface BlockReader {
  read: (line: TextLine) => Step;
  /** The readings that are complete only when the block has ended. */
  end?: () => LineReading | undefined;
}

/** What a block gets when it opens. */
export interface Surroundings {
  /** Reads a line by itself. */
  readLine: (text: string) => Reading;
  /** The keys above, of a text that is indented by them: `['services', 'web']`. */
  keys: readonly string[];
}

/**
 * A form whose lines cannot be read one by one: a table whose head names its columns, a list under a key. An open block
 * gets each line before the formats do.
 */
export interface Block {
  readonly name: string;
  /** Opens the block, if it begins with this line; whether the line itself belongs to the block, the block decides. */
  readonly opens: (
    line: TextLine,
    surroundings: Surroundings,
  ) => { reader: BlockReader; takesHead: boolean } | undefined;
}
