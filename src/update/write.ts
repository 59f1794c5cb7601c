import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { RegistryFiles } from '../registry/files.ts';
import { Snapshot } from '../registry/schema/snapshot.ts';
import { sha256Of } from '../registry/sha256.ts';

/** In this order the new files take their places: the CSV begins an update, `snapshot.json` ends it. */
const ORDER = ['csv', 'changes', 'snapshot'] as const satisfies (keyof RegistryFiles<string>)[];

/**
 * Replaces the three files of the registry, all or none.
 *
 * 1. Each is written whole beside its place, under a name that ends in `.new`, `snapshot.json.new` last. Until the last
 *    of them is on the disk, nothing has changed.
 * 2. Each is renamed into its place, the CSV first, `snapshot.json` last. `snapshot.json` holds the checksum of its
 *    CSV, so that an update that was interrupted here is noticed by every reader, and finished by `recover`.
 *
 * @param step called after each of the six steps; a test ends the process there
 */
export function writeRegistry(
  places: RegistryFiles<string>,
  contents: RegistryFiles<Uint8Array | string>,
  step = (): void => {},
): void {
  try {
    for (const file of ORDER) {
      writeWhole(pending(places[file]), contents[file]);
      step();
    }
  } catch (error) {
    discardPending(places);
    throw error;
  }
  for (const file of ORDER) {
    renameSync(pending(places[file]), places[file]);
    step();
  }
}

/** What `recover` found: a whole registry, half an update that is now whole, or files that do not belong together. */
export type Recovery = 'sound' | 'finished' | 'broken';

/**
 * Sees to it that the files belong together, as `writeRegistry` leaves them when it is interrupted. An update whose CSV
 * is in its place is finished; what is left of one that had not come so far is removed.
 *
 * @param options.look only says what is there
 */
export function recover(places: RegistryFiles<string>, options: { look: boolean }): Recovery {
  const csv = sha256Of(readFileSync(places.csv));
  const half = csv !== describedBy(places.snapshot) && csv === describedBy(pending(places.snapshot));
  if (half && !options.look) finish(places);
  if (half) return options.look ? 'broken' : 'finished';
  if (!options.look) discardPending(places);
  return csv === describedBy(places.snapshot) ? 'sound' : 'broken';
}

function finish(places: RegistryFiles<string>): void {
  for (const file of ORDER.filter((file) => existsSync(pending(places[file]))))
    renameSync(pending(places[file]), places[file]);
}

function discardPending(places: RegistryFiles<string>): void {
  for (const file of ORDER) rmSync(pending(places[file]), { force: true });
}

function pending(place: string): string {
  return `${place}.new`;
}

/** The checksum of the CSV that a snapshot describes; nothing where it is missing or was not written to its end. */
function describedBy(snapshot: string): string | undefined {
  try {
    return Snapshot.parse(JSON.parse(readFileSync(snapshot, 'utf8'))).sha256;
  } catch {
    return undefined;
  }
}

/** On the disk before the next step: a rename may otherwise outlive a power cut that the contents do not. */
function writeWhole(file: string, contents: Uint8Array | string): void {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, contents);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
