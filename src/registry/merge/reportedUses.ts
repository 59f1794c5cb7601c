import type { Assignment } from '../schema/assignment.ts';

/**
 * Use without an assignment, in the registry's own words: reports to IANA, entries that only record a use, and notes
 * of a conflict (2049) or of an unofficial use (4144).
 */
export function reportedUses(port: number, rows: readonly Assignment[]): string[] {
  const texts = rows.flatMap(({ status, name, notes, unauthorizedUse }) => [
    ...(unauthorizedUse?.ports.includes(port) ? [unauthorizedUse.text] : []),
    ...(status === 'noted-use' && notes ? [`${name}: ${notes}`] : []),
    ...(notes && SPEAKS_OF_USE.test(notes) ? [notes] : []),
  ]);
  return [...new Set(texts)];
}

/** The spelling is IANA's: "unoffically". */
const SPEAKS_OF_USE = /\bunoff?ic|\bconflict|\balso used by\b/i;
