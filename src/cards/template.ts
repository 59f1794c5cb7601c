import { escapeMarkup } from '../markup/escape.ts';
import type { Card, Mark } from './card.ts';
import { COLOURS, type Colour } from '../styles/colours.ts';
import { CARD_SIZE } from './cardOf.ts';
import { fit, LINE_HEIGHT, type Room } from './fit.ts';
import { drawable, NUMERALS, WORD_FONT, type Font } from './fonts.ts';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
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

/** A preview card as it is rendered. */
export interface CardDrawing {
  /** Of `CARD_SIZE`. All its colours are flat. */
  svg: string;
  /** Every colour in it as `#rrggbb`, each once: the ground, then the inks as they are drawn. */
  colours: readonly string[];
}

/** Draws a preview card. Its words may hold anything: they are drawn as text, on the card, in characters of the fonts. */
export function drawCard(card: Card): CardDrawing {
  const inks: Colour[] = ['text-muted', 'text', ...card.marks.toReversed().map(({ tone }) => tone)];
  return { svg: svgOf(card), colours: [...new Set((['surface', ...inks] as const).map(colour))] };
}

function svgOf({ kicker, headline, isNumber, gist, detail, marks }: Card): string {
  const [text, muted] = [colour('text'), colour('text-muted')];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${colour('surface')}"/>`,
    line(kicker, WORD_FONT, KICKER_ROOM, { x: MARGIN, y: KICKER, fill: muted }),
    isNumber ? numberOf(headline, text) : wordsOf(headline, text),
    gistOf(gist, detail === '' && marks.length === 0 ? WHOLE_ROOM : GIST_ROOM, text),
    detail && line(detail, WORD_FONT, DETAIL_ROOM, { x: MARGIN, y: DETAIL, fill: muted }),
    ...marks.toReversed().map(markOf),
    textAt('Every Port', NUMERALS, 32, {
      x: WIDTH - MARGIN,
      y: KICKER,
      fill: muted,
      ...tight(32),
      'word-spacing': -8,
      'text-anchor': 'end',
    }),
    '</svg>',
  ].join('');
}

/** A coloured square and its words; the last one stands at the foot of the card. */
function markOf({ words, tone }: Mark, index: number): string {
  const y = MARKS[index] ?? MARKS[0];
  const fill = colour(tone);
  const square = `<rect x="${MARGIN}" y="${y - MARK}" width="${MARK}" height="${MARK}" fill="${fill}"/>`;
  return square + line(words, WORD_FONT, MARK_ROOM, { x: MARGIN + 2 * MARK, y, fill });
}

/** Of the light scheme. */
export function colour(name: Colour): string {
  return COLOURS[name][0];
}

type Attributes = Record<string, string | number>;

/** A number as large as it may be. */
function numberOf(headline: string, fill: string): string {
  const { size, lines } = fit(drawable(headline, NUMERALS), NUMERALS, NUMBER_ROOM);
  return textAt(lines[0] ?? '', NUMERALS, size, { x: MARGIN - BEARING * size, y: HEADLINE, fill, ...tight(size) });
}

/** Words in as many lines as they need, the last where a number would stand. */
function wordsOf(headline: string, fill: string): string {
  const { size, lines } = fit(drawable(headline, WORD_FONT), WORD_FONT, WORD_ROOM);
  const y = (index: number) => Math.round(HEADLINE - (lines.length - 1 - index) * size * LINE_HEIGHT);
  return lines.map((text, index) => textAt(text, WORD_FONT, size, { x: MARGIN, y: y(index), fill })).join('');
}

function gistOf(gist: string, room: Room, fill: string): string {
  const { size, lines } = fit(drawable(gist, WORD_FONT), WORD_FONT, room);
  const y = (index: number) => Math.round(GIST_TOP + size * (1 + index * LINE_HEIGHT));
  return lines.map((text, index) => textAt(text, WORD_FONT, size, { x: MARGIN, y: y(index), fill })).join('');
}

/** Text on one line, which ends with an ellipsis where the room does. */
function line(text: string, font: Font, room: Room, attributes: Attributes): string {
  const { size, lines } = fit(drawable(text, font), font, room);
  return textAt(lines[0] ?? '', font, size, attributes);
}

function tight(size: number): Attributes {
  return { 'letter-spacing': TRACKING * size };
}

function textAt(text: string, { family, weight }: Font, size: number, attributes: Attributes): string {
  const all = Object.entries({ ...attributes, 'font-family': family, 'font-weight': weight, 'font-size': size });
  return `<text ${all.map(([name, value]) => `${name}="${value}"`).join(' ')}>${escapeMarkup(text)}</text>`;
}
