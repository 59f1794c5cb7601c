import { registryFiles } from '../files.ts';
import { ChangesFile, type Change } from '../schema/change.ts';
import type { Parsed } from './parseYaml.ts';
import { readOne } from './readOne.ts';

/** Reads `changes.json` (JSON is YAML). */
export function readChanges(file = registryFiles().changes): Parsed<Change[]> {
  return readOne(file, ChangesFile);
}
