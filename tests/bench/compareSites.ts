import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withThousands } from '../../src/build/format.ts';

/** Compares two built sites file by file, and prints what differs. Returns whether nothing does. */
export function compareSites(what: string, one: string, other: string): boolean {
  const [files, others] = [filesOf(one), filesOf(other)];
  const known = new Set(others);
  const missing = files.filter((file) => !known.delete(file));
  const different = files.filter((file) => !missing.includes(file) && !isSame(join(one, file), join(other, file)));
  const all = [
    ...different.map((file) => `${file} differs`),
    ...missing.map((file) => `${file} is in the first alone`),
    ...[...known].map((file) => `${file} is in the second alone`),
  ];
  console.log(
    `${what}: ${withThousands(files.length)} files, ${withThousands(others.length)} files, ${withThousands(all.length)} different`,
  );
  for (const line of all.slice(0, 20)) console.log(`  ${line}`);
  return all.length === 0;
}

function filesOf(folder: string): string[] {
  return globSync(['**/*', '**/.*'], { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

function isSame(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other));
}
