import type { Element, ElementContent, Root } from 'hast';

/** Makes the words of every heading that has an id a link to it. The names of systems have none: the page makes tabs of them. */
export function linkHeadings(tree: Root): void {
  for (const heading of headingsIn(tree)) {
    const { id } = heading.properties;
    if (id !== undefined) linkToItself(heading, `#${String(id)}`);
  }
}

function headingsIn({ children }: Root | Element): Element[] {
  return (children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element') return [];
    return /^h[2-4]$/.test(child.tagName) ? [child] : headingsIn(child);
  });
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
