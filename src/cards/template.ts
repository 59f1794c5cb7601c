import type { Card, Mark } from './card.ts';
import { COLOURS, type Colour } from '../styles/colours.ts';
import { CARD_SIZE } from './cardOf.ts';
import { fit, LINE_HEIGHT, type Room } from './fit.ts';
import { drawable, NUMERALS, WORD_FONT, type Font } from './fonts.ts';

const { width: WIDTH } = CARD_SIZE;
const MARGIN = 72;
/** Baselines, and the top of the gist's room, from the top of the card. */
const KICKER = 88;
const HEADLINE = 290;
const GIST_TOP = 318;
const DETAIL = 462;
const MARKS = [574, 524] as const;

const LINE = WIDTH - 2 * MARGIN;
const MARK = 26;
const WORDMARK = 240;

const KICKER_ROOM: Room = { width: LINE - WORDMARK, height: 44, sizes: [36] };
const NUMBER_ROOM: Room = { width: LINE, height: 300, sizes: [224, 140] };
const WORD_ROOM: Room = { width: LINE, height: 190, sizes: [120, 92, 76] };
/** Forums show a card at a third of its size: nothing on it is smaller than 36 pixels. */
const GIST_ROOM: Room = { width: LINE, height: 124, sizes: [60, 48, 44] };
/** Where nothing stands below. */
const WHOLE_ROOM: Room = { ...GIST_ROOM, height: 240 };
const DETAIL_ROOM: Room = { width: LINE, height: 48, sizes: [38, 36] };
const MARK_ROOM: Room = { width: LINE - 2 * MARK, height: 48, sizes: [38, 36] };

/** As tight as the headings of the pages. */
const TRACKING = -0.05;
/** The empty part of a numeral's width at its left, which would set it apart from the lines above and below. */
const BEARING = 0.05;

/** The name of the site, in its corner. */
const WORDMARK_LINE: Omit<DrawnLine, 'fill'> = {
  text: 'Every Port',
  font: NUMERALS,
  size: 32,
  x: WIDTH - MARGIN,
  y: KICKER,
  align: 'right',
  letterSpacing: TRACKING * 32,
  wordSpacing: -8,
};

/** A rectangle of one colour. Places and sizes are pixels from the top left of the card, colours `#rrggbb`. */
export interface DrawnBox {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}

/** A line of drawable text that begins at `x`, or ends there, on the baseline `y`. All its lengths are pixels. */
export interface DrawnLine {
  text: string;
  font: Font;
  size: number;
  x: number;
  y: number;
  fill: string;
  align?: 'left' | 'right';
  letterSpacing?: number;
  wordSpacing?: number;
}

/** A preview card as it is rendered, its shapes in the order in which they are drawn. */
export interface CardDrawing {
  boxes: readonly [ground: DrawnBox, ...DrawnBox[]];
  lines: readonly DrawnLine[];
}

/** Draws a preview card. Its words may hold anything: they are drawn as text, on the card, in characters of the fonts. */
export function drawCard({ kicker, headline, isNumber, gist, detail, marks }: Card): CardDrawing {
  const [text, muted] = [colour('text'), colour('text-muted')];
  const shown = marks.toReversed().map(markOf);
  return {
    boxes: [{ x: 0, y: 0, ...CARD_SIZE, fill: colour('surface') }, ...shown.map(({ square }) => square)],
    lines: [
      line(kicker, WORD_FONT, KICKER_ROOM, { x: MARGIN, y: KICKER, fill: muted }),
      ...(isNumber ? [numberOf(headline, text)] : wordsOf(headline, text)),
      ...gistOf(gist, detail === '' && marks.length === 0 ? WHOLE_ROOM : GIST_ROOM, text),
      ...(detail ? [line(detail, WORD_FONT, DETAIL_ROOM, { x: MARGIN, y: DETAIL, fill: muted })] : []),
      ...shown.map(({ words }) => words),
      { ...WORDMARK_LINE, fill: muted },
    ],
  };
}

/** Every colour of a drawing, each once: the ground, then the inks as they are drawn. */
export function coloursOf({ boxes, lines }: CardDrawing): string[] {
  const [ground] = boxes;
  return [...new Set([ground.fill, ...lines.map(({ fill }) => fill), ...boxes.map(({ fill }) => fill)])];
}

/** A coloured square and its words; the last one stands at the foot of the card. */
function markOf({ words, tone }: Mark, index: number): { square: DrawnBox; words: DrawnLine } {
  const y = MARKS[index] ?? MARKS[0];
  const fill = colour(tone);
  return {
    square: { x: MARGIN, y: y - MARK, width: MARK, height: MARK, fill },
    words: line(words, WORD_FONT, MARK_ROOM, { x: MARGIN + 2 * MARK, y, fill }),
  };
}

/** Of the light scheme. */
export function colour(name: Colour): string {
  return COLOURS[name][0];
}

type Place = Pick<DrawnLine, 'x' | 'y' | 'fill'>;

/** A number as large as it may be. */
function numberOf(headline: string, fill: string): DrawnLine {
  const { size, ...number } = line(headline, NUMERALS, NUMBER_ROOM, { x: MARGIN, y: HEADLINE, fill });
  return { ...number, size, x: MARGIN - BEARING * size, letterSpacing: TRACKING * size };
}

/** Words in as many lines as they need, the last where a number would stand. */
function wordsOf(headline: string, fill: string): DrawnLine[] {
  const { size, lines } = fit(drawable(headline, WORD_FONT), WORD_FONT, WORD_ROOM);
  const y = (index: number) => Math.round(HEADLINE - (lines.length - 1 - index) * size * LINE_HEIGHT);
  return lines.map((text, index) => ({ text, font: WORD_FONT, size, x: MARGIN, y: y(index), fill }));
}

function gistOf(gist: string, room: Room, fill: string): DrawnLine[] {
  const { size, lines } = fit(drawable(gist, WORD_FONT), WORD_FONT, room);
  const y = (index: number) => Math.round(GIST_TOP + size * (1 + index * LINE_HEIGHT));
  return lines.map((text, index) => ({ text, font: WORD_FONT, size, x: MARGIN, y: y(index), fill }));
}

/** Text on one line, which ends with an ellipsis where the room does. */
function line(text: string, font: Font, room: Room, place: Place): DrawnLine {
  const { size, lines } = fit(drawable(text, font), font, room);
  return { text: lines[0] ?? '', font, size, ...place };
}
