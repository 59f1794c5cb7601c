/** The headers for a path, from the root of the site without its base. */
export type HeadersOf = (path: string) => Record<string, string>;

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a line with a path, in which `*` stands for anything, then
 * indented lines of headers. A path gets the headers of every rule that it matches; a later rule wins.
 *
 * @throws when a line is neither a path, nor a header, nor a comment
 */
export function readHeaders(text: string): HeadersOf {
  const rules: { matches: RegExp; headers: Record<string, string> }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ matches: pattern(line.trim()), headers: {} });
    else if (name && value !== undefined && rules.length > 0) (rules.at(-1) as (typeof rules)[0]).headers[name] = value;
    else if (line.trim() && !line.startsWith('#'))
      throw new Error(`_headers:${index + 1}: expected a path, an indented header or a comment, found "${line}"`);
  }
  return (path) =>
    Object.assign({}, ...rules.filter(({ matches }) => matches.test(path)).map(({ headers }) => headers)) as Record<
      string,
      string
    >;
}

function pattern(path: string): RegExp {
  return new RegExp(
    `^${path
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*')}$`,
  );
}
