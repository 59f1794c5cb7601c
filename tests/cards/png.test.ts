import assert from 'node:assert/strict';
import { test } from 'vitest';
import { encodePng, isWholePng } from '../../src/cards/png.ts';
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

test('an encoded image is whole at every level of compression', () => {
  for (const level of [0, 6, 9]) assert.ok(isWholePng(encodePng(IMAGE, level)));
});

test('an image with a byte less, a byte more or any byte changed is not whole', () => {
  const png = encodePng(IMAGE, 6);
  for (let end = 0; end < png.length; end++) assert.ok(!isWholePng(png.subarray(0, end)), `cut at ${end}`);
  assert.ok(!isWholePng(Buffer.concat([png, Buffer.alloc(1)])));
  for (let at = 0; at < png.length; at++) {
    const changed = Buffer.from(png);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    assert.ok(!isWholePng(changed), `changed at ${at}`);
  }
});
