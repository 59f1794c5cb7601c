import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { lengthOfBits, readBits, writeBits } from '../../src/pick/bits.ts';

test('the first value is the lowest bit of the first byte', () => {
  assert.equal(writeBits([true, false, false, false, false, false, false, false, true]), btoa('\u0001\u0001'));
});

test('what is written is read as the same, and beyond the ends nothing is true', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (values) => {
      const text = writeBits(values);
      const bits = readBits(text);
      assert.deepEqual(
        values.map((_, index) => bits(index)),
        values,
      );
      assert.ok(!bits(-1) && !bits(lengthOfBits(text)));
      assert.ok(lengthOfBits(text) >= values.length);
    }),
  );
});
