import type { Element, Nodes, Root } from 'hast';
import type { HastNode } from 'satteri';
import { isLink } from './mdx.ts';

/** A node as the MDX compiler leaves it: of HTML, or of JSX. */
type CompiledNode = HastNode & { children?: CompiledNode[] };

/** The elements of Markdown, and the few of HTML that articles are made of. A script is not among them. */
const ELEMENTS = new Set(
  'a b blockquote br code dd del details div dl dt em h2 h3 h4 hr li ol p pre section span strong summary sup table tbody td th thead tr ul wbr'.split(
    ' ',
  ),
);

/** A handler (`onclick`) or a style is not among them; footnotes bring those in the second line. */
const PROPERTIES = new Set(
  'class className href id open start ariaDescribedBy ariaLabel dataRanks dataFootnoteBackref dataFootnoteRef dataFootnotes'.split(
    ' ',
  ),
);

/** What may stand in braces behind a heading, all of which the compiler copies into its element: `{#id}`. */
const HEADING_PROPERTIES = new Set(['id']);

/** Whether a writer made the heading. That of the footnotes is the compiler's own. */
function isOwnHeading(tagName: string, { id }: Element['properties']): boolean {
  return /^h[1-6]$/.test(tagName) && id !== 'footnote-label';
}

/**
 * Takes a compiled article as a tree of HTML, and refuses what could run, or ask another host: expressions, imports,
 * components, images, attributes that are none of an article's own, and links that are neither web addresses nor on
 * this site. Nothing of it is run on the way.
 *
 * @throws at the first place that is refused, with its line and column where the tree knows them
 */
export function staticTree(tree: HastNode): Root {
  return { type: 'root', children: childrenOf(tree as CompiledNode) as Root['children'] };
}

function childrenOf({ children = [] }: CompiledNode): Nodes[] {
  return children.map(staticNode);
}

function staticNode(node: CompiledNode): Nodes {
  switch (node.type) {
    case 'text':
      return { type: 'text', value: node.value };
    case 'element':
      if (node.tagName === 'img') refuse(node, `the image ${String(node.properties['src'])}`);
      return element(node, node.tagName, node.properties);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return element(node, node.name ?? '', attributesOf(node));
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return refuse(node, `{${node.value}}`);
    case 'mdxjsEsm':
      return refuse(node, node.value);
    default:
      return refuse(node, node.type);
  }
}

function element(node: CompiledNode, tagName: string, properties: Element['properties']): Element {
  if (!ELEMENTS.has(tagName)) refuse(node, `<${tagName}>`);
  const allowed = isOwnHeading(tagName, properties) ? HEADING_PROPERTIES : PROPERTIES;
  for (const name of Object.keys(properties)) if (!allowed.has(name)) refuse(node, `${name} in <${tagName}>`);
  const { href } = properties;
  if (href !== undefined && !isLink(String(href))) refuse(node, `a link to ${String(href)}`);
  return { type: 'element', tagName, properties, children: childrenOf(node) as Element['children'] };
}

function attributesOf(node: CompiledNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }): Element['properties'] {
  return Object.fromEntries(
    node.attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof (attribute.value ?? '') !== 'string')
        refuse(node, `an expression in <${node.name ?? ''}>`);
      return [attribute.name, (attribute.value as string | null) ?? true];
    }),
  );
}

function refuse({ position }: CompiledNode, found: string): never {
  const place = position ? `${position.start.line}:${position.start.column}: ` : '';
  throw new Error(`${place}an article is static MDX: expected text, plain elements and web links, found ${found}`);
}
