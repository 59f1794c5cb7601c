import { readFileSync } from 'node:fs';
import { registryFiles } from '../files.ts';
import type { Problem } from '../problems.ts';
import { Snapshot } from '../schema/snapshot.ts';
import { sha256Of } from '../sha256.ts';
import type { Parsed } from './parseYaml.ts';
import { readOne } from './readOne.ts';

/**
 * Reads `snapshot.json` (JSON is YAML) and compares it with the CSV that it describes.
 *
 * @param csv the bytes of the CSV and how many records it has; absent where it could not be read, which is reported
 */
export function readSnapshot(
  csv: { bytes: Uint8Array; rows: number } | undefined,
  file = registryFiles().snapshot,
): Parsed<Snapshot> {
  const { value, problems } = readOne(file, Snapshot);
  if (!value) return { value, problems };
  const differing = csv
    ? [mismatch('sha256', value.sha256, sha256Of(csv.bytes)), mismatch('rows', value.rows, csv.rows)].flatMap(
        (problem) => problem ?? [],
      )
    : [];
  return differing.length > 0 ? { value: undefined, problems: differing } : { value, problems: [] };

  function mismatch(field: string, stated: unknown, found: unknown): Problem | undefined {
    return stated === found
      ? undefined
      : {
          file,
          line: lineOf(file, field),
          field,
          rule: 'snapshot',
          message: `states ${stated}, but the CSV beside it has ${found}`,
          remedy:
            'npm run registry:update finishes an update that was interrupted; ' +
            'if the CSV was edited by hand, restore it: the registry is only ever replaced whole',
          severity: 'error',
        };
  }
}

function lineOf(file: string, field: string): number {
  return (
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(`"${field}":`)) + 1
  );
}
