import type { Problem } from '../problems.ts';
import { PortNumber } from '../schema/primitives.ts';
import { StoryFrontMatter, type Story } from '../schema/story.ts';
import { listFolder, type Naming } from './listFolder.ts';
import { readProse, type Prose } from './readProse.ts';

export interface Stories {
  /** The stories by port. */
  stories: Map<number, Story>;
  prose: Prose[];
  problems: Problem[];
}

/** Reads `content/ports/<number>.mdx`. */
export function readStories(folder = 'content/ports'): Stories {
  const { files, problems } = listFolder(folder, NAMES);
  const read = files.map(({ file, id }) => ({ port: id, ...readProse(file, StoryFrontMatter) }));
  return {
    stories: new Map(read.flatMap(({ port, value }) => (value ? [[port, value] as const] : []))),
    prose: read.flatMap(({ prose }) => prose ?? []),
    problems: [...problems, ...read.flatMap((story) => story.problems)],
  };
}

const NAMES: Naming<number> = {
  idOf: (name) =>
    PortNumber.safeParse(/^(0|[1-9]\d{0,4})\.mdx$/.test(name) ? Number.parseInt(name, 10) : undefined).data,
  expected: 'the number of a port, 0 to 65535, and .mdx',
  remedy: 'rename the file: 988.mdx is the story of port 988',
};
