import { PORT_COUNT, contains, formatRange } from '../ranges.ts';
import type { Assignment, PortlessName } from '../schema/assignment.ts';
import type { PortRange } from '../schema/primitives.ts';
import type { Limits } from './limits.ts';
import { nothingToDo, refetch, type CsvReport } from './report.ts';

/** A file that ends at the end of a line looks sound, and only its size shows that it was cut. */
export function checkRowCount(rows: number, { fewestRows }: Limits, report: CsvReport): void {
  if (rows >= fewestRows) return;
  report({
    message: `only ${rows} rows (a full registry has at least ${fewestRows}): truncated or filtered file?`,
    remedy: refetch('rows are missing at its end, or were filtered out'),
  });
}

/** Two rows with the same name, ports and transport. Without ports it is a warning: IANA has `rdp` twice. */
export function checkDuplicates(rows: readonly (Assignment | PortlessName)[], report: CsvReport): void {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const label = labelOf(row);
    const first = lines.get(label);
    if (first === undefined) lines.set(label, row.line);
    else {
      report({
        line: row.line,
        message: `duplicate of line ${first}: ${label}`,
        remedy: refetch('IANA lists a name once for each port and transport'),
        severity: 'ports' in row ? 'error' : 'warning',
      });
    }
  }
}

function labelOf(row: Assignment | PortlessName): string {
  const place = 'ports' in row ? formatRange(row.ports) : 'no port';
  return `${row.name ?? 'no name'}, ${place}, ${row.transport ?? 'no transport'}`;
}

/** A name on very many ports is a damaged range: it would put one service on thousands of pages. */
export function checkNamedRanges(assignments: readonly Assignment[], limits: Limits, report: CsvReport): void {
  const { widestNamedRange } = limits;
  for (const { name, ports, line } of assignments) {
    const width = ports.end - ports.start + 1;
    if (name === null || width <= widestNamedRange) continue;
    report({
      line,
      field: 'Port Number',
      message: `${formatRange(ports)} of "${name}" spans ${width} ports (limit ${widestNamedRange})`,
      remedy: refetch('or, if IANA has assigned so many, raise the limit in src/registry/csv/limits.ts'),
    });
  }
}

/** A historic alias should lead to a name that its port and transport have. */
export function checkAliases(assignments: readonly Assignment[], report: CsvReport): void {
  const byName = Map.groupBy(assignments, ({ name, transport }) => `${name}/${transport}`);
  for (const alias of assignments) {
    if (alias.aliasOf === undefined) continue;
    const namesakes = byName.get(`${alias.aliasOf}/${alias.transport}`) ?? [];
    if (namesakes.some(({ ports }) => contains(ports, alias.ports.start))) continue;
    report({
      line: alias.line,
      field: 'Assignment Notes',
      message: `alias to "${alias.aliasOf}", which no row of ${formatRange(alias.ports)} has`,
      remedy: nothingToDo('the name stays an alias, of a name that has gone'),
      severity: 'notice',
    });
  }
}

/** Ports in no row. IANA lists unassigned ports too, so many of them mean that rows were lost or filtered out. */
export function checkUnlisted(assignments: readonly Assignment[], limits: Limits, report: CsvReport): void {
  const listed = new Uint8Array(PORT_COUNT);
  for (const { ports } of assignments) listed.fill(1, ports.start, ports.end + 1);
  const unlisted = Array.from({ length: limits.listedBelow }, (_, port) => port).filter((port) => listed[port] === 0);
  if (unlisted.length > limits.mostUnlistedPorts) {
    report({
      message:
        `${unlisted.length} of the ports 0-${limits.listedBelow - 1} are in no row ` +
        `(first ${unlisted.slice(0, 3).join(', ')}; limit ${limits.mostUnlistedPorts}): truncated or filtered file?`,
      remedy: refetch('IANA lists the unassigned ports too'),
    });
  } else if (unlisted.length > 0) {
    report({
      message: `in no row, and so taken for unassigned: ${unlisted.join(', ')}`,
      remedy: nothingToDo('IANA has left out single ports before'),
      severity: 'notice',
    });
  }
}

/** Wide ranges on top of each other: each row would be listed on each of its ports, and a small file fill memory. */
export function checkListings(assignments: readonly Assignment[], { mostListings }: Limits, report: CsvReport): void {
  const listings = assignments.reduce((sum, { ports }) => sum + ports.end - ports.start + 1, 0);
  if (listings <= mostListings) return;
  report({
    message: `its rows list ${listings} ports in all (limit ${mostListings})`,
    remedy: refetch('its ranges lie on top of each other, which those of IANA do not'),
  });
}

/** A row without a transport on a port that other rows speak of by transport: the others win. */
export function checkUnstatedTransports(assignments: readonly Assignment[], report: CsvReport): void {
  const stated = new Uint8Array(PORT_COUNT);
  for (const { transport, ports } of assignments) if (transport !== null) stated.fill(1, ports.start, ports.end + 1);
  for (const { transport, ports, line } of assignments) {
    const shared = transport === null ? firstOf(stated, ports) : [];
    if (shared.length === 0) continue;
    report({
      line,
      field: 'Transport Protocol',
      message: `no transport for ${formatRange(ports)}, though other rows state one (${shared.join(', ')})`,
      remedy: nothingToDo('the rows with a transport win'),
      severity: 'notice',
    });
  }
}

/** The first three ports of a range that are marked. */
function firstOf(marked: Uint8Array, { start, end }: PortRange): number[] {
  const found: number[] = [];
  for (
    let port = marked.indexOf(1, start);
    port >= 0 && port <= end && found.length < 3;
    port = marked.indexOf(1, port + 1)
  ) {
    found.push(port);
  }
  return found;
}
