import { citingFiles } from './citations.ts';
import type { Rule } from './rule.ts';

export const sourceUsed: Rule = {
  name: 'source-used',
  description: 'A listed source supports at least one claim of its file.',
  check: (facts) =>
    citingFiles(facts).flatMap(({ file, sources, citations }) => {
      const used = new Set(citations.flatMap(({ keys }) => keys));
      return Object.keys(sources)
        .filter((key) => !used.has(key))
        .map((key) => ({
          file,
          path: ['sources', key],
          message: 'no claim of this file uses this source',
          remedy: 'cite it where it belongs, or delete it',
        }));
    }),
};
