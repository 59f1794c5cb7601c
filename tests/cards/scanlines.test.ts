import assert from 'node:assert/strict';
import { test } from 'vitest';
import { encodePng, type Rgb } from '../../src/cards/png.ts';
import { scanlines } from '../../src/cards/scanlines.ts';
import { decodePng } from './decodePng.ts';

const GROUND: Rgb = [251, 250, 246];
const INK: Rgb = [25, 28, 32];
const palette = [GROUND, [138, 139, 139], INK] as const satisfies readonly Rgb[];

const drawn = (width: number, colours: readonly Rgb[]) => ({
  width,
  height: colours.length / width,
  pixels: Buffer.from(colours.flatMap((colour) => [...colour, 255])),
});

test('each pixel takes the nearest colour, also in rows that end within a byte and in rows like the one above', () => {
  const row: Rgb[] = [GROUND, [30, 30, 30], [250, 250, 250], INK, [120, 130, 140]];
  const other: Rgb[] = [INK, GROUND, GROUND, INK, GROUND];
  const drawing = drawn(5, [...row, ...row, ...other, ...row]);
  const png = encodePng({ ...drawing, palette, scanlines: scanlines(drawing, palette) }, 6);
  const nearestOfRow = [GROUND, INK, GROUND, INK, palette[1]];
  assert.deepEqual(decodePng(png).pixels, [...nearestOfRow, ...nearestOfRow, ...other, ...nearestOfRow]);
});

test('colours that share a place in the table of found ones are still told apart', () => {
  // All greys and all blues: 65,536 colours in as many slots, so that many meet.
  const colours = Array.from({ length: 65_536 }, (_, at): Rgb => [at >> 8, at >> 8, at & 0xff]);
  const wide = [GROUND, [0, 0, 0], [255, 255, 0], [128, 128, 128], [0, 0, 255]] as const satisfies readonly Rgb[];
  const drawing = drawn(256, [...colours, ...colours.toReversed()]);
  const { pixels } = decodePng(encodePng({ ...drawing, palette: wide, scanlines: scanlines(drawing, wide) }, 1));
  const distance = (a: Rgb, b: Rgb) => a.reduce((sum, channel, at) => sum + (channel - (b[at] ?? 0)) ** 2, 0);
  const wrong = [...colours, ...colours.toReversed()].filter((colour, at) => {
    const least = Math.min(...wide.map((candidate) => distance(colour, candidate)));
    return distance(colour, pixels[at] as Rgb) !== least;
  });
  assert.equal(wrong.length, 0);
});
