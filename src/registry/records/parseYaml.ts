import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from '../problems.ts';
import type { FileRule } from '../rules/fileRules.ts';
import { lineOf } from './fieldLine.ts';
import { formatPath } from './formatPath.ts';
import { unfilledValues } from './unfilled.ts';

/** A record that was read, or why it could not be. */
export type Parsed<T> = { value: T; problems: [] } | { value: undefined; problems: Problem[] };

/**
 * Reads one YAML record against its schema.
 *
 * @param text the file's text
 * @param file its path, for messages
 * @returns the record, or every problem with the line on which it stands
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): Parsed<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, prettyErrors: false });
  // A warning is a tag that YAML does not know (`!!js/function`): a record has none.
  const unread = [...document.errors, ...document.warnings].map(({ message, pos }) => ({ message, offset: pos[0] }));
  const broken = [...unread, ...aliases(document)];
  if (broken.length > 0) {
    const problems = broken.map(({ message, offset }) =>
      problem('yaml', { line: lines.linePos(offset).line, message }),
    );
    return { value: undefined, problems };
  }
  const written: unknown = document.toJS();
  const unfilled = unfilledValues(written);
  const result = schema.safeParse(written);
  if (result.success && unfilled.length === 0) return { value: result.data, problems: [] };
  // Of what is not yet filled in, the form is no second problem.
  const issues = (result.error?.issues ?? [])
    .flatMap(expanded)
    .filter(({ path }) => !unfilled.some((place) => formatPath(place.path) === formatPath(path)));
  return {
    value: undefined,
    problems: [
      ...unfilled.map((place) => atPath('filled-in', place)),
      ...issues.map((issue) => atPath('schema', issue)),
    ],
  };

  function atPath(rule: FileRule, { path, ...told }: Issue): Problem {
    return problem(rule, { line: lineOf(path, document, lines), field: formatPath(path), ...told });
  }

  function problem(rule: FileRule, told: Omit<Problem, 'file' | 'rule' | 'severity'>): Problem {
    return { file, rule, ...told, severity: 'error' };
  }
}

/** What is wrong at a path within the record. */
interface Issue {
  path: readonly PropertyKey[];
  message: string;
  remedy?: string;
}

/** A record is read where it stands: an alias (`*name`) would make one line the answer to a question about another. */
function aliases(document: Document): { message: string; offset: number }[] {
  const found: { message: string; offset: number }[] = [];
  visit(document, {
    Alias: (_, { source, range }) =>
      void found.push({ message: `alias *${source}: write the value out`, offset: range?.[0] ?? 0 }),
  });
  return found;
}

/** One issue for each unknown field; the schema tells those of an object together. */
function expanded(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    message: 'unknown field',
    remedy: 'correct its name, or take it out',
  }));
}
