import { defineMdastPlugin, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { isLink } from './mdx.ts';

/**
 * Refuses what could run, or ask another host, where an article is compiled or read: expressions, imports, exports,
 * components, images, and links that are neither web addresses nor on this site. A compiled expression sees everything
 * that the build sees, so it must not get as far as that.
 *
 * Like the compiler's own errors, a refusal begins with its line and column.
 */
export const staticMdx = defineMdastPlugin({
  name: 'static-mdx',
  options: { position: true },
  mdxjsEsm: (node) => refuse(node, node.value),
  mdxFlowExpression: (node) => refuse(node, `{${node.value}}`),
  mdxTextExpression: (node) => refuse(node, `{${node.value}}`),
  mdxJsxFlowElement: refuseUnlessPlain,
  mdxJsxTextElement: refuseUnlessPlain,
  link: refuseUnlessLink,
  definition: refuseUnlessLink,
  image: (node) => refuse(node, `the image ${node.url}`),
  imageReference: (node) => refuse(node, `the image ${node.identifier}`),
});

/** Where a node stands in the text. */
interface Placed {
  position?: { start: { line: number; column: number } } | undefined;
}

/** The elements that articles are made of, besides those of Markdown. A script is not among them. */
const PLAIN = new Set(['b', 'code', 'details', 'div', 'li', 'p', 'section', 'span', 'summary', 'ul', 'wbr']);

/** A handler (`onclick`) or a style is not among them. */
const PLAIN_ATTRIBUTES = new Set(['class', 'id']);

/** Plain: one of those elements, whose attributes are words. */
function refuseUnlessPlain(node: Readonly<MdxJsxFlowElement | MdxJsxTextElement>): void {
  const { name, attributes } = node;
  if (!name || !PLAIN.has(name)) refuse(node, `<${name ?? ''}>`);
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof (attribute.value ?? '') !== 'string')
      refuse(node, `an expression in <${name}>`);
    if (!PLAIN_ATTRIBUTES.has(attribute.name)) refuse(node, `${attribute.name} in <${name}>`);
  }
}

function refuseUnlessLink(node: Readonly<Placed & { url: string }>): void {
  if (!isLink(node.url)) refuse(node, `a link to ${node.url}`);
}

function refuse({ position }: Readonly<Placed>, found: string): never {
  const place = position ? `${position.start.line}:${position.start.column}: ` : '';
  throw new Error(`${place}an article is static MDX: expected text, plain elements and web links, found ${found}`);
}
