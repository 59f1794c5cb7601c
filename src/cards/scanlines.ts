import { nearest } from './palette.ts';
import type { Rgb } from './png.ts';

/** A drawing as the renderer gives it: four bytes a pixel (red, green, blue, alpha), row by row, all of them opaque. */
export interface Drawing {
  width: number;
  height: number;
  pixels: Buffer;
}

/**
 * The rows of a PNG (third edition, §7.2 and §9) with four bits a pixel: two pixels in a byte, the left one high, and
 * before each row a 0 for "no filter", which suits a palette best (§12.7). Each pixel takes the nearest colour of the
 * palette. Most of a card is its ground: a row like the one above is copied, a pixel like the one before looked up once.
 */
export function scanlines({ width, height, pixels }: Drawing, palette: readonly Rgb[]): Uint8Array {
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const indexOf = indexesIn(palette);
  const rowLength = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(rowLength * height);
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * rowLength + 1, (y + 1) * rowLength);
    if (isLikeRowAbove(pixels, width, y)) row.set(rows.subarray((y - 1) * rowLength + 1, y * rowLength));
    else packRow(colours.subarray(y * width, (y + 1) * width), row, indexOf);
  }
  return rows;
}

function isLikeRowAbove(pixels: Buffer, width: number, y: number): boolean {
  const from = y * width * 4;
  return y > 0 && pixels.compare(pixels, from - width * 4, from, from, from + width * 4) === 0;
}

function packRow(colours: Int32Array, row: Uint8Array, indexOf: (colour: number) => number): void {
  let last = colours[0] as number;
  let index = indexOf(last);
  for (let x = 0; x < colours.length; x++) {
    const colour = colours[x] as number;
    if (colour !== last) {
      index = indexOf(colour);
      last = colour;
    }
    row[x >> 1] = x % 2 === 0 ? index << 4 : (row[x >> 1] as number) | index;
  }
}

/** Of each palette there has been: cards have a dozen of them, and most colours of one card are those of another. */
const known = new Map<string, (colour: number) => number>();

function indexesIn(palette: readonly Rgb[]): (colour: number) => number {
  const key = palette.join(' ');
  const indexOf = known.get(key) ?? indexes(palette);
  known.set(key, indexOf);
  return indexOf;
}

const SLOT_BITS = 16;

/**
 * Remembers what it has found in a table of fixed size, in which two colours may share a slot and then drive each other
 * out: a `Map` takes three times as long. No opaque colour is 0, which is an empty slot.
 */
function indexes(palette: readonly Rgb[]): (colour: number) => number {
  const seen = new Int32Array(1 << SLOT_BITS);
  const found = new Uint8Array(1 << SLOT_BITS);
  const bytes = new Uint8Array(4);
  const whole = new Int32Array(bytes.buffer);
  return (colour) => {
    // Fibonacci hashing: 2^32 divided by the golden ratio.
    const slot = Math.imul(colour, 0x9e3779b1) >>> (32 - SLOT_BITS);
    if (seen[slot] !== colour) {
      whole[0] = colour;
      const [red, green, blue] = bytes as unknown as Rgb;
      seen[slot] = colour;
      found[slot] = nearest(palette, red, green, blue);
    }
    return found[slot] as number;
  };
}
