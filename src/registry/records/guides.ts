import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems.ts';
import { GuideFrontMatter, type Guide } from '../schema/guide.ts';
import { Slug } from '../schema/primitives.ts';
import { readProse, type Prose } from './readProse.ts';

export interface Guides {
  /** In the order in which they are listed. */
  guides: Guide[];
  prose: Prose[];
  problems: Problem[];
}

/** Reads `content/guides/<slug>.mdx`. */
export function readGuides(folder = 'content/guides'): Guides {
  const result: Guides = { guides: [], prose: [], problems: [] };
  for (const name of readdirSync(folder).sort()) {
    const file = path.posix.join(folder, name);
    const id = path.basename(name, '.mdx');
    if (!name.endsWith('.mdx') || !Slug.safeParse(id).success) {
      result.problems.push(misnamed(file));
      continue;
    }
    const { value, prose, problems } = readProse(file, GuideFrontMatter);
    if (value) result.guides.push({ ...value, id });
    if (prose) result.prose.push(prose);
    result.problems.push(...problems);
  }
  result.guides.sort((a, b) => a.order - b.order);
  return result;
}

function misnamed(file: string): Problem {
  return {
    file,
    message: 'expected a file name of lower-case words joined by single hyphens, ending in .mdx',
    remedy: 'rename the file: its name becomes the address of the page, /guides/<name>/',
    severity: 'error',
  };
}
