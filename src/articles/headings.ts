import type { Element, ElementContent, Root } from 'hast';
import { slugOf } from '../registry/slug.ts';
import { textOf, visit } from './tree.ts';

/** Sections of pages have ids of their own (`src/registry/pageIds.ts`), and none of them begins like this. */
const PREFIX = 'story-';

/**
 * Gives every heading of an article a link to itself, and an id where its writer gave none: made of its words, and unlike
 * every other id of the article. The names of systems have neither, because the page makes tabs of them.
 */
export function linkHeadings(tree: Root): void {
  const taken = new Set<string>();
  visit(tree, ({ properties: { id } }) => id !== undefined && taken.add(String(id)));
  for (const heading of headingsIn(tree)) {
    const id = String((heading.properties['id'] ??= newId(heading, taken)));
    taken.add(id);
    linkToItself(heading, `#${id}`);
  }
}

function headingsIn({ children }: Root | Element): Element[] {
  return (children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element' || child.properties['class'] === 'systems') return [];
    return /^h[2-4]$/.test(child.tagName) ? [child] : headingsIn(child);
  });
}

function newId(heading: Element, taken: ReadonlySet<string>): string {
  const first = PREFIX + slugOf(textOf(heading));
  let id = first;
  for (let count = 2; taken.has(id); count++) id = `${first}-${count}`;
  return id;
}

/** A link within a link is none: what has a link of its own, such as a footnote's mark, stays behind it. */
function linkToItself(heading: Element, href: string): void {
  const { children } = heading;
  const end = children.findIndex(holdsLink);
  const words = end < 0 ? children : children.slice(0, end);
  if (words.length === 0) return;
  const link: Element = { type: 'element', tagName: 'a', properties: { href }, children: words };
  heading.children = [link, ...children.slice(words.length)];
}

function holdsLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink));
}
