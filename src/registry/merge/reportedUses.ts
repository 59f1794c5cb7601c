import type { Assignment } from '../schema/assignment.ts';

/** Use without an assignment, in the registry's own words: reports to IANA and entries that only record a use. */
export function reportedUses(port: number, rows: readonly Assignment[]): string[] {
  const texts = rows.flatMap(({ status, name, notes, unauthorizedUse }) => [
    ...(unauthorizedUse?.ports.includes(port) ? [unauthorizedUse.text] : []),
    ...(status === 'noted-use' && notes ? [`${name}: ${notes}`] : []),
  ]);
  return [...new Set(texts)];
}
