import { PORT_COUNT, formatRange } from '../../ranges.ts';
import type { Assignment } from '../../schema/assignment.ts';
import type { PortRange } from '../../schema/primitives.ts';
import { nothingToDo, type Report } from '../report.ts';

/** A row without a transport on a port that other rows speak of by transport: the others win. */
export function checkUnstatedTransports(assignments: readonly Assignment[], report: Report): void {
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
      severity: 'warning',
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
