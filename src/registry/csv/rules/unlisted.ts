import { PORT_COUNT } from '../../ranges.ts';
import type { Assignment } from '../../schema/assignment.ts';
import type { Limits } from '../limits.ts';
import { nothingToDo, refetch, type Report } from '../report.ts';

/** Ports in no row. IANA lists unassigned ports too, so many of them mean that rows were lost or filtered out. */
export function checkUnlisted(assignments: readonly Assignment[], limits: Limits, report: Report): void {
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
      severity: 'warning',
    });
  }
}
