import { textsOf } from './curatedTexts.ts';
import type { Rule } from './rule.ts';

/** What fits so many records that it leads to none. */
const GENERIC = new Set(
  'admin agent api app application chat client cloud console daemon dashboard database db game games gateway gui http https login mail monitoring network panel port proxy query rest server service software ssl storage tcp tls udp ui voice vpn web webui website'.split(
    ' ',
  ),
);

export const lowerAlias: Rule = {
  name: 'lower-alias',
  description: 'An alias is what people type: in lower case, and no word that fits many records.',
  check: (facts) =>
    textsOf(['alias', 'typed'], facts).flatMap(({ kind, text, file, path = [] }) => {
      const lower = text.toLowerCase();
      if (text !== lower) return [{ file, path, message: `"${text}" has capitals`, remedy: `write "${lower}"` }];
      return kind === 'alias' && GENERIC.has(text)
        ? [
            {
              file,
              path,
              message: `"${text}" fits many records`,
              remedy: 'delete it, or add the word that tells them apart',
            },
          ]
        : [];
    }),
};
