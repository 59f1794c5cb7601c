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

/** What a block makes of a line: a reading, nothing because more is to come, or that it no longer belongs to it. */
export type Step = LineReading | 'taken' | 'over';

/** Reads the lines of a block that is open. */
export interface BlockReader {
  read: (line: TextLine) => Step;
  /** What is left when the block is over. */
  end?: () => LineReading | undefined;
}

/** What a block is told when it opens. */
export interface Surroundings {
  /** Reads a line by itself. */
  readLine: (text: string) => Reading;
  /** The keys above, of a text that is indented by them: `['services', 'web']`. */
  keys: readonly string[];
}

/**
 * A form of which a line alone says too little: a table whose head names its columns, a list under a key. A block that
 * is open gets each line first.
 */
export interface Block {
  readonly name: string;
  /** Whether the block begins with this line, and how it is then read; the line itself is part of it or not. */
  readonly opens: (
    line: TextLine,
    surroundings: Surroundings,
  ) => { reader: BlockReader; takesHead: boolean } | undefined;
}
