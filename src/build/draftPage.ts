import { escapeMarkup } from '../markup/escape.ts';
import { staticText } from '../check/staticText.ts';
import { formatProblems, type Problem } from '../registry/problems.ts';
import { FILE_RULES } from '../registry/rules/fileRules.ts';

/** Which file of `content/` has a page of its own, by the start of the page's path. */
const FILES: [page: RegExp, file: (id: string) => string][] = [
  [/^ports\/(\d+)\/$/, (port) => `content/ports/${port}.mdx`],
  [/^software\/([^/]+)\/$/, (id) => `content/software/${id}.yaml`],
  [/^guides\/([^/]+)\/$/, (id) => `content/guides/${id}.mdx`],
];

/** Rules without which there is no page to show. What breaks another rule is shown, and listed in the terminal. */
const UNSHOWN: readonly (string | undefined)[] = [...Object.keys(FILE_RULES), staticText.name];

/**
 * Why a page cannot be shown: what is wrong with the form of the file from which it is made.
 *
 * @param url what a browser asks the dev server for
 * @param base of the site, with a slash at both ends
 */
export function draftOf(url: string, base: string, problems: readonly Problem[]): Problem[] {
  const [pathname = ''] = url.split('?');
  const page = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  const files = FILES.flatMap(([pattern, file]) => {
    const id = pattern.exec(page)?.[1];
    return id ? file(id) : [];
  });
  return problems.filter(({ file, rule }) => files.includes(file) && UNSHOWN.includes(rule));
}

/** The page of a draft: what is wrong with it, until it is in order. */
export function draftPage(problems: readonly Problem[]): string {
  const [file = ''] = problems.map((problem) => problem.file);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Draft: ${escapeMarkup(file)}</title>
<script type="module" src="/@vite/client"></script>
<h1>This page is a draft</h1>
<p>It is shown when <code>${escapeMarkup(file)}</code> is in order. All other pages work.</p>
<pre style="white-space: pre-wrap">${escapeMarkup(formatProblems(problems))}</pre>
</html>
`;
}
