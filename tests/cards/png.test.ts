import assert from 'node:assert/strict';
import { test } from 'vitest';
import { encodePng } from '../../src/cards/png.ts';
import { decodePng } from './decodePng.ts';

const IMAGE = {
  width: 5,
  height: 2,
  palette: [
    [251, 250, 246],
    [25, 28, 32],
    [1, 2, 3],
  ] as const,
  indexes: Uint8Array.of(0, 1, 2, 1, 0, 2, 2, 0, 0, 1),
};

test('what was encoded is decoded again, also where a row ends within a byte', () => {
  const { width, height, pixels } = decodePng(encodePng(IMAGE, 6));
  assert.deepEqual([width, height], [5, 2]);
  assert.deepEqual(
    pixels,
    [...IMAGE.indexes].map((index) => IMAGE.palette[index]),
  );
});
