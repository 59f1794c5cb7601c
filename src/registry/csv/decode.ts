import { isUtf8 } from 'node:buffer';
import { refetch, type Finding, type Report } from './report.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const NEWLINE = /\r\n|\r|\n/g;
const SAVE_AS_UTF8 = 'save it as UTF-8, or fetch it again';

/** What is said of a file that holds no record at all. */
export const EMPTY_FILE: Finding = { message: 'empty file', remedy: refetch('the server has sent nothing') };

/**
 * Turns the file's bytes into text with `\n` as the only newline.
 *
 * IANA's file is UTF-8 with CRLF between records and LF inside quoted fields. Copies with other newlines, or with a
 * byte order mark, hold the same records and are read too.
 *
 * @returns `undefined` when the bytes are no text that could be a CSV
 */
export function decode(bytes: Uint8Array, report: Report): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const problem = findForeignBytes(bytes, text) ?? findForeignText(text);
  if (problem) {
    report(problem);
    return undefined;
  }
  const marked = text.startsWith(BYTE_ORDER_MARK);
  if (marked) {
    report({ message: 'starts with a byte order mark', remedy: 'save it as UTF-8 without one', severity: 'warning' });
  }
  // Not in one replacement with NEWLINE: a file of nothing but newlines would take 60 times its size.
  return text
    .slice(marked ? 1 : 0)
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
}

function findForeignBytes(bytes: Uint8Array, text: string): Finding | undefined {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return { message: 'gzip data, not CSV', remedy: 'decompress it first' };

  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Without a mark, UTF-16 shows as ASCII letters padded with zero bytes.
  const padded = (first === 0) !== (second === 0);
  if (marked || padded) return { message: 'UTF-16 text, expected UTF-8', remedy: SAVE_AS_UTF8 };

  return findDamage(bytes, text);
}

/** The first byte that is not UTF-8. The decoder replaces such bytes by U+FFFD, which a file may also hold rightly. */
function findDamage(bytes: Uint8Array, text: string): Finding | undefined {
  if (isUtf8(bytes)) return undefined;
  let offset = 0;
  for (let at = text.indexOf('\uFFFD'), last = 0; at >= 0; last = at, at = text.indexOf('\uFFFD', at + 1)) {
    offset += Buffer.byteLength(text.slice(last, at));
    const byte = bytes[offset] as number;
    if (byte === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd) continue;
    const message = `not UTF-8: byte 0x${byte.toString(16).padStart(2, '0')} at offset ${offset}`;
    return { line: lineAt(text, at), message, remedy: SAVE_AS_UTF8 };
  }
  return undefined;
}

function findForeignText(text: string): Finding | undefined {
  // Takes a byte order mark away too: JavaScript counts it as white space.
  const content = text.trimStart();
  const remedy = 'fetch the CSV of the registry: the server has sent an error page or another format';
  const start = `starts ${JSON.stringify(content.slice(0, 24))}`;
  if (content === '') return EMPTY_FILE;
  if (content.startsWith('<')) return { message: `looks like HTML or XML, not CSV (${start})`, remedy };
  if (/^[[{]/.test(content)) return { message: `looks like JSON, not CSV (${start})`, remedy };
  const nul = text.indexOf('\0');
  if (nul >= 0) return { line: lineAt(text, nul), message: 'NUL character', remedy: refetch('it is damaged') };
  return undefined;
}

function lineAt(text: string, index: number): number {
  return 1 + (text.slice(0, index).match(NEWLINE)?.length ?? 0);
}
