import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import resvg from '@resvg/resvg-js/package.json' with { type: 'json' };
import { NUMERALS, WORD_FONT } from './fonts.ts';
import { paletteOf } from './palette.ts';
import { encodePng } from './png.ts';
import { scanlines } from './scanlines.ts';
import type { CardDrawing } from './template.ts';

/** Raise it when the same drawing becomes other pixels or bytes, so that cached cards are rendered again. */
const ENCODER = 3;

const fontFiles = [NUMERALS.file, WORD_FONT.file];

/** Everything but the drawing that decides on the bytes of a card. */
const renderer = createHash('sha256')
  .update(`${ENCODER} ${resvg.version}`)
  .update(NUMERALS.bytes)
  .update(WORD_FONT.bytes)
  .digest();

/** A key of a drawing. Two drawings have the same key only if they are rendered to the same bytes. */
export function renderingKey({ svg }: Pick<CardDrawing, 'svg'>): string {
  return createHash('sha256').update(renderer).update(svg).digest('hex');
}

/** The most that a card is to weigh, in bytes. */
export const CARD_BYTES = 24 * 1024;

/**
 * How finely edges are drawn and how hard zlib works, the best first: what is too large for `CARD_BYTES` is tried with the
 * next. With three inks, 16 colours have room for five steps; the fifth is not seen, and costs 4 % more bytes. With four there
 * is room for three. zlib's level 6 takes 1.4 % off the bytes of level 5, in twice the time; 9 takes a tenth off, in many times
 * the time.
 */
const QUALITIES = [
  { steps: 4, level: 5 },
  { steps: 4, level: 9 },
  { steps: 3, level: 9 },
  { steps: 2, level: 9 },
] as const;

/** Renders a card and writes it as PNG, with a palette of its colours. */
export function cardPng({ svg, colours }: CardDrawing): Buffer {
  // Taken out once: each reading of `pixels` copies 3 MB.
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).render();
  let png: Buffer = Buffer.alloc(0);
  for (const { steps, level } of QUALITIES) {
    const palette = paletteOf(colours, Math.min(steps, mostSteps(colours.length)));
    png = encodePng({ width, height, palette, scanlines: scanlines({ width, height, pixels }, palette) }, level);
    if (png.length <= CARD_BYTES) break;
  }
  return png;
}

/** So many that the ground and the ramps of all inks have room in a palette of 16. */
function mostSteps(colours: number): number {
  return Math.floor(15 / (colours - 1));
}
