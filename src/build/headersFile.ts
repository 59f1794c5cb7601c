import { UsageError } from './usageError.ts';

/** The headers for a path, from the root of the site without its base. */
export type HeadersOf = (path: string) => Record<string, string>;

/** A path, in which `*` stands for anything, and the headers of what it matches. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a line with a path, then indented lines of headers. A path
 * gets the headers of every rule that it matches; a later rule wins.
 *
 * @param file its name, for messages
 * @throws UsageError that lists every line that is neither a path, nor a header, nor a comment
 */
export function readHeaders(text: string, file?: string): HeadersOf {
  const rules = readHeaderRules(text, file).map(({ path, headers }) => ({ matches: pattern(path), headers }));
  return (path) =>
    Object.assign({}, ...rules.filter(({ matches }) => matches.test(path)).map(({ headers }) => headers)) as Record<
      string,
      string
    >;
}

/** The rules of a `_headers` file, in its order. Throws as `readHeaders` does. */
export function readHeaderRules(text: string, file = '_headers'): HeaderRule[] {
  const rules: HeaderRule[] = [];
  const problems: string[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const [, name, value] = /^\s+([\w-]+):[ \t]*([\t\x20-\x7e]*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
    else if (name && value !== undefined && rule) rule.headers[name] = value.trim();
    else if (line.trim() && !line.trimStart().startsWith('#'))
      problems.push(
        `${file}:${index + 1}: expected a path, an indented header after a path, or a comment, found ${JSON.stringify(line.slice(0, 80))}`,
      );
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return rules;
}

function pattern(path: string): RegExp {
  const parts = path.split('*').map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
