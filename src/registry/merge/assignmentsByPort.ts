import type { Assignment } from '../schema/assignment.ts';
import { PORT_COUNT, portsOf } from '../ranges.ts';

/**
 * For every port the rows that cover it, in file order. Ranges are expanded. Ports that are covered by the same rows
 * share one list, so that what follows from the rows alone is computed once for 829 ports of a gap.
 */
export function assignmentsByPort(assignments: readonly Assignment[]): Assignment[][] {
  const byPort: Assignment[][] = Array.from({ length: PORT_COUNT }, () => []);
  for (const assignment of assignments) {
    for (const port of portsOf(assignment.ports)) byPort[port]?.push(assignment);
  }
  const lists = new Map<string, Assignment[]>();
  return byPort.map((rows) => {
    const key = rows.map(({ line }) => line).join();
    const shared = lists.get(key) ?? rows;
    lists.set(key, shared);
    return shared;
  });
}
