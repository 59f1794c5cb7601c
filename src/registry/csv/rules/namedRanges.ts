import { formatRange } from '../../ranges.ts';
import type { Assignment } from '../../schema/assignment.ts';
import type { Limits } from '../limits.ts';
import { refetch, type Report } from '../report.ts';

/** A name on very many ports is a damaged range: it would put one service on thousands of pages. */
export function checkNamedRanges(assignments: readonly Assignment[], limits: Limits, report: Report): void {
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
