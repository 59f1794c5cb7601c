import type { Assignment } from '../schema/assignment.ts';
import { PORT_COUNT, portsOf } from '../ranges.ts';

/** For every port the rows that cover it, in file order. Ranges are expanded. */
export function assignmentsByPort(assignments: readonly Assignment[]): Assignment[][] {
  const byPort: Assignment[][] = Array.from({ length: PORT_COUNT }, () => []);
  for (const assignment of assignments) {
    for (const port of portsOf(assignment.ports)) byPort[port]?.push(assignment);
  }
  return byPort;
}
