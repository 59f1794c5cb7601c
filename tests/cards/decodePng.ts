import assert from 'node:assert/strict';
import { crc32, inflateSync } from 'node:zlib';
import type { Rgb } from '../../src/cards/png.ts';

export interface Decoded {
  width: number;
  height: number;
  /** Row by row. */
  pixels: Rgb[];
}

/** Reads a PNG of four bits per pixel, without filters, and fails where it is anything else. */
export function decodePng(png: Buffer): Decoded {
  assert.equal(png.toString('hex', 0, 8), '89504e470d0a1a0a');
  const chunks = new Map<string, Buffer>();
  let at = 8;
  while (at < png.length) {
    const next = at + 12 + png.readUInt32BE(at);
    const [type, data] = [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, next - 4)];
    assert.equal(png.readUInt32BE(next - 4), crc32(png.subarray(at + 4, next - 4)), `checksum of ${type}`);
    chunks.set(type, data);
    at = next;
  }
  assert.deepEqual([...chunks.keys()], ['IHDR', 'PLTE', 'IDAT', 'IEND']);

  const header = chunks.get('IHDR') as Buffer;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  assert.deepEqual(
    [...header.subarray(8)],
    [4, 3, 0, 0, 0],
    'depth, kind of colour, compression, filters, interlacing',
  );

  const palette = chunks.get('PLTE') as Buffer;
  const rows = inflateSync(chunks.get('IDAT') as Buffer);
  const rowLength = 1 + Math.ceil(width / 2);
  assert.equal(rows.length, rowLength * height);
  const pixels: Rgb[] = [];
  for (let y = 0; y < height; y++) {
    assert.equal(rows[y * rowLength], 0, 'filter');
    for (let x = 0; x < width; x++) {
      const byte = rows.readUInt8(y * rowLength + 1 + (x >> 1));
      const index = 3 * (x % 2 === 0 ? byte >> 4 : byte & 15);
      pixels.push([palette.readUInt8(index), palette.readUInt8(index + 1), palette.readUInt8(index + 2)]);
    }
  }
  return { width, height, pixels };
}
