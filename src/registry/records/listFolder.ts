import { readdirSync, type Dirent } from 'node:fs';
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
  for (const entry of entriesOf(folder, problems)) {
    const file = path.posix.join(folder, entry.name);
    const id = idOf(entry.name);
    if (!entry.isFile())
      problems.push(
        misplaced(file, `expected a file, found ${kindOf(entry)}`, 'take it away, or put the file itself here'),
      );
    else if (LITTER.test(entry.name))
      problems.push(misplaced(file, 'a file of the system or of an editor', 'delete it'));
    else if (id === undefined) problems.push(misplaced(file, `expected ${expected}`, remedy));
    else files.push({ file, id });
  }
  return { files, problems };
}

/** What systems and editors leave behind. */
const LITTER = /^(\.DS_Store|Thumbs\.db|desktop\.ini|.*~|\..*\.sw[a-p])$/;

function entriesOf(folder: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const found = { ENOENT: 'the folder is missing', ENOTDIR: 'a file stands where this folder is expected' }[code];
    problems.push(
      misplaced(folder, found ?? `the folder cannot be read (${code})`, `restore it: git restore ${folder}`),
    );
    return [];
  }
}

function kindOf(entry: Dirent): string {
  if (entry.isDirectory()) return 'a folder';
  return entry.isSymbolicLink() ? 'a link' : 'something else';
}

function misplaced(file: string, message: string, remedy: string): Problem {
  return { file, rule: 'file-name', message, remedy, severity: 'error' };
}
