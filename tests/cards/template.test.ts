import assert from 'node:assert/strict';
import { test } from 'vitest';
import { CARD_SIZE } from '../../src/cards/cardOf.ts';
import type { Card } from '../../src/cards/card.ts';
import { CARD_BYTES, cardPng } from '../../src/cards/render.ts';
import { colour, drawCard } from '../../src/cards/template.ts';
import { NUMERALS, WORD_FONT } from '../../src/cards/fonts.ts';
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

const cardSvg = (card: Card) => drawCard(card).svg;

/** The elements of a drawing, without their attributes. */
const elements = (svg: string) => [...svg.matchAll(/<\/?([a-z]+)/g)].map(([tag]) => tag);

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

test('hostile text adds no element, and is drawn', () => {
  const long = elements(cardSvg(CARD));
  for (const text of HOSTILE) {
    const svg = cardSvg(saying(text));
    assert.deepEqual(elements(svg), long, text);
  }
  for (const text of ['</text><script>', '&lt;', '\u0000', '\ud800', ']]>', '\uffff']) cardPng(drawCard(saying(text)));
});

test('markup is shown as it was written', () => {
  assert.match(cardSvg({ ...CARD, gist: '<b> & &amp;' }), />&lt;b&gt; &amp; &amp;amp;<\/text>/);
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
  const mark = (tone: 'official' | 'legacy') => cardSvg({ ...CARD, marks: [{ words: 'Yes', tone }] });
  assert.equal(mark('official').split(colour('official')).length, 3);
  assert.equal(mark('official').replaceAll(colour('official'), colour('legacy')), mark('legacy'));
});

test('nothing is smaller than 36 pixels but the name of the site: forums show a card at a third of its size', () => {
  const sizes = [...cardSvg(saying('words '.repeat(99))).matchAll(/font-size="(\d+)"/g)].map(([, size]) =>
    Number(size),
  );
  assert.deepEqual(
    sizes.filter((size) => size < 36),
    [32],
  );
});

test('what is no number is set in the font of words, though it is written in digits', () => {
  const fonts = (isNumber: boolean) =>
    [...cardSvg({ ...CARD, headline: '1337', isNumber }).matchAll(/font-family="([^"]+)"[^>]*>1337</g)].map(
      ([, family]) => family,
    );
  assert.deepEqual([fonts(true), fonts(false)], [[NUMERALS.family], [WORD_FONT.family]]);
});

test('a drawing names all its colours, the ground first, each once', () => {
  const marks = (['bad', 'official', 'bad'] as const).map((tone) => ({ words: 'Yes', tone }));
  const { svg, colours } = drawCard({ ...CARD, marks });
  const drawn = new Set([...svg.matchAll(/fill="([^"]+)"/g)].map(([, fill]) => fill));
  assert.deepEqual(colours, [...drawn]);
});
