import type { Port } from '../registry/schema/port.ts';
import { articleMdx, type Article } from './article.ts';
import { articleHtml } from './html.ts';

/**
 * A port's article as HTML, with its links under `base`.
 *
 * @throws when the article is not static MDX, with the port and the file of its story
 */
export function portHtml(port: Port, written: Article, base: string): string {
  try {
    return articleHtml(articleMdx(written), base, { isShort: true });
  } catch (error) {
    const place = port.story ? `content/ports/${port.number}.mdx` : `the article of port ${port.number}`;
    throw new Error(`${place}: ${(error as Error).message}`, { cause: error });
  }
}
