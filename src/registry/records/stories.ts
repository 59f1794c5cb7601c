import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems.ts';
import { PortNumber } from '../schema/primitives.ts';
import { StoryFrontMatter, type Story } from '../schema/story.ts';
import { checkSources } from './checkSources.ts';
import { parseYaml } from './parseYaml.ts';

export interface Stories {
  /** The stories by port. */
  stories: Map<number, Story>;
  problems: Problem[];
}

/** Reads `content/ports/<number>.mdx`. A story that cites what it does not list, or lists what it does not cite, is refused. */
export function readStories(folder = 'content/ports'): Stories {
  const result: Stories = { stories: new Map(), problems: [] };
  for (const name of readdirSync(folder).sort()) {
    const file = path.posix.join(folder, name);
    const port = PortNumber.safeParse(/^(0|[1-9]\d{0,4})\.mdx$/.test(name) ? Number.parseInt(name, 10) : undefined);
    const { story, problems } = port.success ? readStory(file) : { story: undefined, problems: [misnamed(file)] };
    if (port.success && story) result.stories.set(port.data, story);
    result.problems.push(...problems);
  }
  return result;
}

function readStory(file: string): { story: Story | undefined; problems: Problem[] } {
  const [, frontMatter, body] = /^---\r?\n(.*?\n)---\r?\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  if (frontMatter === undefined || !body?.trim()) return { story: undefined, problems: [unfinished(file)] };
  const { value, problems } = parseYaml(frontMatter, file, StoryFrontMatter);
  if (!value) return { story: undefined, problems: problems.map((problem) => ({ ...problem, line: (problem.line ?? 0) + 1 })) };
  const cited = [...body.matchAll(/\[\^([^\]]+)\]/g)].map(([, key]) => ({ field: 'the text', keys: [key as string] }));
  return { story: { ...value, body: body.trim() }, problems: checkSources(file, value.sources, cited) };
}

function misnamed(file: string): Problem {
  return { file, message: 'expected the number of a port, 0 to 65535, and .mdx', remedy: 'rename the file: 988.mdx is the story of port 988', severity: 'error' };
}

function unfinished(file: string): Problem {
  return { file, line: 1, message: 'expected front matter between two lines of ---, then the story', severity: 'error' };
}
