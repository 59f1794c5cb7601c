import { curatedTexts, type CuratedText } from './curatedTexts.ts';
import type { Finding, Rule } from './rule.ts';

export const aliasOnce: Rule = {
  name: 'alias-once',
  description: 'An alias belongs to one record, and is not the name of another: a reader who types it means one thing.',
  // A product and the service that it implements may share a name; an alias may not be shared.
  check: (facts) => {
    const texts = curatedTexts(facts).filter(({ kind }) => ['alias', 'typed', 'name'].includes(kind));
    const byWord = Map.groupBy(texts, ({ text }) => text.toLowerCase());
    return [...byWord.values()].flatMap((claims) =>
      claims.flatMap((claim) => {
        const other = claims.find((another) => another !== claim);
        return claim.kind !== 'name' && other ? [taken(claim, other)] : [];
      }),
    );
  },
};

function taken({ text, file, path = [] }: CuratedText, other: CuratedText): Finding {
  const holder = other.file === file ? 'in this record' : `in ${other.file}`;
  return {
    file,
    path,
    message: `"${text}" leads to two places: it stands ${holder} too, as ${other.kind === 'name' ? 'a name' : 'an alias'}`,
    remedy: 'keep it where most readers mean it, and delete it at the other place',
  };
}
