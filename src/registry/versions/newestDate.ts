import type { Assignment } from '../schema/assignment.ts';

/**
 * The latest day on which any row was registered or modified: as of then, at least, the file is. IANA writes no date
 * of its own into it.
 *
 * @returns `YYYY-MM` or `YYYY-MM-DD`; `undefined` when no row is dated
 */
export function newestDate(assignments: readonly Assignment[]): string | undefined {
  return (
    assignments.flatMap(({ registered = '', modified = '' }) => [registered, modified]).reduce(later, '') || undefined
  );
}

/** A month is before its days: which of them is meant is not known. */
function later(a: string, b: string): string {
  return a > b ? a : b;
}
