import { readFileSync } from 'node:fs';
import { readAdvances } from './advances.ts';

/** A font as a card uses it. */
export interface Font {
  family: string;
  weight: number;
  bytes: Uint8Array;
  advances: ReadonlyMap<number, number>;
}

/**
 * Martian Mono Bold and Inter SemiBold, both under the SIL Open Font License (fonts/OFL.txt), cut down with npm's
 * subset-font (no hints): the first to ASCII with – and …, the second to Latin (U+0020-007E, U+00A0-017F, –—‘’“”•…€™□) with kerning.
 */
export const NUMERALS = font('Martian Mono', 700, 'martian-mono-bold.ttf');
export const WORD_FONT = font('Inter', 600, 'inter-semibold.ttf');

/** What stands for a character that the font lacks: a reader sees that something is there. */
const MISSING = '□';

/** Text as the font can draw it, on one line. Control characters go the way of all that it lacks. */
export function drawable(text: string, { advances }: Font): string {
  const missing = advances.has(MISSING.charCodeAt(0)) ? MISSING : '?';
  const characters = [...text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()];
  return characters
    .map((character) => (advances.has(character.codePointAt(0) as number) ? character : missing))
    .join('');
}

/** The width of drawable text, in parts of the font size. */
export function widthOf(text: string, { advances }: Font): number {
  let width = 0;
  for (const character of text) width += advances.get(character.codePointAt(0) as number) ?? 0;
  return width;
}

function font(family: string, weight: number, name: string): Font {
  const bytes = readFileSync(new URL(`./fonts/${name}`, import.meta.url));
  return { family, weight, bytes, advances: readAdvances(bytes) };
}
