import { formatRange, portsOf } from '../../ranges.ts';
import type { Assignment } from '../../schema/assignment.ts';
import { nothingToDo, type Report } from '../report.ts';

/** A row without a transport on a port that other rows speak of by transport: the others win. */
export function checkUnstatedTransports(assignments: readonly Assignment[], report: Report): void {
  const isStated = ({ transport }: Assignment) => transport !== null;
  const stated = new Set(assignments.filter(isStated).flatMap(({ ports }) => [...portsOf(ports)]));
  for (const { ports, line } of assignments.filter((row) => !isStated(row))) {
    const shared = [...portsOf(ports)].filter((port) => stated.has(port));
    if (shared.length === 0) continue;
    report({
      line,
      field: 'Transport Protocol',
      message: `no transport for ${formatRange(ports)}, though other rows state one (${shared.slice(0, 3).join(', ')})`,
      remedy: nothingToDo('the rows with a transport win'),
      severity: 'warning',
    });
  }
}
