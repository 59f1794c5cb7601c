import type { Assignment } from '../schema/assignment.ts';

/** A row with a name. */
export type NamedAssignment = Assignment & { name: string };

/** Rows that carry a service name. */
export function named(rows: readonly Assignment[]): NamedAssignment[] {
  return rows.filter((row): row is NamedAssignment => row.name !== null);
}

/**
 * The registered names of some rows, the primary one first.
 *
 * IANA does not mark a primary name. The rule: historic aliases, duplicates "not to be used for discovery" and
 * entries that only record an unassigned use step back; of the rest, the first row of the file stands for the port.
 * This gives `http` for 80 rather than `www-http`. A service record may prefer another of the names, because readers
 * know 2049 as NFS and not as `shilp`.
 */
export function orderedNames(rows: readonly Assignment[], preferred: readonly string[] = []): string[] {
  const candidates = named(rows);
  const leading = candidates.filter(isLeading);
  const ordered = [...leading, ...candidates].map(({ name }) => name);
  const wanted = preferred.filter((name) => ordered.includes(name));
  return [...new Set([...wanted, ...ordered])];
}

function isLeading({ aliasOf, duplicateOf, status }: Assignment): boolean {
  return aliasOf === undefined && duplicateOf === undefined && status === 'assigned';
}
