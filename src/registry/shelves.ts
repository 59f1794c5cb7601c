import { portsOf, rangeClassOf, RANGES } from './ranges.ts';
import type { PortRange } from './schema/primitives.ts';
import type { Port, RangeClass } from './schema/port.ts';

/** How many ports stand on one page of a list. */
const SHELF = 1000;

/** A page that lists ports: one of the three ranges of RFC 6335, or a thousand ports of the User Ports. */
export interface Shelf {
  range: PortRange;
  rangeClass: RangeClass;
  /** Whether it is a whole range of RFC 6335. */
  whole: boolean;
}

/** The whole ranges, then the User Ports by the thousand. */
export function shelves(): Shelf[] {
  const whole = Object.entries(RANGES).map(([rangeClass, { start, end }]) => ({
    range: { start, end },
    rangeClass: rangeClass as RangeClass,
    whole: true,
  }));
  return [...whole, ...userShelves()];
}

/** The shortest page that lists a port: of the User Ports a thousand, else the whole range. */
export function shelfOf(port: number): PortRange {
  const range = RANGES[rangeClassOf(port)];
  if (range !== RANGES.user) return { start: range.start, end: range.end };
  const start = port - (port % SHELF);
  return { start: Math.max(start, range.start), end: Math.min(start + SHELF - 1, range.end) };
}

/** The pages that split the User Ports: 1024-1999, 2000-2999, … 49000-49151. */
export function userShelves(): Shelf[] {
  const { start, end } = RANGES.user;
  const starts = [...portsOf({ start, end })].filter((port) => port === start || port % SHELF === 0);
  return starts.map((first, index) => ({
    range: { start: first, end: (starts[index + 1] ?? end + 1) - 1 },
    rangeClass: 'user',
    whole: false,
  }));
}

/** A range in parts that begin at round numbers: 1024-1099, 1100-1199, … */
export function shelfParts({ start, end }: PortRange, size: number): PortRange[] {
  const first = start - (start % size);
  const count = Math.floor((end - first) / size) + 1;
  return Array.from({ length: count }, (_, index) => ({
    start: Math.max(start, first + index * size),
    end: Math.min(end, first + (index + 1) * size - 1),
  }));
}

/** Ports with something to say, and the runs of bare ones between them, in the order of numbers. */
export function withGaps(ports: readonly Port[], { start, end }: PortRange): (Port | PortRange)[] {
  const entries: (Port | PortRange)[] = [];
  for (const number of portsOf({ start, end })) {
    const port = ports[number] as Port;
    const last = entries.at(-1);
    if (port.notable) entries.push(port);
    else if (last && !('number' in last)) last.end = number;
    else entries.push({ start: number, end: number });
  }
  return entries;
}
