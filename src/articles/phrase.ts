import type { ArticleForm } from './form.ts';
import { code, text } from './mdx.ts';

/** A piece of a sentence: words, code, or a link to a page of this site. What is made of such pieces can be written as MDX and as plain text. */
export type Phrase = string | { code: string } | { words: string; href: string };

/** Phrases as inline MDX. */
export function phrasesMdx(phrases: readonly Phrase[], form: ArticleForm): string {
  return phrases.map((phrase) => phraseMdx(phrase, form)).join('');
}

/** Phrases as a reader sees them. */
export function phrasesText(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) => (typeof phrase === 'string' ? phrase : 'code' in phrase ? phrase.code : phrase.words))
    .join('');
}

/** `a, b and c`, each of them phrases of its own. */
export function listPhrases(items: readonly (readonly Phrase[])[]): Phrase[] {
  return items.flatMap((item, index) => {
    const before = index === 0 ? [] : [index === items.length - 1 ? ' and ' : ', '];
    return [...before, ...item];
  });
}

function phraseMdx(phrase: Phrase, form: ArticleForm): string {
  if (typeof phrase === 'string') return edges(phrase);
  return 'code' in phrase ? code(phrase.code) : form.link(text(phrase.words), phrase.href);
}

/** Escaped words lose the spaces at their ends, which stand between two phrases. */
function edges(words: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(words) ?? [];
  return `${before}${inner && text(inner)}${after}`;
}
