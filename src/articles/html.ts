import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast, type TreeOptions } from 'satteri';
import { staticTree } from './staticTree.ts';

/**
 * Compiles an article to HTML: the MDX becomes a tree, in which nothing may be that could run, and the tree is written.
 *
 * @param mdx a whole document, such as `articleMdx(port)` returns
 * @param base the path where the site lives, with a slash at both ends; links such as `/ports/988/` are put under it
 * @throws when the text is not static MDX. The message begins with line and column
 */
export function articleHtml(mdx: string, base = '/'): string {
  return toHtml(articleTree(mdx, base), { characterReferences: { useNamedReferences: true } });
}

/** The same before it is written. */
function articleTree(mdx: string, base: string): Root {
  const tree = staticTree(mdxToHast(mdx, OPTIONS));
  leaveOutBlanks(tree);
  visit(tree, (element) => {
    putUnderBase(element, base);
    nameSources(element);
    leaveOutUnused(element);
  });
  return tree;
}

function visit(parent: Root | Element, change: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    change(child);
    visit(child, change);
  }
}

function putUnderBase({ properties }: Element, base: string): void {
  const { href } = properties;
  if (typeof href === 'string' && href.startsWith('/')) properties['href'] = base + href.slice(1);
}

/** The compiler's own id of the list of footnotes is none that readers would link to. */
function nameSources({ properties }: Element): void {
  if (properties['id'] === 'footnote-label') properties['id'] = 'sources';
  if (properties['dataFootnoteRef']) properties['ariaDescribedBy'] = ['sources'];
}

/** What no style uses, in 65,536 pages; and the ways from a source to any mark but its first: a browser goes back by itself. */
function leaveOutUnused(element: Element): void {
  const { tagName, properties } = element;
  if (tagName === 'code' || properties['dataFootnoteBackref'] !== undefined || properties['id'] === 'sources')
    delete properties['className'];
  element.children = element.children.filter((child, index, children) => {
    const next = children[index + 1];
    return !isLaterBackReference(child) && !(isBlank(child) && next && isLaterBackReference(next));
  });
}

function isLaterBackReference(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    node.properties['dataFootnoteBackref'] !== undefined &&
    /-\d+$/.test(hrefOf(node)) &&
    node.children.length > 1
  );
}

/** Elements that hold blocks alone: no browser shows the line ends between those. */
const OF_BLOCKS = new Set(['dl', 'details', 'div', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul']);

/** Between blocks, and at the end of a block of code, which would be copied with it. */
function leaveOutBlanks(parent: Root | Element): void {
  if (parent.type === 'root' || OF_BLOCKS.has(parent.tagName))
    parent.children = (parent.children as ElementContent[]).filter((child) => !isBlank(child));
  const last = parent.children.at(-1);
  if (parent.type === 'element' && parent.tagName === 'code' && last?.type === 'text')
    last.value = last.value.replace(/\n$/, '');
  for (const child of parent.children) if (child.type === 'element') leaveOutBlanks(child);
}

function hrefOf({ properties }: Element): string {
  return String(properties['href'] ?? '');
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

const OPTIONS = {
  features: {
    headingAttributes: true,
    frontmatter: false,
    gfm: { footnotes: { label: 'Sources', clobberPrefix: '', backContent: '↑' } },
  },
} as const satisfies TreeOptions;
