import assert from 'node:assert/strict';
import { test } from 'vitest';
import { withThousands, megabytes, minutes } from '../../src/build/format.ts';

test('a count has its thousands set apart and no fraction', () => {
  assert.deepEqual([0, 999.6, 65_536].map(withThousands), ['0', '1,000', '65,536']);
});

test('seconds become minutes and seconds', () => {
  assert.deepEqual([0, 9.4, 59.6, 75, 3600].map(minutes), ['0:00', '0:09', '1:00', '1:15', '60:00']);
});

test('a megabyte is a million bytes', () => {
  assert.equal(megabytes(712_400_000), '712 MB');
});
