import { isUtf8 } from 'node:buffer';

/** What to do with a file that is written in another encoding. */
export const SAVE_AS_UTF8 = 'save it as UTF-8';

/** Where a file stops being UTF-8. */
export interface ForeignByte {
  /** From 1. */
  line: number;
  /** In bytes, from 0. */
  offset: number;
  byte: number;
}

/**
 * The first byte that is not UTF-8. A decoder replaces such bytes by U+FFFD, which a file may also hold rightly.
 *
 * @param text the bytes as a decoder shows them
 */
export function firstForeignByte(bytes: Uint8Array, text: string): ForeignByte | undefined {
  if (isUtf8(bytes)) return undefined;
  let offset = 0;
  for (let at = text.indexOf('\uFFFD'), last = 0; at >= 0; last = at, at = text.indexOf('\uFFFD', at + 1)) {
    offset += Buffer.byteLength(text.slice(last, at));
    const byte = bytes[offset] as number;
    if (byte === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd) continue;
    return { line: lineAt(text, at), offset, byte };
  }
  return undefined;
}

/** Whether a file begins like UTF-16: with its mark, or with an ASCII letter padded with a zero byte. */
export function looksLikeUtf16([first, second]: Uint8Array): boolean {
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (first === 0) !== (second === 0);
}

/** `0xe9`. */
export function hexByte(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}

/** The line of a place in a text, from 1, whatever its newlines are. */
export function lineAt(text: string, index: number): number {
  return 1 + (text.slice(0, index).match(/\r\n|\r|\n/g)?.length ?? 0);
}
