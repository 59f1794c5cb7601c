import type { z } from 'astro/zod';
import type { Problem } from '../problems.ts';
import type { Source } from '../schema/source.ts';
import { parseYaml } from './parseYaml.ts';
import { readTextFile } from './readText.ts';
import { unfilledLines } from './unfilled.ts';

/** Text written by hand, where it stands, for the rules that look at all such text. */
export interface Prose {
  file: string;
  /** The line of the file on which the text begins, from 1. */
  line: number;
  /** Markdown without the front matter. */
  body: string;
  sources: Record<string, Source>;
}

/** What a file of prose holds, or why it could not be read. */
export interface ReadProse<T> {
  value: (T & { body: string }) | undefined;
  prose: Prose | undefined;
  problems: Problem[];
}

/**
 * Reads an `.mdx` file: YAML front matter between two lines of `---`, then the text.
 *
 * @param schema of the front matter
 */
export function readProse<Schema extends z.ZodType<{ sources: Record<string, Source> }>>(
  file: string,
  schema: Schema,
): ReadProse<z.infer<Schema>> {
  const read = readTextFile(file);
  if (read.text === undefined) return { value: undefined, prose: undefined, problems: read.problems };
  const [, frontMatter, body] = /^---\r?\n(.*?\n)---\r?\n(.*)$/s.exec(read.text) ?? [];
  if (frontMatter === undefined || !body?.trim())
    return { value: undefined, prose: undefined, problems: [unfinished(file)] };
  const { value, problems } = parseYaml(frontMatter, file, schema);
  const line = frontMatter.split('\n').length + 2;
  const unfilled = unfilledLines(body).map((place): Problem => ({
    file,
    rule: 'filled-in',
    line: line + place.line,
    message: place.message,
    severity: 'error',
  }));
  if (!value || unfilled.length > 0) {
    const inFrontMatter = problems.map((problem) => ({ ...problem, line: (problem.line ?? 0) + 1 }));
    return { value: undefined, prose: undefined, problems: [...inFrontMatter, ...unfilled] };
  }
  return { value: { ...value, body: body.trim() }, prose: { file, line, body, sources: value.sources }, problems: [] };
}

function unfinished(file: string): Problem {
  return {
    file,
    rule: 'front-matter',
    line: 1,
    message: 'expected front matter between two lines of ---, then the text',
    remedy: 'npm run new -- story 988 shows how a text begins',
    severity: 'error',
  };
}
