import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems.ts';
import { Slug } from '../schema/primitives.ts';

/** What the names of a folder's files are to be. */
export interface Naming<Id> {
  /** What a name says, or `undefined` where it is not as expected. */
  idOf(name: string): Id | undefined;
  expected: string;
  remedy: string;
}

/** Names such as `<id>.yaml`, where the id is a part of an address. */
export function slugNames(extension: '.yaml' | '.mdx', remedy: string): Naming<string> {
  return {
    idOf: (name) => (name.endsWith(extension) ? Slug.safeParse(path.basename(name, extension)).data : undefined),
    expected: `a file name of lower-case words joined by single hyphens, ending in ${extension}`,
    remedy,
  };
}

/**
 * The files of a folder, in the order of their names, and a problem for everything else that lies there. A link is
 * refused like a folder: what it leads to is no part of the facts.
 */
export function listFolder<Id>(
  folder: string,
  { idOf, expected, remedy }: Naming<Id>,
): { files: { file: string; id: Id }[]; problems: Problem[] } {
  const files: { file: string; id: Id }[] = [];
  const problems: Problem[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.posix.join(folder, entry.name);
    const refuse = (message: string, remedy: string) =>
      problems.push({ file, rule: 'file-name', message, remedy, severity: 'error' });
    const id = idOf(entry.name);
    if (id === undefined) refuse(`expected ${expected}`, remedy);
    else if (!entry.isFile())
      refuse('expected a file, found a folder or a link', 'put the file itself here, or take this away');
    else files.push({ file, id });
  }
  return { files, problems };
}
