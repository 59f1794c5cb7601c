import { readWith, type Options } from './read.ts';
import type { Reading } from './reading.ts';

/**
 * Reads what somebody typed, without any format: a number in any usual spelling, an address, an error, a question. It
 * loads less than `readLine`, which is for what a tool wrote.
 */
export function readQuery(text: string, options?: Options): Reading {
  return readWith([], text, options);
}

/** Whether a text may be a tool's line rather than what somebody typed: it is long, or it has the signs of one. */
export function isLine(text: string): boolean {
  return (
    text.length > 40 || /\n|\d.*[=<>{}()"'\[\]|;]|->|::|\*[:.]|^\s+\S|\s{2}|\d[:/]\d.*\d[:/]\d|--?[a-z]/i.test(text)
  );
}
