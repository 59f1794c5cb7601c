import { FORMATS } from './formats/index.ts';
import { readWith, type Options } from './read.ts';
import type { Reading } from './reading.ts';

/** Reads one line, whatever wrote it. Never throws, and takes time in proportion to the line's length. */
export function readLine(text: string, options?: Options): Reading {
  return readWith(FORMATS, text, options);
}
