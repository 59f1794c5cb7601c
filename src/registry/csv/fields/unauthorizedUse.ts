import { portsOf } from '../../ranges.ts';
import type { Assignment } from '../../schema/assignment.ts';
import type { PortRange } from '../../schema/primitives.ts';
import { refetchOrTeach, type CsvReport } from '../report.ts';

const field = 'Unauthorized Use Reported';

const PORTS = String.raw`\d{1,5}(?:-\d{1,5})?`;
const AND = '(?:, and |, | and | & )';
/** `on 100`, `port 796`, `Ports 44515 & 44516`, `ports 27017, 27018 and 27019`, `on 3300-3301`. */
const PORT_LIST = new RegExp(String.raw`\b(?:on|ports?) (${PORTS}(?:${AND}${PORTS})*)(?![-/.]?\d)`, 'gi');

/**
 * Reads which of a row's ports were reported to IANA as used without an assignment.
 *
 * Trap: a row of hundreds of unassigned ports carries a report on three of them, and its neighbours carry the same
 * report though it names none of theirs. Only ports that the text names and the row covers count. A text that names no
 * port ("yes") is about the row's own port.
 *
 * @param ports what the row covers
 * @param most ports that one report may name: a report on thousands would say the same on thousands of pages
 */
export function readUnauthorizedUse(
  text: string,
  ports: PortRange,
  most: number,
  report: CsvReport,
): Assignment['unauthorizedUse'] {
  if (text === '') return undefined;
  const named = namedRanges(text);
  if (named.length > 0) {
    const own = portsWithin(ports, named, most);
    if (own.length > most) {
      report({ field, message: `names more than ${most} ports`, remedy: refetchOrTeach('limits.ts') });
      return undefined;
    }
    return own.length > 0 ? { text, ports: own } : undefined;
  }
  if (ports.start === ports.end) return { text, ports: [ports.start] };
  report({
    field,
    message: `"${text}" names no port of a range, so it is not shown`,
    remedy: 'if it does name one, teach src/registry/csv/fields/unauthorizedUse.ts its spelling',
    severity: 'warning',
  });
  return undefined;
}

function namedRanges(text: string): PortRange[] {
  const lists = Array.from(text.matchAll(PORT_LIST), ([, list]) => list as string);
  return lists
    .flatMap((list) => list.match(new RegExp(PORTS, 'g')) ?? [])
    .map((written) => {
      const [start = NaN, end = start] = written.split('-').map(Number);
      return { start, end };
    });
}

/** The named ports that the row covers, in the order of the text; no more than one above `most` are looked for. */
function portsWithin(row: PortRange, named: readonly PortRange[], most: number): number[] {
  const own = new Set<number>();
  for (const { start, end } of named) {
    for (const port of portsOf({ start: Math.max(start, row.start), end: Math.min(end, row.end) })) {
      own.add(port);
      if (own.size > most) return [...own];
    }
  }
  return [...own];
}
