/** Truth values as base64, eight to a byte, the first in the lowest bit. */
export function writeBits(values: readonly boolean[]): string {
  const bytes = new Uint8Array(Math.ceil(values.length / 8));
  for (const [index, value] of values.entries()) {
    if (value) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return btoa(String.fromCharCode(...bytes));
}

/** Whether the value at an index is true. Beyond the end none is. */
export type Bits = (index: number) => boolean;

/** Reads what `writeBits` wrote. */
export function readBits(text: string): Bits {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return (index) => index >= 0 && (((bytes[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
}

/** How many values the text holds, rounded up to eight. */
export function lengthOfBits(text: string): number {
  return atob(text).length * 8;
}
