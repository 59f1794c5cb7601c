import { contains, portsOf } from '../../ranges.ts';
import type { Assignment } from '../../schema/assignment.ts';
import type { PortRange } from '../../schema/primitives.ts';
import type { Report } from '../report.ts';

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
 */
export function readUnauthorizedUse(text: string, ports: PortRange, report: Report): Assignment['unauthorizedUse'] {
  if (text === '') return undefined;
  const named = namedPorts(text);
  if (named.length > 0) {
    const own = named.filter((port) => contains(ports, port));
    return own.length > 0 ? { text, ports: own } : undefined;
  }
  if (ports.start === ports.end) return { text, ports: [ports.start] };
  report({
    field: 'Unauthorized Use Reported',
    message: `"${text}" names no port of a range, so it is not shown`,
    remedy: 'if it does name one, teach src/registry/csv/fields/unauthorizedUse.ts its spelling',
    severity: 'warning',
  });
  return undefined;
}

function namedPorts(text: string): number[] {
  const lists = Array.from(text.matchAll(PORT_LIST), ([, list]) => list as string);
  const named = lists.flatMap((list) => list.match(new RegExp(PORTS, 'g')) ?? []).flatMap((written) => {
    const [start = NaN, end = start] = written.split('-').map(Number);
    return [...portsOf({ start, end })];
  });
  return [...new Set(named)];
}
