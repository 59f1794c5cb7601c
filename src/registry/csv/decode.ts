import { firstForeignByte, hexByte, lineAt, looksLikeUtf16, SAVE_AS_UTF8 } from '../utf8.ts';
import { refetch, type CsvFinding, type CsvReport } from './report.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const SAVE_OR_FETCH = `${SAVE_AS_UTF8}, or fetch it again`;

/** What is said of a file that holds no record at all. */
export const EMPTY_FILE: CsvFinding = { message: 'empty file', remedy: refetch('the server has sent nothing') };

/**
 * Turns the file's bytes into text with `\n` as the only newline.
 *
 * IANA's file is UTF-8 with CRLF between records and LF inside quoted fields. Copies with other newlines, or with a
 * byte order mark, hold the same records and are read too.
 *
 * @returns `undefined` when the bytes are no text that could be a CSV
 */
export function decodeCsv(bytes: Uint8Array, report: CsvReport): string | undefined {
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
  // Not in one replacement with a pattern: a file of nothing but newlines would take 60 times its size.
  return text
    .slice(marked ? 1 : 0)
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
}

function findForeignBytes(bytes: Uint8Array, text: string): CsvFinding | undefined {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return { message: 'gzip data, not CSV', remedy: 'decompress it first' };

  if (looksLikeUtf16(bytes)) return { message: 'UTF-16 text, expected UTF-8', remedy: SAVE_OR_FETCH };

  const foreign = firstForeignByte(bytes, text);
  if (!foreign) return undefined;
  const { line, offset, byte } = foreign;
  return { line, message: `not UTF-8: byte ${hexByte(byte)} at offset ${offset}`, remedy: SAVE_OR_FETCH };
}

function findForeignText(text: string): CsvFinding | undefined {
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
