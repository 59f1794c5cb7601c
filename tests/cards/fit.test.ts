import assert from 'node:assert/strict';
import { test } from 'vitest';
import { fit, LINE_HEIGHT } from '../../src/cards/fit.ts';
import { widthOf, WORD_FONT } from '../../src/cards/fonts.ts';

const ROOM = { width: 400, height: 100, sizes: [60, 40, 30] } as const;

test('a short text has the largest size and one line', () => {
  assert.deepEqual(fit('SSH', WORD_FONT, ROOM), { size: 60, lines: ['SSH'] });
});

test('a longer text gets smaller before it gets more lines than its room has', () => {
  const { size, lines } = fit('unassigned, used by Lustre', WORD_FONT, ROOM);
  assert.deepEqual({ size, lines }, { size: 40, lines: ['unassigned, used', 'by Lustre'] });
});

test('no line is wider and no block of lines higher than the room', () => {
  for (const text of [
    'one two three four five six seven eight nine ten eleven twelve',
    'x'.repeat(200),
    `${'a '.repeat(90)}${'W'.repeat(60)}`,
  ]) {
    const { size, lines } = fit(text, WORD_FONT, ROOM);
    assert.ok(lines.length * size * LINE_HEIGHT <= ROOM.height);
    assert.deepEqual(
      lines.filter((line) => widthOf(line, WORD_FONT) * size > ROOM.width),
      [],
    );
  }
});

test('what does not fit at the smallest size ends with an ellipsis, not after a comma', () => {
  const { size, lines } = fit('alpha, beta, gamma, '.repeat(9), WORD_FONT, ROOM);
  assert.equal(size, 30);
  assert.match(lines.at(-1) ?? '', / (?:alpha|beta|gamma)…$/);
});

test('a word that is wider than the room is broken, and no letter is lost', () => {
  const { lines } = fit('x'.repeat(40), WORD_FONT, { width: 400, height: 400, sizes: [40] });
  assert.ok(lines.length > 1);
  assert.equal(lines.join(''), 'x'.repeat(40));
});
