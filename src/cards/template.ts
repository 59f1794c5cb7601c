import { escapeMarkup } from '../markup/escape.ts';
import type { Card } from './card.ts';
import { COLOURS, type Colour } from '../styles/colours.ts';
import { CARD_SIZE } from './cardOf.ts';
import { fit, LINE_HEIGHT, type Room } from './fit.ts';
import { drawable, NUMERALS, WORDS, type Font } from './fonts.ts';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
const MARGIN = 80;
/** Baselines, and the top of the gist's room, from the top of the card. */
const KICKER = 104;
const HEADLINE = 330;
const GIST_TOP = 366;
const FOOT = 570;

const LINE = WIDTH - 2 * MARGIN;
const MARK = 22;
const WORDMARK = 200;

const KICKER_ROOM: Room = { width: LINE, height: 40, sizes: [32, 26] };
const NUMBER_ROOM: Room = { width: LINE, height: 300, sizes: [232] };
/** Smaller, because letters reach below the line. */
const WORD_ROOM: Room = { width: LINE, height: 200, sizes: [140, 100] };
const GIST_ROOM: Room = { width: LINE, height: 128, sizes: [52, 44, 40] };
const STATUS_ROOM: Room = { width: LINE - 2 * MARK - WORDMARK, height: 40, sizes: [30, 26, 22] };

/** As tight as the headings of the pages. */
const TRACKING = -0.05;
/** The empty part of a numeral's width at its left, which would set it apart from the lines above and below. */
const BEARING = 0.05;

/**
 * A preview card as SVG, of `CARD_SIZE`. Its words may hold anything: they are drawn as text, on the card, in characters
 * that the fonts have. Its colours are flat, and each is written as `fill="#rrggbb"`, the ground first: `cardPng` makes
 * its palette of them.
 */
export function cardSvg({ kicker, headline, gist, status, tone }: Card): string {
  const [text, muted, toned] = [colour('text'), colour('text-muted'), colour(tone)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${colour('surface')}"/>`,
    line(kicker, WORDS, KICKER_ROOM, { x: MARGIN, y: KICKER, fill: muted }),
    headlineOf(headline, text),
    gistOf(gist, text),
    `<rect x="${MARGIN}" y="${FOOT - MARK}" width="${MARK}" height="${MARK}" fill="${toned}"/>`,
    line(status, WORDS, STATUS_ROOM, { x: MARGIN + 2 * MARK, y: FOOT, fill: toned }),
    textAt('Every Port', NUMERALS, 28, {
      x: WIDTH - MARGIN,
      y: FOOT,
      fill: muted,
      ...tight(28),
      'word-spacing': -8,
      'text-anchor': 'end',
    }),
    '</svg>',
  ].join('');
}

/** Of the light scheme. */
export function colour(name: Colour): string {
  return COLOURS[name][0];
}

type Attributes = Record<string, string | number>;

function headlineOf(headline: string, fill: string): string {
  const { size, lines } = fit(drawable(headline, NUMERALS), NUMERALS, /^\d+$/.test(headline) ? NUMBER_ROOM : WORD_ROOM);
  return textAt(lines[0] ?? '', NUMERALS, size, { x: MARGIN - BEARING * size, y: HEADLINE, fill, ...tight(size) });
}

function gistOf(gist: string, fill: string): string {
  const { size, lines } = fit(drawable(gist, WORDS), WORDS, GIST_ROOM);
  const y = (index: number) => Math.round(GIST_TOP + size * (1 + index * LINE_HEIGHT));
  return lines.map((text, index) => textAt(text, WORDS, size, { x: MARGIN, y: y(index), fill })).join('');
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
