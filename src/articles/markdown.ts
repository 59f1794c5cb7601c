import type { Port } from '../registry/schema/port.ts';
import { answer, pageTitle } from './answer.ts';
import { article, articleMdx } from './article.ts';
import { markdownForm } from './form.ts';
import { text } from './mdx.ts';

/**
 * The page of a port as Markdown that any reader of it understands: the article without the elements and ids that only
 * the site needs, under the title and the answer, with whole addresses.
 *
 * @param home the address of the site's start page, with a slash at its end
 */
export function portMarkdown(port: Port, home: string): string {
  const head = [`# ${text(pageTitle(port))}`, text(answer(port)), `<${home}ports/${port.number}/>`];
  return `${head.join('\n\n')}\n\n${withWholeAddresses(articleMdx(article(port, markdownForm)), home)}`;
}

/** Links on this site as whole addresses. Lines of code stay as they are. */
function withWholeAddresses(markdown: string, home: string): string {
  const parts = markdown.split(/^(```[\s\S]*?^```\n)/m);
  return parts
    .map((part) =>
      part.startsWith('```') ? part : part.replaceAll('](/', `](${home}`).replaceAll('](</', `](<${home}`),
    )
    .join('')
    .replaceAll('<wbr/>', '');
}
