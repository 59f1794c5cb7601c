import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from '../problems.ts';
import { lineOf } from './fieldLine.ts';
import { formatPath } from './formatPath.ts';

/** A record that was read, or why it could not be. */
export type Parsed<T> = { value: T; problems: [] } | { value: undefined; problems: Problem[] };

/**
 * Reads one YAML record against its schema.
 *
 * @param text the file's text
 * @param file its path, for messages
 * @returns the record, or every problem with the line on which it stands
 */
export function parseYaml<Schema extends z.ZodType>(text: string, file: string, schema: Schema): Parsed<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, prettyErrors: false });
  const broken = [...document.errors.map(({ message, pos }) => ({ message, offset: pos[0] })), ...aliases(document)];
  if (broken.length > 0) {
    const problems = broken.map(({ message, offset }): Problem => ({ file, line: lines.linePos(offset).line, message, severity: 'error' }));
    return { value: undefined, problems };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.flatMap((issue) => toProblems(issue, document, lines, file)) };
}

/** A record is read where it stands: an alias (`*name`) would make one line the answer to a question about another. */
function aliases(document: Document): { message: string; offset: number }[] {
  const found: { message: string; offset: number }[] = [];
  visit(document, { Alias: (_, { source, range }) => void found.push({ message: `alias *${source}: write the value out`, offset: range?.[0] ?? 0 }) });
  return found;
}

function toProblems(issue: z.core.$ZodIssue, document: Document, lines: LineCounter, file: string): Problem[] {
  const problem = (path: readonly PropertyKey[], message: string): Problem => ({
    file,
    line: lineOf(path, document, lines),
    field: formatPath(path),
    message,
    severity: 'error',
  });
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ ...problem([...issue.path, key], 'unknown field'), remedy: 'correct its name, or take it out' }))
    : [problem(issue.path, issue.message)];
}
