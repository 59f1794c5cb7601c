import { mdxToMdast, type MdastNode } from 'satteri';
import { childrenOf, positionOf } from '../registry/writtenTree.ts';
import { edited, type Edit } from './edits.ts';
import { MDX_OPTIONS } from './mdxOptions.ts';

/**
 * A text that somebody has written, for those who read it outside of the site: its links to pages of the site have whole
 * addresses, links in HTML are links of Markdown, and headings have no ids. Code stays as it is.
 *
 * Trap: only for written texts. Parsing every Markdown twin takes 0.3 to 0.4 ms for each of the 8,700, three seconds of a
 * build (27 November 2026). Sections of an article write whole addresses themselves, by `ArticleForm.link`.
 *
 * @param home the address of the site's start page, with a slash at its end
 * @throws when the text is no MDX
 */
export function withWholeAddresses(mdx: string, home: string): string {
  return edited(mdx, editsIn(mdxToMdast(mdx, { ...MDX_OPTIONS, position: true }), home));
}

function editsIn(node: MdastNode, home: string): Edit[] {
  return [...editsOf(node, home), ...childrenOf(node).flatMap((child) => editsIn(child, home))];
}

function editsOf(node: MdastNode, home: string): Edit[] {
  const { start, end } = positionOf(node);
  const [from, to] = [start.offset, end.offset];
  // What stands before the words of a link or a heading, and what stands behind them.
  const [head, tail] = [childrenOf(node)[0], childrenOf(node).at(-1)];
  const first = head ? positionOf(head).start.offset : to;
  const last = tail ? positionOf(tail).end.offset : from + 1;
  switch (node.type) {
    case 'link':
      return isOfSite(node.url) ? [{ from: last, to, words: `](${target(node, home)})` }] : [];
    case 'definition':
      return isOfSite(node.url) ? [{ from, to, words: `[${node.label}]: ${target(node, home)}` }] : [];
    case 'heading':
      return [{ from: last, to, words: '' }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const url = node.name === 'a' ? hrefOf(node) : undefined;
      return url === undefined || head === undefined
        ? []
        : [
            { from, to: first, words: '[' },
            { from: last, to, words: `](${target({ url }, home)})` },
          ];
    }
    default:
      return [];
  }
}

/** Where a link leads, as it stands in its parentheses. */
function target({ url, title }: { url: string; title?: string | null | undefined }, home: string): string {
  const whole = isOfSite(url) ? home + url.slice(1) : url;
  return `<${whole}>${title ? ` "${title.replaceAll('"', String.raw`\"`)}"` : ''}`;
}

function isOfSite(url: string): boolean {
  return url.startsWith('/');
}

function hrefOf({ attributes }: MdastNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }): string | undefined {
  const [href] = attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'href');
  return typeof href?.value === 'string' ? href.value : undefined;
}
