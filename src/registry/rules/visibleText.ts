import { codePoint } from '../visible.ts';
import { curatedTexts } from './curatedTexts.ts';
import type { Rule } from './rule.ts';

/**
 * What a reader cannot see, or takes for something else: control and format characters (among them those that turn the
 * direction of writing), line and paragraph separators, halves of surrogate pairs, private and unassigned characters,
 * and every space but the ordinary one. Prose has new lines, and tabs in its code; no field of a record has.
 */
const UNSEEN = /(?![\n\t]|\r\n)[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

export const visibleText: Rule = {
  name: 'visible-text',
  description:
    'A text holds nothing that a reader cannot see: no invisible or bidirectional character, no other space.',
  check: (facts) =>
    curatedTexts(facts).flatMap(({ text, file, path, line }) => {
      const found = UNSEEN.exec(text);
      if (!found) return [];
      const [character] = found;
      const before = text
        .slice(Math.max(0, found.index - 20), found.index)
        .split('\n')
        .at(-1);
      const above = text.slice(0, found.index).split('\n').length - 1;
      return [
        {
          file,
          ...(line === undefined ? { path: path ?? [] } : { line: line + above }),
          message: `the invisible character ${codePoint(character)} stands after "${before}"`,
          remedy: /\p{Zs}/u.test(character)
            ? 'put an ordinary space in its place'
            : 'delete it: it came with a copied text',
        },
      ];
    }),
};
