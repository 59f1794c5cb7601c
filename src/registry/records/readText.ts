import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '../problems.ts';
import type { FileRule } from '../rules/fileRules.ts';
import { firstForeignByte, hexByte, looksLikeUtf16, SAVE_AS_UTF8 } from '../utf8.ts';

/** Bytes of a curated file. The longest of 2026 has 12,429; a text is compiled in time that grows faster than it. */
const MOST_BYTES = 64 * 1024;

/** What a file holds, or why it cannot be read. */
export type ReadBytes = { bytes: Buffer; problems: [] } | { bytes: undefined; problems: [Problem] };
export type ReadText = { text: string; problems: [] } | { text: undefined; problems: [Problem] };

/**
 * Reads a file whole. Never throws: one that is missing, no file, too large or locked away is a problem.
 *
 * @param most bytes that it may have
 */
export function readBytes(file: string, most: number): ReadBytes {
  const refuse = (message: string, remedy: string): ReadBytes => ({
    bytes: undefined,
    problems: [unreadable(file, message, remedy)],
  });
  try {
    const stat = statSync(file);
    if (stat.isDirectory())
      return refuse('a folder stands where this file is expected', `restore it: git restore ${file}`);
    if (!stat.isFile()) return refuse('no ordinary file', 'put the file itself here');
    if (stat.size > most) return refuse(`${stat.size} bytes (limit ${most})`, 'shorten it, or make two of it');
    return { bytes: readFileSync(file), problems: [] };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return refuse('the file is missing', `restore it: git restore ${file}`);
    return refuse(`it cannot be read (${code})`, 'give yourself the right to read it');
  }
}

/**
 * Reads a file of text. Never throws: what is no text in UTF-8, or empty, is a problem.
 *
 * @param most bytes that it may have
 */
export function readTextFile(file: string, most = MOST_BYTES): ReadText {
  const { bytes, problems } = readBytes(file, most);
  if (!bytes) return { text: undefined, problems };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const foreign = firstForeignByte(bytes, text);
  if (looksLikeUtf16(bytes)) return refuse('UTF-16 text, expected UTF-8', SAVE_AS_UTF8);
  if (foreign) return refuse(`byte ${hexByte(foreign.byte)} is not UTF-8`, SAVE_AS_UTF8, foreign.line);
  if (text.startsWith('\uFEFF')) return refuse('it begins with a byte order mark', 'save it as UTF-8 without one', 1);
  if (text.trim() === '') return refuse('the file is empty', 'fill it in: CONTRIBUTING.md shows a whole one', 1);
  return { text, problems: [] };

  function refuse(...told: [message: string, remedy: string, line?: number]): ReadText {
    return { text: undefined, problems: [unreadable(file, ...told)] };
  }
}

function unreadable(file: string, message: string, remedy: string, line?: number): Problem {
  return { file, line, rule: 'readable' satisfies FileRule, message, remedy, severity: 'error' };
}
