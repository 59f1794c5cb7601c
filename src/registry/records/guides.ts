import type { Problem } from '../problems.ts';
import type { Filed } from '../rules/rule.ts';
import { GuideFrontMatter, type Guide } from '../schema/guide.ts';
import { listFolder, slugNames } from './listFolder.ts';
import { readProse, type Prose } from './readProse.ts';

export interface Guides {
  /** In the order in which they are listed. */
  guides: Filed<Guide>[];
  prose: Prose[];
  problems: Problem[];
}

/** Reads `content/guides/<slug>.mdx`. */
export function readGuides(folder = 'content/guides'): Guides {
  const { files, problems } = listFolder(folder, NAMES);
  const read = files.map(({ file, id }) => ({ id, file, ...readProse(file, GuideFrontMatter) }));
  return {
    guides: read
      .flatMap(({ id, file, value }) => (value ? [{ ...value, id, file }] : []))
      .sort((a, b) => a.order - b.order),
    prose: read.flatMap(({ prose }) => prose ?? []),
    problems: [...problems, ...read.flatMap((guide) => guide.problems)],
  };
}

const NAMES = slugNames('.mdx', 'rename the file: its name becomes the address of the page, /guides/<name>/');
