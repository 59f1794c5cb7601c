import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { linkHeadings } from './headings.ts';
import { MDX_OPTIONS } from './mdxOptions.ts';
import { staticTree } from './staticTree.ts';
import { codeParts, type CodePart } from '../markup/codeParts.ts';
import { isElement, textOf, visit } from './tree.ts';

/**
 * Compiles an article to HTML: the MDX becomes a tree, in which nothing may be that could run, and the tree is written.
 *
 * @param mdx a whole document, such as `articleMdx(port)` returns
 * @param base the path where the site lives, with a slash at both ends; links such as `/ports/988/` are put under it
 * @param options.isShort whether tags are left out that every parser of HTML sees without being told (HTML, "Optional
 *   tags"): a fortieth of a page that a reader waits for
 * @throws when the text is not static MDX. The message begins with line and column
 */
export function articleHtml(mdx: string, base = '/', options: { isShort?: boolean } = {}): string {
  return written(articleTree(mdx, base), options);
}

/** An article in two: its first section, behind which a page puts something of its own, and all that follows. */
export function articleInTwo(mdx: string, base = '/'): [first: string, rest: string] {
  const { children } = articleTree(mdx, base);
  const [, second = children.length] = children.flatMap((child, index) => (beginsPart(child) ? [index] : []));
  const part = (from: number, to?: number) => written({ type: 'root', children: children.slice(from, to) });
  return [part(0, second), part(second)];
}

/** A section begins with its heading, the footnotes with an element of their own. */
function beginsPart(node: Root['children'][number]): boolean {
  return node.type === 'element' && (node.tagName === 'h2' || node.tagName === 'section');
}

function written(tree: Root, { isShort = false } = {}): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: true }, omitOptionalTags: isShort });
}

/** What an article becomes, before it is written as text. */
function articleTree(mdx: string, base: string): Root {
  const tree = staticTree(mdxToHast(mdx, MDX_OPTIONS));
  leaveOutBlanks(tree);
  visit(tree, (element) => {
    putUnderBase(element, base);
    nameSources(element);
    captionTable(element);
    fitTables(element);
    markLines(element);
    keepWordsWhole(element);
    leaveOutUnused(element);
  });
  // What stands at the top has no element around it that would be visited.
  fitTables(tree);
  linkHeadings(tree);
  return tree;
}

function putUnderBase({ properties }: Element, base: string): void {
  const { href } = properties;
  if (typeof href === 'string' && href.startsWith('/')) properties['href'] = base + href.slice(1);
}

/** Replaces the compiler's own id of the list of footnotes by one that readers can link to. */
function nameSources(element: Element): void {
  const { properties } = element;
  if (properties['id'] === 'footnote-label') properties['id'] = 'sources';
  if (properties['dataFootnoteRef'] === undefined) return;
  delete properties['dataFootnoteRef'];
  delete properties['ariaDescribedBy'];
  properties['ariaLabel'] = `Source ${textOf(element)}`;
}

/** Markdown has no captions: the label of the box becomes that of its table. Wide tables get what phones need. */
function captionTable(box: Element): void {
  const { ariaLabel, class: className } = box.properties;
  const table = box.children.find(isElement('table'));
  if (!ariaLabel || !table) return;
  delete box.properties['ariaLabel'];
  table.children.unshift({
    type: 'element',
    tagName: 'caption',
    properties: {},
    children: [{ type: 'text', value: String(ariaLabel) }],
  });
  if (String(className).includes('stack')) labelCells(table);
}

/**
 * The tables that a guide or a story has written itself: a phone has room for two columns, more of them become blocks. A line
 * in italics alone before such a table is its caption.
 */
function fitTables(parent: Root | Element): void {
  if (parent.type === 'element' && String(parent.properties['class'] ?? '').includes('claims')) return;
  const children = parent.children as ElementContent[];
  const captions = new Set<ElementContent>();
  const fit = (child: ElementContent, index: number) => {
    if (!isElement('table')(child)) return child;
    const before = children[index - 1];
    if (before && isCaption(before)) {
      captions.add(before);
      child.children.unshift({
        type: 'element',
        tagName: 'caption',
        properties: {},
        children: before.children[0].children,
      });
    }
    return fitted(child);
  };
  parent.children = children.map(fit).filter((child) => !captions.has(child));
}

function isCaption(node: ElementContent): node is Element & { children: [Element] } {
  return isElement('p')(node) && node.children.length === 1 && node.children.every(isElement('em'));
}

function fitted(table: Element): Element {
  const heads: Element[] = [];
  visit(table, (element) => {
    if (element.tagName === 'th') heads.push(element);
  });
  const isWide = heads.length > 2;
  if (isWide) labelCells(table);
  // An empty header cell is an ordinary cell.
  for (const head of heads) if (textOf(head) === '') head.tagName = 'td';
  const className = isWide ? 'written stack' : 'written';
  return { type: 'element', tagName: 'div', properties: { class: className }, children: [table] };
}

/** Where there is little room a row becomes a block, and each cell says what it is. */
function labelCells(table: Element): void {
  const labels: string[] = [];
  let column = 0;
  visit(table, (element) => {
    if (element.tagName === 'tr') column = 0;
    else if (element.tagName === 'th') labels.push(textOf(element));
    else if (element.tagName === 'td') element.properties['dataLabel'] = labels[column++] || undefined;
  });
}

/**
 * A command of one line wraps with an indent; what has several lines keeps them as they are. What a guide shows as `text`
 * is an output, which nobody runs.
 */
function markLines(pre: Element): void {
  const code = pre.tagName === 'pre' && pre.children.find(isElement('code'));
  if (!code) return;
  if (String(code.properties['className']).includes('language-text')) pre.properties['dataOutput'] = '';
  if (textOf(pre).trim().includes('\n')) pre.properties['className'] = ['lines'];
}

/**
 * A browser breaks a line after most hyphens, and would cut a setting that is longer than the line anywhere. In code of
 * several lines, which scrolls, it breaks none.
 */
function keepWordsWhole({ tagName, properties, children }: Element): void {
  const inBlock = tagName === 'pre';
  if (inBlock && properties['className'] !== undefined) return;
  for (const code of children.filter(isElement('code')))
    code.children = code.children.flatMap((child) =>
      child.type === 'text' ? wrapWords(codeParts(child.value, { beginsLine: inBlock })) : [child],
    );
}

/** What a browser would cut goes into an element that it does not; where a word may break, it is told so. */
function wrapWords(parts: readonly CodePart[]): ElementContent[] {
  const words: ElementContent[] = [];
  for (const { text, isBreakable, isInWord } of parts) {
    const last = words.at(-1);
    // As few nodes as can be: each of a hundred thousand words would be written by itself.
    if (isBreakable) words.push(wrapped('span', { type: 'text', value: text }));
    else if (last?.type === 'text') last.value += text;
    else if (text !== '') words.push({ type: 'text', value: text });
    if (isInWord) words.push(wrapped('wbr'));
  }
  return words;
}

function wrapped(tagName: 'span' | 'wbr', ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function hasText(node: ElementContent): boolean {
  return node.type !== 'text' || node.value !== '';
}

/** What no style uses, in 65,536 pages; and the ways from a source to any mark but its first: a browser goes back by itself. */
function leaveOutUnused(element: Element): void {
  const { tagName, properties } = element;
  if (tagName === 'code' || properties['dataFootnoteBackref'] !== undefined || properties['id'] === 'sources')
    delete properties['className'];
  delete properties['dataFootnotes'];
  element.children = element.children.filter((child, index, children) => {
    const next = children[index + 1];
    return !isLaterBackReference(child) && !(isBlank(child) && next && isLaterBackReference(next));
  });
  keepWithWords(element);
}

/** The mark of a footnote, and the way back from its source, would else begin a line, or stand alone on one. */
function keepWithWords(element: Element): void {
  const { children } = element;
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (before?.type !== 'text' || child.type !== 'element') continue;
    if (child.tagName === 'sup') before.value = before.value.trimEnd();
    if (child.properties['dataFootnoteBackref'] !== undefined) before.value = before.value.replace(/ $/, '\u00a0');
  }
  if (element.tagName === 'li' || element.tagName === 'td') element.children = withMarksInside(element.children);
}

/** A setting in a list and a mark of status are boxes, after which a line may break: one around them takes in their marks. */
function withMarksInside(children: ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const child of children.filter(hasText)) {
    const last = kept.at(-1);
    if (!isElement('sup')(child) || last?.type !== 'element') kept.push(child);
    else if (last.tagName === 'span' && last.properties['id'] === undefined) last.children.push(child);
    else if (last.tagName === 'code' || last.tagName === 'b')
      kept.splice(-1, 1, { type: 'element', tagName: 'span', properties: {}, children: [last, child] });
    else kept.push(child);
  }
  return kept;
}

function isLaterBackReference(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    node.properties['dataFootnoteBackref'] !== undefined &&
    /-\d+$/.test(hrefOf(node)) &&
    node.children.length > 1
  );
}

/** Elements that hold blocks alone: no browser shows the line ends between those. */
const OF_BLOCKS = new Set(['dl', 'details', 'div', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul']);

/** Between blocks, and at the end of a block of code, which would be copied with it. */
function leaveOutBlanks(parent: Root | Element): void {
  if (parent.type === 'root' || OF_BLOCKS.has(parent.tagName))
    parent.children = (parent.children as ElementContent[]).filter((child) => !isBlank(child));
  const last = parent.children.at(-1);
  if (parent.type === 'element' && parent.tagName === 'code' && last?.type === 'text')
    last.value = last.value.replace(/\n$/, '');
  for (const child of parent.children) if (child.type === 'element') leaveOutBlanks(child);
}

function hrefOf({ properties }: Element): string {
  return String(properties['href'] ?? '');
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
