import { contains, formatRange } from '../../ranges.ts';
import type { Assignment } from '../../schema/assignment.ts';
import { nothingToDo, type Report } from '../report.ts';

/** A historic alias should lead to a name that its port and transport have. */
export function checkAliases(assignments: readonly Assignment[], report: Report): void {
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
      severity: 'warning',
    });
  }
}
