import type { Port } from '../registry/schema/port.ts';
import type { Software } from '../registry/schema/software.ts';
import { answer, pageTitle } from './answer.ts';
import { article, articleMdx } from './article.ts';
import { markdownForm } from './form.ts';
import { text } from './mdx.ts';
import { softwareArticle, softwareTitle } from './software.ts';

/**
 * The page of a port as Markdown that any reader of it understands: the article without the elements and ids that only
 * the site needs, under the title and the answer, with whole addresses.
 *
 * @param home the address of the site's start page, with a slash at its end
 */
export function portMarkdown(port: Port, home: string): string {
  const head = [pageTitle(port), answer(port), `${home}ports/${port.number}/`] as const;
  return pageMarkdown(head, articleMdx(article(port, markdownForm(home))));
}

/** The page of a product in the same way. */
export function softwareMarkdown(software: Software, ports: readonly Port[], home: string): string {
  const head = [softwareTitle(software), software.summary, `${home}software/${software.id}/`] as const;
  return pageMarkdown(head, articleMdx(softwareArticle(software, ports, markdownForm(home))));
}

function pageMarkdown([title, lead, url]: readonly [string, string, string], body: string): string {
  // What `text` puts into words that look like an address, so that they are no link on the site.
  const plain = body.replaceAll('<wbr/>', '');
  return `# ${text(title)}\n\n${text(lead)}\n\n<${url}>\n\n${plain}`;
}
