import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from '../problems.ts';
import type { FileRule } from '../rules/fileRules.ts';
import { lineOf } from './fieldLine.ts';
import { formatPath } from './formatPath.ts';
import { explainIssue, messageParts, shown } from '../schema/messages.ts';
import { unfilledValues } from './unfilled.ts';
import { cutTexts, yamlProblem } from './yamlProblem.ts';

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
  const broken = yamlProblem(document, lines, text);
  if (broken) return { value: undefined, problems: [problem('yaml', broken)] };
  const cut = cutTexts(document, lines).map((place) => problem('whole-text', place));
  const written: unknown = document.toJS();
  const unfilled = unfilledValues(written);
  const result = schema.safeParse(written, { error: explainIssue });
  if (result.success && unfilled.length === 0 && cut.length === 0) return { value: result.data, problems: [] };
  // Of what is not yet filled in, the form is no second problem.
  const issues = (result.error?.issues ?? [])
    .flatMap(expanded)
    .filter(({ path }) => !unfilled.some((place) => formatPath(place.path) === formatPath(path)));
  return {
    value: undefined,
    problems: [
      ...cut,
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
  remedy?: string | undefined;
}

/** One issue for each unknown field, and those of the branch of a union that the value comes closest to. */
function expanded(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: 'unknown field',
      remedy: 'correct its name, or take it out',
    }));
  }
  if (issue.code === 'invalid_union' && issue.message === '') {
    const [closest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
    return closest.flatMap(expanded).map(({ path, ...told }) => ({ path: [...issue.path, ...path], ...told }));
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    return [{ path: issue.path, message: `${shown(key)} is no key`, remedy: 'lower-case letters, digits and hyphens' }];
  }
  return [{ path: issue.path, ...messageParts(issue.message) }];
}
