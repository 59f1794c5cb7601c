import { textsOf } from './curatedTexts.ts';
import type { Rule } from './rule.ts';

/** Markup that writers use out of habit. What merely looks odd (`mod_ssl`, `<port>`, `C&C`) is text. */
const MARKUP: readonly RegExp[] = [
  /\*\*[^*]+\*\*/,
  /(?<![\w*])\*\p{L}([^*]*\p{L})?\*(?![\w*])/u,
  /`[\w./ :=-]+`/,
  /(?<!!)\[[^\]]+\]\((https?:|\/)[^)]*\)/,
  /<\/?(b|i|em|strong|code|kbd|br|p|ul|li|tt)\s*\/?>/i,
  /&(amp|nbsp|quot|mdash|ndash|hellip|rarr);/,
];

export const plainText: Rule = {
  name: 'plain-text',
  description: 'Summaries, roles, notes and reasons are plain words: Markdown and HTML are shown as they are written.',
  check: (facts) =>
    textsOf(['summary', 'role', 'note', 'reason'], facts).flatMap(({ text, file, path = [] }) => {
      const [found] = MARKUP.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
      return found
        ? [
            {
              file,
              path,
              message: `${found} is shown as it is written`,
              remedy: 'write plain words; code needs no marks',
            },
          ]
        : [];
    }),
};
