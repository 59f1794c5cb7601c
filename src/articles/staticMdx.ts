import { defineMdastPlugin, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';

/**
 * Refuses what could run while an article is compiled: expressions, imports, exports and components. A compiled
 * expression sees everything that the build sees, so it must not get as far as that.
 */
export const staticMdx = defineMdastPlugin({
  name: 'static-mdx',
  mdxjsEsm: ({ value }) => refuse(value),
  mdxFlowExpression: ({ value }) => refuse(`{${value}}`),
  mdxTextExpression: ({ value }) => refuse(`{${value}}`),
  mdxJsxFlowElement: refuseUnlessPlain,
  mdxJsxTextElement: refuseUnlessPlain,
});

type Element = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

/** The elements that articles are made of, besides those of Markdown. A script is not among them. */
const PLAIN = new Set(['b', 'code', 'details', 'div', 'li', 'p', 'section', 'span', 'summary', 'ul', 'wbr']);

/** Plain: one of those elements, whose attributes are words. */
function refuseUnlessPlain({ name, attributes }: Element): void {
  if (!name || !PLAIN.has(name)) refuse(`<${name ?? ''}>`);
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof (attribute.value ?? '') !== 'string') refuse(`an expression in <${name}>`);
  }
}

function refuse(found: string): never {
  throw new Error(`an article is static MDX: expected text and plain elements, found ${found}`);
}
