import { escapeMarkup } from '../markup/escape.ts';

/** A link that somebody else is to understand without following it. */
export interface SharedLink {
  title: string;
  /** What the page answers, in a sentence or two. */
  answer: string;
  url: string;
}

/** The ways to write a link, by the name that a reader chooses: alone, or with its answer. */
export const LINK_FORMATS = {
  Link: ({ url }: SharedLink) => url,
  'Link and answer': ({ title, answer, url }: SharedLink) => `${asSentence(title)} ${answer}\n${url}`,
  Markdown: ({ title, answer, url }: SharedLink) => `[${markdown(title)}](${url}): ${markdown(answer)}`,
  BBCode: ({ title, answer, url }: SharedLink) => `[url=${url}]${bbcode(title)}[/url]: ${bbcode(answer)}`,
  HTML: ({ title, answer, url }: SharedLink) =>
    `<a href="${escapeMarkup(url)}">${escapeMarkup(title)}</a>: ${escapeMarkup(answer)}`,
} as const;

/** With a full stop at its end, unless it has a mark there: a heading may be a question. */
export function asSentence(words: string): string {
  return /[.?!:…]$/.test(words) ? words : `${words}.`;
}

export type LinkFormat = keyof typeof LINK_FORMATS;

export function isLinkFormat(name: string | null): name is LinkFormat {
  return name !== null && Object.hasOwn(LINK_FORMATS, name);
}

function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, String.raw`\$&`);
}

/** BBCode has no way to write a bracket that is one. */
function bbcode(text: string): string {
  return text.replaceAll('[', '(').replaceAll(']', ')');
}
