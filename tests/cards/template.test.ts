import assert from 'node:assert/strict';
import { test } from 'vitest';
import { CARD_SIZE } from '../../src/cards/cardOf.ts';
import type { Card } from '../../src/cards/card.ts';
import { CARD_BYTES, cardPng } from '../../src/cards/render.ts';
import { colour, coloursOf, drawCard, type DrawnLine } from '../../src/cards/template.ts';
import { NUMERALS, widthOf, WORD_FONT } from '../../src/cards/fonts.ts';
import { HOSTILE } from '../articles/hostile.ts';
import { decodePng } from './decodePng.ts';

const CARD: Card = {
  kicker: 'User Port',
  headline: '65535',
  isNumber: true,
  gist: 'SSH',
  detail: 'OpenSSH and GitLab',
  marks: [
    { words: 'Use it for my own app? No', tone: 'bad' },
    { words: 'Assigned by IANA', tone: 'official' },
  ],
};

/** The card with these words everywhere but in its headline. */
const saying = (words: string): Card => ({
  ...CARD,
  kicker: words,
  gist: words,
  detail: words,
  marks: CARD.marks.map(({ tone }) => ({ words, tone })),
});

/** How far the nearest drawn pixel is from each edge. */
function margins(card: Card): Record<'left' | 'right' | 'top' | 'bottom', number> {
  const { width, height, pixels } = decodePng(cardPng(drawCard(card)));
  assert.deepEqual({ width, height }, CARD_SIZE);
  const ground = colour('surface');
  const drawn = pixels.flatMap((rgb, at) => (`#${Buffer.from(rgb).toString('hex')}` === ground ? [] : [at]));
  const [xs, ys] = [drawn.map((at) => at % width), drawn.map((at) => Math.floor(at / width))];
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return { left: least(xs), right: width - 1 - most(xs), top: least(ys), bottom: height - 1 - most(ys) };
}

/** A line without its words and what depends on their length. */
const styleOf = ({ font, fill, align }: DrawnLine) => ({ family: font.family, fill, align });

test('hostile text stays a line of text, in characters of the fonts, and is drawn', () => {
  const usual = drawCard(CARD);
  for (const text of [...HOSTILE, '</text><script>', '&lt;', '\u0000', '\ud800', ']]>', '\uffff']) {
    const drawing = drawCard({ ...saying(text), gist: text.slice(0, 10) });
    assert.deepEqual(drawing.boxes, usual.boxes, text);
    assert.deepEqual(drawing.lines.map(styleOf), usual.lines.map(styleOf), text);
    for (const { text: drawn, font } of drawing.lines)
      assert.ok(
        [...drawn].every((character) => font.advances.has(character.codePointAt(0) as number)),
        text,
      );
    cardPng(drawing);
  }
});

test('markup is shown as it was written', () => {
  const texts = drawCard({ ...CARD, gist: '<b> & &amp;' }).lines.map(({ text }) => text);
  assert.ok(texts.includes('<b> & &amp;'));
});

test('nothing is drawn nearer than 48 pixels to an edge, however long the words are', () => {
  const texts = [
    'W'.repeat(400),
    'Wide '.repeat(80),
    `${'x'.repeat(50)} ${'/'.repeat(300)}`,
    'ÅÉÑŸĞ'.repeat(60),
    '日本'.repeat(100),
    'jgqpy, '.repeat(60),
  ];
  for (const text of texts) {
    for (const headline of ['65535', text]) {
      const free = margins({ ...saying(text), headline, isNumber: headline === '65535' });
      assert.ok(
        Object.values(free).every((pixels) => pixels >= 48),
        `${text.slice(0, 10)}…: ${JSON.stringify(free)}`,
      );
    }
  }
});

test('a card with as much text as there is room for keeps to its size in bytes', () => {
  const gist = 'The quick brown fox (jumps) over 13 lazy dogs & "gives" them £ 5.67, '.repeat(5);
  const card = { ...saying(gist), headline: '38986' };
  assert.ok(cardPng(drawCard(card)).length <= CARD_BYTES);
});

test('the words and the square of an answer have its colour, and differ from one answer to the other', () => {
  const fills = (tone: 'official' | 'legacy') => {
    const { boxes, lines } = drawCard({ ...CARD, marks: [{ words: 'Yes', tone }] });
    return [boxes[1]?.fill, lines.find(({ text }) => text === 'Yes')?.fill];
  };
  assert.deepEqual(fills('official'), [colour('official'), colour('official')]);
  assert.deepEqual(fills('legacy'), [colour('legacy'), colour('legacy')]);
});

test('nothing is smaller than 36 pixels but the name of the site: forums show a card at a third of its size', () => {
  const small = drawCard(saying('words '.repeat(99))).lines.filter(({ size }) => size < 36);
  assert.deepEqual(
    small.map(({ text }) => text),
    ['Every Port'],
  );
});

test('what is no number is set in the font of words, though it is written in digits', () => {
  const font = (isNumber: boolean) =>
    drawCard({ ...CARD, headline: '1337', isNumber }).lines.find(({ text }) => text === '1337')?.font;
  assert.deepEqual([font(true), font(false)], [NUMERALS, WORD_FONT]);
});

test('the colours of a drawing are all that it has, the ground first, each once', () => {
  const marks = (['bad', 'official', 'bad'] as const).map((tone) => ({ words: 'Yes', tone }));
  const colours = coloursOf(drawCard({ ...CARD, marks }));
  assert.equal(colours[0], colour('surface'));
  assert.deepEqual(
    colours.toSorted(),
    (['surface', 'text', 'text-muted', 'bad', 'official'] as const).map(colour).toSorted(),
  );
});

test('a number is as wide as the font of numerals has it: no font of the machine stands in', () => {
  const [one, five] = [inkOfNumber('0'), inkOfNumber('00000')];
  const advance = widthOf('0', NUMERALS) * one.size + (one.letterSpacing ?? 0);
  assert.ok(Math.abs(five.width - one.width - 4 * advance) <= 1, `${five.width - one.width} for ${4 * advance}`);
});

/** A number as it is drawn, with the width of its ink in pixels at half of its height, where a zero is widest. */
function inkOfNumber(headline: string): DrawnLine & { width: number } {
  const drawing = drawCard({ ...CARD, headline });
  const number = drawing.lines.find(({ text }) => text === headline);
  assert.ok(number);
  const { width, pixels } = decodePng(cardPng(drawing));
  const row = Math.round(number.y - 0.36 * number.size) * width;
  const inked = pixels.slice(row, row + width).flatMap(([red], x) => (red < 128 ? [x] : []));
  return { ...number, width: (inked.at(-1) ?? NaN) + 1 - (inked[0] ?? NaN) };
}
