import { crc32, deflateSync } from 'node:zlib';

/** Pixels of at most 16 colours. */
export interface IndexedImage {
  width: number;
  height: number;
  /** `[red, green, blue]`, each 0 to 255. */
  palette: readonly Rgb[];
  /** As `scanlines` makes them. */
  scanlines: Uint8Array;
}
export type Rgb = readonly [number, number, number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BIT_DEPTH = 4;
const INDEXED_COLOUR = 3;

/**
 * Writes a PNG with four bits per pixel (PNG, third edition).
 *
 * @param level of zlib, 0 to 9
 */
export function encodePng({ width, height, palette, scanlines }: IndexedImage, level: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BIT_DEPTH, INDEXED_COLOUR], 8);
  const pixels = deflateSync(scanlines, { level, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
