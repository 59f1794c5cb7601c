import type { MdastNode } from 'satteri';

/** How stories and guides are parsed, as MDX. */
export const WRITTEN_TEXT = {
  features: { headingAttributes: true, frontmatter: false, gfm: true },
  position: true,
} as const;

/** A place in a text: its line, from 1, and its offset, from 0. */
export interface TextPlace {
  line: number;
  offset: number;
}

/**
 * Where a part of a written text begins and ends.
 *
 * @throws when the text was parsed without `position: true`
 */
export function positionOf({ type, position }: MdastNode): { start: TextPlace; end: TextPlace } {
  if (!position) throw new Error(`the tree has no positions: the ${type} was parsed without \`position: true\``);
  return position as { start: TextPlace; end: TextPlace };
}

export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

/** The words of a part of a text, without its marks. */
export function wordsOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return childrenOf(node).map(wordsOf).join('');
}
