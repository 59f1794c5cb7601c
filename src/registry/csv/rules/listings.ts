import type { Assignment } from '../../schema/assignment.ts';
import type { Limits } from '../limits.ts';
import { refetch, type Report } from '../report.ts';

/** Wide ranges on top of each other: each row would be told on each of its ports, and a small file fill the memory. */
export function checkListings(assignments: readonly Assignment[], { mostListings }: Limits, report: Report): void {
  const listings = assignments.reduce((sum, { ports }) => sum + ports.end - ports.start + 1, 0);
  if (listings <= mostListings) return;
  report({
    message: `its rows list ${listings} ports in all (limit ${mostListings})`,
    remedy: refetch('its ranges lie on top of each other, which those of IANA do not'),
  });
}
