import type { Source } from '../registry/schema/source.ts';
import { link } from './mdx.ts';
import { monthOf } from './words.ts';

/** What a footnote points to: a page that was read, or a register as of some month. */
export type Citation = Pick<Source, 'title' | 'url'> & ({ accessed: string } | { asOf: string });

/**
 * The footnotes of one article. A section cites a source and gets back its mark; the definitions are written at the
 * end. One page cited from several sections is one footnote.
 */
export class Notes {
  readonly #keys = new Map<string, string>();
  readonly #sources: Citation[] = [];

  /** @param story the sources of the hand-written story, whose text already uses their keys */
  constructor(story: Record<string, Source> = {}) {
    for (const [key, source] of Object.entries(story)) this.#add(source, key);
  }

  /** The marks for some sources: `[^1][^lustre]`. */
  cite(sources: readonly Citation[]): string {
    return sources.map((source) => `[^${this.#keys.get(source.url) ?? this.#add(source)}]`).join('');
  }

  /** The definitions of all footnotes, to stand at the end of the article. */
  definitions(): string {
    return this.#sources.map((source) => `[^${this.#keys.get(source.url)}]: ${definition(source)}`).join('\n');
  }

  #add(source: Citation, key = String(this.#sources.length + 1)): string {
    this.#keys.set(source.url, key);
    this.#sources.push(source);
    return key;
  }
}

function definition(source: Citation): string {
  const when = 'asOf' in source ? `as of ${monthOf(source.asOf)}` : `read on ${source.accessed}`;
  return `${link(source.title, withShortCommit(source.url))}, ${when}.`;
}

/**
 * GitHub finds a commit by its first twelve digits as well (docs.github.com, "Getting permanent links to files"; Linux has
 * used twelve since 2013). The other 28 are noise, which no compression makes smaller.
 */
function withShortCommit(url: string): string {
  return url.replace(/^(https:\/\/github\.com\/[^/]+\/[^/]+\/\w+\/[0-9a-f]{12})[0-9a-f]{28}(?=\/|$)/, '$1');
}
