import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from '../problems.ts';

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
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, maxAliasCount: 0 } as object);
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }): Problem => ({
      file,
      line: lines.linePos(pos[0]).line,
      message: message.split('\n')[0] as string,
      severity: 'error',
    }));
    return { value: undefined, problems };
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.map((issue) => toProblem(issue, document, lines, file)) };
}

function toProblem(issue: z.core.$ZodIssue, document: Document, lines: LineCounter, file: string): Problem {
  return { file, line: lineOf(issue.path, document, lines), field: formatPath(issue.path), message: issue.message, severity: 'error' };
}

/** The line of the deepest node that exists on the way to `path`: a missing key is reported at its parent. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** `['ports', 0, 'source']` as people write it: `ports[0].source`. */
function formatPath(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').replace(/^\./, '');
}
