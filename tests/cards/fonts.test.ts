import assert from 'node:assert/strict';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { test } from 'vitest';
import { drawable, NUMERALS, widthOf, WORD_FONT, type Font } from '../../src/cards/fonts.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { cardsOf } from '../../src/cards/cards.ts';

test('letters with accents are drawn, composed or not, and what the font lacks becomes a box', () => {
  assert.equal(drawable('Übergröße Šěá', WORD_FONT), 'Übergröße Šěá');
  assert.equal(drawable('e\u0301', WORD_FONT), 'é');
  assert.equal(drawable('日本 \u202eabc', WORD_FONT), '□□ □abc');
  assert.equal(drawable('日', NUMERALS), '?');
});

test('text becomes one line without spaces at its ends', () => {
  assert.equal(drawable(' a\n\t b\u00a0c ', WORD_FONT), 'a b c');
});

test('no name or title of today holds a character that the font lacks', () => {
  const words = [...cardsOf(loadRegistry()).values()].flatMap(({ kicker, gist, detail, marks }) => [
    kicker,
    gist,
    detail,
    ...marks.map((mark) => mark.words),
  ]);
  assert.deepEqual(
    words.filter((text) => drawable(text, WORD_FONT) !== text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()),
    [],
  );
});

test('the widths read from a font are those that are drawn', () => {
  assert.ok(Math.abs(widthOf('HHHHHHHHHH', WORD_FONT) - drawnWidth('HHHHHHHHHH', WORD_FONT)) < 0.01);
  assert.ok(Math.abs(widthOf('8888888888', NUMERALS) - drawnWidth('8888888888', NUMERALS)) < 0.01);
});

/** In parts of the font size. */
function drawnWidth(text: string, { weight, bytes }: Font): number {
  GlobalFonts.register(Buffer.from(bytes), 'measured');
  const canvas = createCanvas(1, 1).getContext('2d');
  canvas.font = `${weight} 100px "measured"`;
  return canvas.measureText(text).width / 100;
}
