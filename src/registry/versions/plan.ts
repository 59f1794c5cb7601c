import type { RegistryRows } from '../csv/readRegistry.ts';
import { throwOnErrors } from '../problems.ts';
import type { RegistryChange } from '../schema/change.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import { changesBetween } from './changesBetween.ts';
import { newestDate } from './newestDate.ts';
import { refusals } from './refusals.ts';

/** An update that may be made. */
export interface Plan {
  /** As of when the registry then is. */
  date: string;
  changes: RegistryChange[];
}

/**
 * Decides whether a CSV may take the place of the last one, and what changes with it.
 *
 * @param file what messages call the new one
 * @param force takes it though it is older, or though many of the rows are gone
 * @throws ProblemsError with everything that speaks against it
 */
export function plan(
  before: RegistryRows & Pick<Snapshot, 'asOf'>,
  after: RegistryRows,
  { file, force }: { file: string; force: boolean },
): Plan {
  // That the rows of an unreadable file are gone is no second problem.
  const overruled = force || after.rows === 0;
  throwOnErrors([...after.problems, ...(overruled ? [] : refusals(before, after, file))]);
  const date = newestDate(after.assignments) ?? before.asOf.assignments;
  const changes = changesBetween(before, { ...after, asOf: { assignments: date, metadata: date } });
  return { date, changes };
}
