import type { Port } from '../registry/schema/port.ts';
import { article } from './article.ts';
import { articleHtml } from './html.ts';
import { byShape } from './shapes.ts';

const bareHtml = byShape((mdx) => articleHtml(mdx));

/**
 * The article of a port as HTML, with its links under `base`.
 *
 * @throws when the article is not static MDX, with the port and the file of its story
 */
export function portHtml(port: Port, base: string): string {
  return underBase(compiled(port), base);
}

function compiled(port: Port): string {
  const mdx = article(port);
  try {
    return port.notable ? articleHtml(mdx) : bareHtml(mdx, [port.number, ...port.alternatives]);
  } catch (error) {
    const place = port.story ? `content/ports/${port.number}.mdx` : `the article of port ${port.number}`;
    throw new Error(`${place}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Puts links such as `/ports/988/` under the path where the site lives, which has a slash at both ends. Only a whole
 * tag is a link: the compiler leaves quotes in text as they are.
 */
export function underBase(html: string, base: string): string {
  return base === '/' ? html : html.replaceAll('<a href="/', `<a href="${base}`);
}
