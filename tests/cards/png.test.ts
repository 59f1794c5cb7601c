import assert from 'node:assert/strict';
import { test } from 'vitest';
import { encodePng } from '../../src/cards/png.ts';
import { decodePng } from './decodePng.ts';

const PALETTE = [
  [251, 250, 246],
  [25, 28, 32],
  [1, 2, 3],
] as const;

test('what was encoded is decoded again, also where a row ends within a byte', () => {
  const scanlines = Uint8Array.of(0, 0x01, 0x21, 0x00, 0, 0x22, 0x00, 0x10);
  const png = encodePng({ width: 5, height: 2, palette: PALETTE, scanlines }, 6);
  const { width, height, pixels } = decodePng(png);
  assert.deepEqual([width, height], [5, 2]);
  assert.deepEqual(
    pixels,
    [0, 1, 2, 1, 0, 2, 2, 0, 0, 1].map((index) => PALETTE[index]),
  );
});
