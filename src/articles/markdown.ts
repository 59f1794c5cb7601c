import type { Port } from '../registry/schema/port.ts';
import { answer, pageTitle } from './answer.ts';
import { article } from './article.ts';
import { text } from './mdx.ts';

/**
 * The page of a port as Markdown that any reader of it understands: the article without the elements and ids that only
 * the site needs, under the title and the answer, with whole addresses.
 *
 * @param home the address of the site's start page, with a slash at its end
 */
export function portMarkdown(port: Port, home: string): string {
  const head = [`# ${text(pageTitle(port))}`, text(answer(port)), `<${home}ports/${port.number}/>`];
  return `${head.join('\n\n')}\n\n${asMarkdown(article(port), home)}`;
}

/** Lines of code stay as they are; everywhere else elements become Markdown, or go. */
function asMarkdown(mdx: string, home: string): string {
  const parts = mdx.split(/^(```[\s\S]*?^```\n)/m);
  const plain = parts.map((part) =>
    part.startsWith('```')
      ? part
      : withoutElements(part).replaceAll('](/', `](${home}`).replaceAll('](</', `](<${home}`),
  );
  return plain
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart();
}

function withoutElements(mdx: string): string {
  return mdx
    .replace(/^(#+ .*) \{#[^}]+\}$/gm, '$1')
    .replace(/<li[^>]*>\s*/g, '- ')
    .replace(/\s*<\/li>/g, '')
    .replace(/<b[^>]*>(.*?)<\/b>/g, '**$1**')
    .replace(/<code>(.*?)<\/code>/g, '$1')
    .replace(/<\/?(div|section|ul|details|summary|p|span)\b[^>]*>/g, '')
    .replace(/<wbr ?\/>/g, '');
}
