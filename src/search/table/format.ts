import type { PortStatus } from '../../registry/schema/port.ts';

/*
 * The name table: every name that leads to a port, as two small texts. `build.ts` writes them, `parse.ts` reads them.
 * What people call services and products answers most questions and is loaded first; the registry's names follow.
 *
 * One record per line, fields separated by TAB, lists by `|`, sections by a blank line.
 *
 * known
 *   1 services           title|alias… TAB port TAB port…
 *   2 software           product|alias… TAB port|alias… TAB port|alias…
 *     The first port is the one that people mean by the name. A port is a number or a range, `30000-32767`, with the
 *     product's transports as a mask where it is not TCP alone: `53^3`. Aliases behind a port lead to that port alone.
 *
 * registered
 *   1 registered names   step+more TAB name^mask|name^mask=status
 *     One line per run of ports that carry the same names, in ascending order. `step` (base 36) counts from the start
 *     of the line before, or from 0; without a step and its TAB it is 1. `+more` (base 36) is how many further ports
 *     the line covers. `^mask` (hexadecimal, see `transports.ts`) is left out for TCP and UDP, and `=status` for
 *     assigned ports. Ports that are only set aside have a status and no name.
 *   2 former names       name TAB port
 */

/** The texts, in the order in which they are loaded. */
export const PARTS = ['known', 'registered'] as const;
export type Part = (typeof PARTS)[number];

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
