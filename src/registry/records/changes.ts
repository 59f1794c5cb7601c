import { registryFiles } from '../files.ts';
import { ChangesFile, type RegistryChange } from '../schema/change.ts';
import type { Parsed } from './parseYaml.ts';
import { readOne } from './readOne.ts';

/** Bytes of all changes since the first update; 735 changes make 200 kB. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Reads `changes.json` (JSON is YAML). */
export function readChanges(file = registryFiles().changes): Parsed<RegistryChange[]> {
  return readOne(file, ChangesFile, MOST_BYTES);
}
