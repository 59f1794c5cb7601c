import type { PortStatus } from '../../registry/schema/port.ts';
import { LETTERS } from './alphabet.ts';

/*
 * The name table: every name that leads to a page, as small texts. `src/search/build/table` writes them,
 * `src/search/browser/table` reads them. A reader who types a name needs `known` and the two texts of its first letter.
 *
 * One record per line, fields separated by TAB, lists by `|`, sections by a blank line.
 *
 * known: what most readers mean
 *   1 pages              path TAB title TAB what people type for it|…
 *   2 terms              kind TAB name|alias… TAB sentence TAB path, or port TAB port…
 *   3 services           title|alias… TAB port^mask TAB port^mask…
 *     The mask of the transports is left out where the record states none.
 *   4 software           product|alias… TAB /id TAB place|alias… TAB place|alias…
 *     Products that everybody knows. `/id` is left out where it is the product's slug. The first place is the one that
 *     people mean by the name; aliases behind a place lead to that place alone. A place is a sign for the product's
 *     standing among the users of the port (`STANDINGS`), a number or a range, and the transports as a mask where they
 *     are not TCP alone: `a30000-32767`, `b53^3`.
 *
 *   5 other services     as services, of ports by which readers mean something else
 *
 * more: all other products
 *   1 software           as above
 *   2 attack tools       the same; nothing but their whole name leads to them
 *
 * registered: what the registry says
 *   1 registered names   step+more TAB name^mask|name^mask=status
 *     One line per run of ports that carry the same names, in ascending order. `step` (base 36) counts from the start
 *     of the line before, or from 0; without a step and its TAB it is 1. `+more` (base 36) is how many further ports
 *     the line covers. `^mask` (hexadecimal, see `transports.ts`) is left out for TCP and UDP, and `=status` for
 *     assigned ports. Ports that are only set aside have a status and no name.
 *   2 former names       name TAB port
 *
 * more-a, registered-a and so on to z and 0-9: the lines of `more` and `registered` of which a name starts with that letter.
 *
 * roles-a and so on: what products with a name of that letter do on each of their places, in the order of the places
 *   1 roles              product TAB words TAB words…
 *
 * described-a and so on: the ports whose descriptions in the registry hold a word of that letter
 *   1 words              word TAB step step…
 *     The word without its ending (`stem`); the steps (base 36) lead from port to port, the first from 0.
 */

/** The texts that are cut by letter, some of them only so. */
const CUT = ['more', 'registered', 'roles', 'described'] as const;

/** A text with what is listed under one letter. */
export function partOfLetter(text: (typeof CUT)[number], letter: string): string {
  return `${text}-${letter}`;
}

/** The names of the texts. */
export const PARTS = [
  'known',
  'more',
  'registered',
  ...CUT.flatMap((text) => LETTERS.map((letter) => partOfLetter(text, letter))),
];

export const SECTION = '\n\n';
export const LINE = '\n';
export const FIELD = '\t';
export const ITEM = '|';
export const MASK = '^';
export const STATUS = '=';
export const MORE = '+';
/** Begins the id of a product whose slug it is not. */
export const ID = '/';

/** The transports of a registered name that states no mask: TCP and UDP. */
export const USUAL_MASK = 3;

/** A service whose record does not state its transports. */
export const UNSTATED_MASK = 0;

/** The transports of a product's port that states no mask: TCP. */
export const USUAL_SOFTWARE_MASK = 1;

/** The signs of standings, the best first: those of current uses, then those of old ones. */
export const CURRENT_STANDINGS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ';
export const OLD_STANDINGS = 'KLMNOPQRSTUVWXYZ0123456789';
export const STANDINGS = CURRENT_STANDINGS + OLD_STANDINGS;

/** How the kinds of terms are written. */
export const TERM_LETTERS = { 'no-port': 'n', carried: 'c', 'known-by': 'k' } as const;

/** How a status is written. Unassigned and Dynamic Ports without a name are not in the table at all. */
export const STATUS_LETTERS: Record<PortStatus, string> = {
  assigned: '',
  reserved: 'r',
  'private-use': 'p',
  deregistered: 'd',
  other: 'o',
  unassigned: 'u',
  dynamic: 'y',
};
