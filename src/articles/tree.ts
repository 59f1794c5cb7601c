import type { Element, ElementContent, Root } from 'hast';

/** Every element of a tree, each before those within it. */
export function visit(parent: Root | Element, change: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    change(child);
    visit(child, change);
  }
}

export function isElement(tagName: string): (node: ElementContent) => node is Element {
  return (node): node is Element => node.type === 'element' && node.tagName === tagName;
}

/** The words of an element and of all within it. */
export function textOf({ children }: Pick<Element, 'children'>): string {
  return children
    .map((child) => (child.type === 'element' ? textOf(child) : child.type === 'text' ? child.value : ''))
    .join('');
}
