import type { Limits } from '../registry/csv/limits.ts';
import { readCsv } from '../registry/csv/readCsv.ts';
import type { RegistryRows } from '../registry/csv/readRegistry.ts';
import type { RegistryFiles } from '../registry/files.ts';
import { ProblemsError } from '../registry/problems.ts';
import { readChanges } from '../registry/records/changes.ts';
import { readSnapshot } from '../registry/records/snapshot.ts';
import type { RegistryChange } from '../registry/schema/change.ts';
import type { Snapshot } from '../registry/schema/snapshot.ts';

/** The registry as it is before an update. */
export interface Current extends RegistryRows {
  bytes: Buffer;
  snapshot: Snapshot;
  /** What earlier updates have changed. */
  changes: RegistryChange[];
}

/**
 * Reads `content/registry`.
 *
 * @param limits what a whole registry looks like, where it is not IANA's
 * @throws ProblemsError when its files do not belong together
 */
export function readCurrent(places: RegistryFiles<string>, limits: Partial<Limits>): Current {
  const { bytes, ...registry } = readCsv(places.csv, limits);
  const snapshot = readSnapshot(bytes && { bytes, rows: registry.rows }, places.snapshot);
  const changes = readChanges(places.changes);
  if (!bytes || !snapshot.value || !changes.value) {
    throw new ProblemsError([...(bytes ? [] : registry.problems), ...snapshot.problems, ...changes.problems]);
  }
  return { ...registry, bytes, snapshot: snapshot.value, changes: changes.value };
}
