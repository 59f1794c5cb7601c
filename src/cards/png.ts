import { crc32, deflateSync } from 'node:zlib';

/** Pixels of at most 16 colours. */
export interface IndexedImage {
  width: number;
  height: number;
  /** `[red, green, blue]`, each 0 to 255. */
  palette: readonly Rgb[];
  /** Row by row, the place of each pixel's colour in the palette. */
  indexes: Uint8Array;
}
export type Rgb = readonly [number, number, number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BIT_DEPTH = 4;
const INDEXED_COLOUR = 3;

/**
 * Writes a PNG with four bits per pixel (PNG, third edition).
 *
 * @param level of zlib: 9 makes a card a tenth smaller than 6, in seven times the time
 */
export function encodePng({ width, height, palette, indexes }: IndexedImage, level: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BIT_DEPTH, INDEXED_COLOUR], 8);
  const pixels = deflateSync(packedRows(width, height, indexes), { level, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two pixels in a byte, the left one high; before each row a 0, for "no filter", which suits a palette best (§12.7). */
function packedRows(width: number, height: number, indexes: Uint8Array): Uint8Array {
  const rowLength = Math.ceil(width / 2);
  const rows = new Uint8Array((1 + rowLength) * height);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x += 2, to++) {
      const left = indexes[from++] ?? 0;
      const right = x + 1 < width ? (indexes[from++] ?? 0) : 0;
      rows[to] = (left << BIT_DEPTH) | right;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
