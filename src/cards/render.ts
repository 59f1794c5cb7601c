import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Canvas from '@napi-rs/canvas';
import canvasPackage from '@napi-rs/canvas/package.json' with { type: 'json' };
import { CARD_SIZE } from './cardOf.ts';
import { NUMERALS, WORD_FONT, type Font } from './fonts.ts';
import { paletteOf } from './palette.ts';
import { encodePng } from './png.ts';
import { scanlines } from './scanlines.ts';
import { coloursOf, type CardDrawing, type DrawnLine } from './template.ts';

/** Raise it when the same drawing becomes other pixels or bytes, so that cached cards are rendered again. */
const ENCODER = 4;

/** Everything but the drawing that decides on the bytes of a card. */
const renderer = createHash('sha256')
  .update(`${ENCODER} ${canvasPackage.version}`)
  .update(NUMERALS.bytes)
  .update(WORD_FONT.bytes)
  .digest();

/** A key of a drawing. Two drawings have the same key only if they are rendered to the same bytes. */
export function renderingKey({ boxes, lines }: CardDrawing): string {
  const drawn = JSON.stringify([boxes, lines.map(({ font, ...line }) => ({ ...line, font: font.family }))]);
  return createHash('sha256').update(renderer).update(drawn).digest('hex');
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
export function cardPng(drawing: CardDrawing): Buffer {
  const colours = coloursOf(drawing);
  const pixels = render(drawing);
  let png: Buffer = Buffer.alloc(0);
  for (const { steps, level } of QUALITIES) {
    const palette = paletteOf(colours, Math.min(steps, mostSteps(colours.length)));
    png = encodePng({ ...CARD_SIZE, palette, scanlines: scanlines({ ...CARD_SIZE, pixels }, palette) }, level);
    if (png.length <= CARD_BYTES) break;
  }
  return png;
}

/** So many that the ground and the ramps of all inks have room in a palette of 16. */
function mostSteps(colours: number): number {
  return Math.floor(15 / (colours - 1));
}

/** The one canvas of a thread, over which each card is drawn anew: its ground covers the card before. */
let canvas: Canvas.SKRSContext2D | undefined;

function render({ boxes, lines }: CardDrawing): Buffer {
  canvas ??= newCanvas();
  for (const { x, y, width, height, fill } of boxes) {
    canvas.fillStyle = fill;
    canvas.fillRect(x, y, width, height);
  }
  for (const line of lines) drawLine(canvas, line);
  return canvas.canvas.data();
}

function newCanvas(): Canvas.SKRSContext2D {
  // Loaded here and not above: it takes 31 MB, and a build that finds all its cards in the cache draws none.
  const { createCanvas, GlobalFonts } = createRequire(import.meta.url)('@napi-rs/canvas') as typeof Canvas;
  for (const font of [NUMERALS, WORD_FONT]) GlobalFonts.register(Buffer.from(font.bytes), nameOf(font));
  const canvas = createCanvas(CARD_SIZE.width, CARD_SIZE.height).getContext('2d');
  // Else the language of whoever builds may choose other glyphs.
  canvas.lang = 'en';
  return canvas;
}

function drawLine(canvas: Canvas.SKRSContext2D, line: DrawnLine): void {
  const { text, font, size, x, y, fill, align = 'left', letterSpacing = 0, wordSpacing = 0 } = line;
  canvas.font = `${font.weight} ${size}px "${nameOf(font)}"`;
  canvas.textAlign = align;
  canvas.letterSpacing = `${letterSpacing}px`;
  canvas.wordSpacing = `${wordSpacing}px`;
  canvas.fillStyle = fill;
  canvas.fillText(text, x, y);
}

/** A name of our own, so that an installed font of the family is never taken. */
function nameOf({ family }: Font): string {
  return `Every Port ${family}`;
}
