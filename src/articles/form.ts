import { writtenHeadings, type WrittenText } from '../registry/headings.ts';
import { withHeadingIds } from './headingIds.ts';
import { ranksOf } from './ranks.ts';
import { withWholeAddresses } from './wholeAddresses.ts';

/**
 * How an article is written down where plain Markdown has no words: as the MDX of a page, with the elements that the
 * site styles, or as the Markdown of its twin, which any reader of Markdown understands.
 */
export interface ArticleForm {
  /** The heading of a section or of a part of it, with an id that never changes, so that a link from a forum lasts. */
  heading: (words: string, id: string, level?: 2 | 3) => string;
  /** Blocks that belong together. */
  box: (className: string, ...parts: readonly Part[]) => string;
  /** A table of facts side by side. `isWide`: on a phone each row is a block of its own, with the header in each cell. */
  facts: (caption: string, table: Table, options?: { isWide?: boolean }) => string;
  /** The commands of one system, under its name. */
  system: (name: string, ...parts: readonly Part[]) => string;
  /** A command under its caption. They stand side by side, without an element around them: there are ten on a page. */
  row: (caption: string, block: string) => string;
  /** What is there, yet not needed by everyone. */
  folded: (summary: string, ...parts: readonly Part[]) => string;
  /**
   * A long list in groups, folded. Its script makes it searchable, and sortable by the ranks of its entries. A link to its
   * id opens it.
   */
  grouped: (summary: string, id: string, groups: readonly ListGroup[]) => string;
  /** Blocks that a link can lead to. Where they are folded, it opens them. */
  target: (id: string, ...parts: readonly Part[]) => string;
  /** One entry of a list whose entries look different. */
  item: (className: string, words: string) => string;
  /** A list of such entries. */
  list: (className: string, items: readonly string[]) => string;
  /** A mark of status: `official`, `legacy`. */
  mark: (className: string, words: string) => string;
  /** Words that a link can lead to: `/ports/443/#udp`. */
  anchor: (id: string, words: string) => string;
  /** A link to a page of this site, whose path begins with a slash. Its words are MDX. */
  link: (words: string, path: string) => string;
  /** A text that somebody has written, with headings and links of its own. */
  prose: (text: WrittenText) => string;
}

/** Entries of a long list that belong together, such as the databases among the users of a port; one group needs no heading. */
export interface ListGroup {
  heading?: string;
  entries: readonly { words: string; rank?: number | undefined }[];
}

function groupBlock({ heading, entries }: ListGroup): string {
  return blocks(heading && `**${heading}**`, entries.map(({ words }) => `- ${words}`).join('\n'));
}

/** A block of MDX, or nothing. */
export type Part = string | false | null | undefined;

/** Joins blocks with an empty line between them; empty ones fall out. */
export function blocks(...parts: readonly Part[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** Cells are MDX already. */
export interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A Markdown table. */
function markdownTable({ header, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The form of the site's own pages. */
export const mdxForm: ArticleForm = {
  // The heading is the link to itself: it can be copied, opened, and followed without a script.
  heading: (words, id, level = 2) => `${'#'.repeat(level)} [${words}](#${id}) {#${id}}`,
  box: (className, ...parts) => blocks(`<div class="${className}">`, ...parts, '</div>'),
  facts: (caption, table, { isWide = false } = {}) =>
    blocks(`<div class="claims${isWide ? ' stack' : ''}" ariaLabel="${caption}">`, markdownTable(table), '</div>'),
  system: (name, ...parts) => blocks('<section>', `### ${name}`, ...parts, '</section>'),
  row: (caption, block) => blocks(caption, block),
  grouped: (summary, id, groups) => {
    const ranks = ranksOf(groups.flatMap(({ entries }) => entries));
    const folded = mdxForm.folded(summary, mdxForm.target(id, ...groups.map(groupBlock)));
    return blocks(`<div class="list"${ranks && ` dataRanks="${ranks}"`}>`, folded, '</div>');
  },
  target: (id, ...parts) => blocks(`<div id="${id}">`, ...parts, '</div>'),
  folded: (summary, ...parts) => blocks(`<details>\n<summary>${summary}</summary>`, ...parts, '</details>'),
  item: (className, words) => `<li class="${className}">\n\n${words}\n\n</li>`,
  list: (className, items) => `<ul class="${className}">\n${items.join('\n')}\n</ul>`,
  mark: (className, words) => `<b class="${className}">${words}</b>`,
  anchor: (id, words) => `<span id="${id}">${words}</span>`,
  link: (words, path) => `[${words}](${path})`,
  prose: (text) => withHeadingIds(text.body, writtenHeadings(text)),
};

/**
 * The form of the Markdown twins, which are read outside of the site.
 *
 * @param home the address of the site's start page, with a slash at its end
 */
export const markdownForm = (home: string): ArticleForm => ({
  heading: (words, _, level = 2) => `${'#'.repeat(level)} ${words}`,
  box: (_, ...parts) => blocks(...parts),
  facts: (caption, table) => blocks(`${caption}:`, markdownTable(table)),
  system: (name, ...parts) => blocks(`### ${name}`, ...parts),
  row: (caption, block) => blocks(`${caption}:`, block),
  grouped: (summary, _, groups) => blocks(`${summary}:`, ...groups.map(groupBlock)),
  target: (_, ...parts) => blocks(...parts),
  folded: (summary, ...parts) => blocks(`${summary}:`, ...parts),
  item: (_, words) => `- ${words}`,
  list: (_, items) => items.join('\n'),
  mark: (_, words) => words,
  anchor: (_, words) => words,
  link: (words, path) => `[${words}](${home}${path.slice(1)})`,
  prose: ({ body }) => withWholeAddresses(body, home),
});
