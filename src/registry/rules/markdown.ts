import { mdxToHast, mdxToMdast, type HastNode, type MdastNode } from 'satteri';
import type { Prose } from '../records/readProse.ts';
import { writtenHeadings, type WrittenHeading } from '../headings.ts';
import { childrenOf, positionOf, WRITTEN_TEXT } from '../writtenTree.ts';

/** A part of a text (a link, a heading), and the line of the file on which it begins. */
export interface MarkdownPart {
  node: MdastNode;
  line: number;
}

const parsed = new WeakMap<Prose, MarkdownPart[]>();

/** Every part of a text, in their order. None where it is no MDX: the rule `static-text` reports that. */
export function markdownParts(prose: Prose): readonly MarkdownPart[] {
  const known = parsed.get(prose) ?? read(prose);
  parsed.set(prose, known);
  return known;
}

function read({ body, line }: Prose): MarkdownPart[] {
  try {
    return flattened(mdxToMdast(body, WRITTEN_TEXT), line);
  } catch {
    return [];
  }
}

function flattened(node: MdastNode, first: number): MarkdownPart[] {
  const line = first + positionOf(node).start.line - 1;
  return [{ node, line }, ...childrenOf(node).flatMap((child) => flattened(child, first))];
}

/** An element of the page that a text becomes, whatever its spelling: Markdown, a reference, or an element of HTML. */
export interface WrittenElement {
  tagName: string;
  properties: Readonly<Record<string, unknown>>;
  /** Whether the writer wrote the element itself: `<a href="/ports/22/">`. */
  isHtml: boolean;
  line: number;
}

/** Every element that a text becomes, but for footnotes' own marks. None where it is no MDX. */
export function elementsOf({ body, line }: Prose): WrittenElement[] {
  try {
    return elementsIn(mdxToHast(body, WRITTEN_TEXT) as CompiledNode, line);
  } catch {
    return [];
  }
}

type CompiledNode = HastNode & { children?: CompiledNode[] };

function elementsIn(node: CompiledNode, first: number): WrittenElement[] {
  const line = first + (node.position?.start.line ?? 1) - 1;
  return [
    ...elementOf(node).map((element) => ({ ...element, line })),
    ...(node.children ?? []).flatMap((child) => elementsIn(child, first)),
  ];
}

function elementOf(node: CompiledNode): Omit<WrittenElement, 'line'>[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const attributes = node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value ?? true]] : [],
    );
    return [
      { tagName: node.name ?? '', properties: Object.fromEntries(attributes) as Record<string, unknown>, isHtml: true },
    ] as const;
  }
  if (node.type !== 'element' || isOfFootnotes(node)) return [];
  return [{ tagName: node.tagName, properties: node.properties, isHtml: false }];
}

function isOfFootnotes({ tagName, properties }: CompiledNode & { type: 'element' }): boolean {
  const id = String(properties['id'] ?? '');
  return (
    properties['dataFootnoteRef'] !== undefined ||
    properties['dataFootnoteBackref'] !== undefined ||
    id === 'footnote-label' ||
    (tagName === 'li' && id.includes('fn-'))
  );
}

/** Whether a text is the story of a port. Else it is a guide. */
export function isStory({ file }: Pick<Prose, 'file'>): boolean {
  return file.includes('content/ports/');
}

/** The headings of a text with their ids, each with its line of the file. None where it is no MDX. */
export function headingsOf(prose: Prose): WrittenHeading[] {
  try {
    return writtenHeadings({ kind: isStory(prose) ? 'story' : 'guide', ...prose }).map((heading) => ({
      ...heading,
      line: prose.line + heading.line - 1,
    }));
  } catch {
    return [];
  }
}
