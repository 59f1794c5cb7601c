import { fold, toKey } from '../../shared/fold.ts';
import type { Result } from '../find.ts';
import { TEXTS_FAILED } from '../sentences.ts';
import type { NameTable } from '../table/nameTable.ts';
import { resultItem, textItem, type Item } from './items.ts';
import type { Site } from './site.ts';
import type { TextHit, Told } from './texts.ts';

/** What is to be shown for a query so far. */
export interface BoxAnswer {
  /** The sentence above the results: that a text is not on record, or what it is. */
  lead: string;
  /** While one query is answered, items are only added at the end, or replaced by the same with more details. */
  items: Item[];
  /** Sentences to show below: what could not be loaded. */
  notes: string[];
  /** Where a text with many lines is explained line by line. */
  more: { href: string; words: string } | undefined;
  /** Whether the first item is what was asked for, and its address is final. */
  isSettled: boolean;
}

/** An answer that grows stage by stage. */
export class BoxDraft {
  readonly #site: Site;
  readonly #notes = new Set<string>();
  items: Item[] = [];
  lead = '';
  hasHits = false;
  more: BoxAnswer['more'];
  /** Whether a part of a port's page was asked for, and the files that say whether it exists have not come yet. */
  isPartOpen = false;
  #shown = '';

  constructor(site: Site) {
    this.#site = site;
  }

  get isEmpty(): boolean {
    return this.items.length === 0 && this.#notes.size === 0;
  }

  note(sentence: string): void {
    this.#notes.add(sentence);
  }

  addResults(results: readonly Result[]): void {
    this.addItems(results.map((result) => resultItem(result, this.#site.base)));
  }

  addTold({ hits, failed }: Told, words: readonly string[], table: NameTable | undefined): void {
    if (failed) this.note(TEXTS_FAILED);
    this.hasHits ||= hits.length > 0;
    const known = new Set(this.items.map(({ href }) => withoutPart(href)));
    const news = namedFirst(hits, words).filter(({ url }) => !known.has(url));
    this.items = [...this.items, ...news.map((hit) => textItem(hit, this.#site.base, table))];
  }

  /** What is on the screen stays where it is; what is new comes below. */
  addItems(next: readonly Item[]): void {
    const updated = this.items.map((item) => next.find((other) => isSamePage(item, other)) ?? item);
    this.items = [...updated, ...next.filter((item) => !this.items.some((other) => isSamePage(item, other)))];
  }

  /** The answer, unless it is what it was the last time. */
  *changes(): Generator<BoxAnswer> {
    const { items, lead } = this;
    const notes = [...this.#notes];
    const isSettled = items[0]?.isSure === true && !this.isPartOpen;
    const shown = JSON.stringify([lead, notes, isSettled, items.map(({ excerpt: _, ...item }) => item)]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    yield { lead, items, notes, isSettled, more: this.more };
  }
}

/** Items for the same page: a part of a port's page is found in a later file than the port. */
function isSamePage(one: Item, other: Item): boolean {
  return withoutPart(one.href) === withoutPart(other.href);
}

function withoutPart(href: string): string {
  return href.replace(/#.*/, '');
}

/** Of the pages that hold the words, the one with that name comes first: Redis before its exporter. */
function namedFirst(hits: readonly TextHit[], words: readonly string[]): TextHit[] {
  const asked = words.join('');
  const isNamed = ({ title = '' }: TextHit) => toKey(fold(title)) === asked;
  return [...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))];
}
