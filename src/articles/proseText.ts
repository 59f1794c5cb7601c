import type { Element, Nodes } from 'hast';
import { mdxToHast } from 'satteri';
import { MDX_OPTIONS } from './mdxOptions.ts';
import { staticTree } from './staticTree.ts';

/**
 * The words of a text that somebody has written, for a search: what its paragraphs, lists, tables and blocks of code say,
 * without headings and footnotes.
 *
 * @param mdx the body of a story or a guide
 * @param keys the sources that it may cite: a mark whose source is missing would be taken for words
 * @throws when the text is not static MDX. The message begins with line and column
 */
export function proseText(mdx: string, keys: readonly string[]): string {
  const notes = keys.map((key) => `[^${key}]: source`);
  const tree = staticTree(mdxToHast([mdx, ...notes].join('\n\n'), MDX_OPTIONS));
  return wordsOf(tree).replace(/\s+/g, ' ').trim();
}

const BLOCKS = /^(?:blockquote|br|d[dlt]|details|div|hr|li|ol|p|pre|section|summary|t[dhr]|table|tbody|thead|ul)$/;

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && isSilent(node)) return '';
  const words = 'children' in node ? node.children.map(wordsOf).join('') : '';
  return node.type === 'element' && BLOCKS.test(node.tagName) ? ` ${words} ` : words;
}

/** Headings are found by the page's own name, and footnotes say where a sentence comes from. */
function isSilent({ tagName, properties }: Element): boolean {
  return /^h[1-6]$/.test(tagName) || 'dataFootnotes' in properties || 'dataFootnoteRef' in properties;
}
