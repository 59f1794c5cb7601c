import assert from 'node:assert/strict';
import { test } from 'vitest';
import { INVISIBLE, visible } from '../../src/registry/visible.ts';

test('letters of all scripts, marks and emoji are shown as they are', () => {
  for (const text of ['Möbius √ рор 漢字 १', 'e\u0301', '🚢', '']) assert.equal(visible(text), text);
});

for (const [text, shown] of [
  ['\u001b[31m', '<U+001B>[31m'],
  ['a\nb\r', 'a<U+000A>b<U+000D>'],
  ['\u202Eabc\u2066', '<U+202E>abc<U+2066>'],
  ['\u200B\uFEFF\u00AD', '<U+200B><U+FEFF><U+00AD>'],
  ['\u2028\u2029\u0085', '<U+2028><U+2029><U+0085>'],
  ['\u{E0041}', '<U+E0041>'],
] as const) {
  test(`${shown} is shown by numbers`, () => assert.equal(visible(text), shown));
}

test('format characters are invisible, a space is not', () => {
  assert.ok(INVISIBLE.test('a\u200Bb'));
  assert.ok(!INVISIBLE.test('a b'));
});
