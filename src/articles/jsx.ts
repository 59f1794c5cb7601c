/** HTML that needs no more escaping. */
export interface Rendered {
  html: string;
}
type Child = Rendered | string | readonly Child[];
interface Props {
  children?: Child;
  'set:html'?: string;
  [attribute: string]: unknown;
}

const Fragment = Symbol('Fragment');

/** A JSX runtime for static articles: elements, fragments and text, and nothing that could run. */
export const runtime = { Fragment, jsx, jsxs: jsx };

/** The HTML of a compiled article. */
export function render(child: Child | undefined): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escapeHtml(child);
  if ('html' in child) return child.html;
  if (Array.isArray(child)) return child.map(render).join('');
  throw notStatic(child);
}

function jsx(type: unknown, { children, 'set:html': html, ...attributes }: Props): Rendered {
  const content = html ?? render(children);
  if (type === Fragment) return { html: content };
  if (typeof type !== 'string') throw notStatic(type);
  const opening = `<${type}${Object.entries(attributes).map(attribute).join('')}>`;
  return { html: VOID.has(type) ? opening : `${opening}${content}</${type}>` };
}

function attribute([name, value]: [string, unknown]): string {
  if (typeof value !== 'string' && typeof value !== 'boolean') throw notStatic(value);
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function notStatic(found: unknown): Error {
  return new Error(`an article is static MDX: expected elements and text, found ${typeof found} ${String(found)}`);
}

/** Elements that have no closing tag, of those that an article uses. */
const VOID = new Set(['wbr', 'br', 'hr', 'img']);
