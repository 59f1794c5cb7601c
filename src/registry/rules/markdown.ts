import { mdxToMdast, type MdastNode } from 'satteri';
import type { Prose } from '../records/readProse.ts';

/** A part of a text (a link, a heading), and the line of the file on which it begins. */
export interface Part {
  node: MdastNode;
  line: number;
}

const parsed = new WeakMap<Prose, Part[]>();

/** Every part of a text, in their order. None where it is no MDX: the rule `static-text` tells that. */
export function partsOf(prose: Prose): readonly Part[] {
  const known = parsed.get(prose) ?? read(prose);
  parsed.set(prose, known);
  return known;
}

function read({ body, line }: Prose): Part[] {
  try {
    const features = { headingAttributes: true, frontmatter: false, gfm: true } as const;
    return flattened(mdxToMdast(body, { features, position: true }), line);
  } catch {
    return [];
  }
}

function flattened(node: MdastNode, first: number): Part[] {
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  const line = first + (node.position?.start.line ?? 1) - 1;
  return [{ node, line }, ...children.flatMap((child) => flattened(child, first))];
}

/** The words of a part, without its marks. */
export function wordsOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? (node.children as MdastNode[]).map(wordsOf).join('') : '';
}
