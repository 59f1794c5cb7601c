import { curatedTexts, type TextKind } from './curatedTexts.ts';
import type { Finding, Rule } from './rule.ts';

/** Sentences end with a full stop, or with what stands for one. */
const SENTENCES: readonly TextKind[] = ['summary', 'note', 'reason'];

export const fullStops: Rule = {
  name: 'full-stops',
  description: 'Summaries, notes and reasons are sentences and end with a full stop; a role is none and has none.',
  check: (facts) =>
    curatedTexts(facts).flatMap(({ kind, text, file, path }): Finding[] => {
      if (!path || path.at(-1) === 'insecure') return [];
      if (SENTENCES.includes(kind) && !/[.!?][")]?$/.test(text))
        return [
          {
            file,
            path,
            message: `it ends with "${text.split(' ').at(-1)}"`,
            remedy: 'end the sentence with a full stop',
          },
        ];
      if (kind === 'role' && /(?<!\b(etc|e\.g|i\.e))\.$/.test(text))
        return [
          { file, path, message: 'a role is no sentence: it follows "used for"', remedy: 'take the full stop away' },
        ];
      return [];
    }),
};
