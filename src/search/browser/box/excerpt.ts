import { fold, toWords } from '../../shared/fold.ts';
import { stem } from '../../shared/words/inflection.ts';

/** A piece of an excerpt, and whether it is a word that was searched for. */
export interface ExcerptPart {
  text: string;
  isFound: boolean;
}

/**
 * Reads an excerpt of Pagefind: text in which `<` and `>` are written as entities, and nothing else is, with each word
 * that was found in a `mark`. Whatever else it may hold is text.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return cutVisibly(excerpt)
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => ({ text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), isFound: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** Leaves marked what was asked for, or a form of it: Pagefind also marks words that only begin alike (Redis, Redirects). */
export function markAsked(excerpt: string, words: readonly string[]): string {
  const asked = new Set(words.map(stem));
  const isAsked = (text: string) => toWords(fold(text)).some((word) => asked.has(stem(word)));
  return excerpt.replace(/<mark>(.*?)<\/mark>/gs, (marked, text: string) => (isAsked(text) ? marked : text));
}

/** Pagefind cuts excerpts without an ellipsis: one is added where an end is not the end of a sentence. */
function cutVisibly(excerpt: string): string {
  if (excerpt.trim() === '') return '';
  const words = excerpt.replaceAll(/<\/?mark>/g, '').trim();
  const isBegun = /^[\p{Ll},.;:)]/u.test(words);
  const isEnded = /[.!?…][)”"]?$/u.test(words);
  return `${isBegun ? '… ' : ''}${excerpt.trim()}${isEnded ? '' : ' …'}`;
}

/** An excerpt of Pagefind as nodes. */
export function excerptNodes(excerpt: string): Node[] {
  return excerptParts(excerpt).map(({ text, isFound }) => {
    if (!isFound) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
