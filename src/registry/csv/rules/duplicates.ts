import { formatRange } from '../../ranges.ts';
import type { Assignment, PortlessName } from '../../schema/assignment.ts';
import { refetch, type Report } from '../report.ts';

/** Two rows with the same name, ports and transport. Without ports it is a warning: IANA has `rdp` twice. */
export function checkDuplicates(rows: readonly (Assignment | PortlessName)[], report: Report): void {
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
