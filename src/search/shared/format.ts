import type { PortStatus } from '../../registry/schema/port.ts';
import { LETTERS } from './alphabet.ts';

/*
 * The name table: every name that leads to a port, as small texts. `build.ts` writes them, `parse.ts` reads them.
 *
 * One record per line, fields separated by TAB, lists by `|`, sections by a blank line.
 *
 * known: what people call services and products; it answers most questions and is loaded first
 *   1 services           title|alias… TAB port TAB port…
 *   2 software           product|alias… TAB port|alias… TAB port|alias…
 *     The first port is the one that people mean by the name. A port is a number or a range, `30000-32767`, with the
 *     product's transports as a mask where it is not TCP alone: `53^3`. Aliases behind a port lead to that port alone.
 *
 * registered: what the registry says
 *   1 registered names   step+more TAB name^mask|name^mask=status
 *     One line per run of ports that carry the same names, in ascending order. `step` (base 36) counts from the start
 *     of the line before, or from 0; without a step and its TAB it is 1. `+more` (base 36) is how many further ports
 *     the line covers. `^mask` (hexadecimal, see `transports.ts`) is left out for TCP and UDP, and `=status` for
 *     assigned ports. Ports that are only set aside have a status and no name.
 *   2 former names       name TAB port
 *
 * registered-a to registered-z, registered-0-9: the lines of `registered` of which a name starts with that letter. A
 *   name that is being typed is found in one of them, at a tenth of the bytes.
 */

/** The names of the texts. */
export const PARTS = ['known', 'registered', ...LETTERS.map(partOfLetter)];

/** The text that holds the registered names with a letter. */
export function partOfLetter(letter: string): string {
  return `registered-${letter}`;
}

export const SECTION = '\n\n';
export const LINE = '\n';
export const FIELD = '\t';
export const ITEM = '|';
export const MASK = '^';
export const STATUS = '=';
export const MORE = '+';

/** The transports of a registered name that states no mask: TCP and UDP. */
export const USUAL_MASK = 3;

/** The transports of a product's port that states no mask: TCP. */
export const USUAL_SOFTWARE_MASK = 1;

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
