import type { Port } from '../registry/schema/port.ts';
import { articleMdx, type Article } from './article.ts';
import { articleHtml } from './html.ts';

/**
 * Articles of which more characters are written have no optional tags: the longest fills a first round trip. To leave them
 * out takes 0.17 ms, a fifth of the time of an article. Bare ports have none either: they are made of a few shapes.
 */
const LONG = 18_000;

/**
 * A port's article as HTML, with its links under `base`.
 *
 * @throws when the article is not static MDX, with the port and the file of its story
 */
export function portHtml(port: Port, written: Article, base: string): string {
  try {
    const mdx = articleMdx(written);
    return articleHtml(mdx, base, { isShort: !port.notable || mdx.length > LONG });
  } catch (error) {
    const place = port.story ? `content/ports/${port.number}.mdx` : `the article of port ${port.number}`;
    throw new Error(`${place}: ${(error as Error).message}`, { cause: error });
  }
}
