import { readWith, type Options } from './read.ts';
import type { Reading } from './reading.ts';

/**
 * Reads what somebody typed, without any format: a number in any usual spelling, an address, an error, a question. It
 * loads less code than `readLine`, which also knows the formats of tools.
 */
export function readQuery(text: string, options?: Options): Reading {
  return readWith([], text, options);
}

/** Signs that a tool wrote a text, or that it is copied from a file. */
const SIGNS =
  /[=<>{}()"'[\]|;\n]|::|\*[:.]|^\s|\s\s|\s--?[a-z]|\bsrv\b|^[a-z]{2,5}-[a-z]?\d{2,5}:|^\d{3}[ -]\w.{0,40} \w| (?:SIP|HTTP|RTSP)\/\d|^(?:[+-](?:OK|ERR)|(?:SSH|RFB|SIP|HTTP|RTSP)[-/ ][\d.]+|(?:noauth|wrongpass|misconf|noperm) )/i;

/** Whether a text may be a tool's line, for `readLine`, rather than what somebody typed. */
export function isLine(text: string): boolean {
  return text.length > 40 || SIGNS.test(text);
}
