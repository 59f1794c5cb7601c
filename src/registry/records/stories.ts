import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems.ts';
import { PortNumber } from '../schema/primitives.ts';
import { StoryFrontMatter, type Story } from '../schema/story.ts';
import { readProse, type Prose } from './readProse.ts';

export interface Stories {
  /** The stories by port. */
  stories: Map<number, Story>;
  prose: Prose[];
  problems: Problem[];
}

/** Reads `content/ports/<number>.mdx`. */
export function readStories(folder = 'content/ports'): Stories {
  const result: Stories = { stories: new Map(), prose: [], problems: [] };
  for (const name of readdirSync(folder).sort()) {
    const file = path.posix.join(folder, name);
    const port = PortNumber.safeParse(/^(0|[1-9]\d{0,4})\.mdx$/.test(name) ? Number.parseInt(name, 10) : undefined);
    if (!port.success) {
      result.problems.push(misnamed(file));
      continue;
    }
    const { value, prose, problems } = readProse(file, StoryFrontMatter);
    if (value) result.stories.set(port.data, value);
    if (prose) result.prose.push(prose);
    result.problems.push(...problems);
  }
  return result;
}

function misnamed(file: string): Problem {
  return { file, message: 'expected the number of a port, 0 to 65535, and .mdx', remedy: 'rename the file: 988.mdx is the story of port 988', severity: 'error' };
}
