import { citingFiles } from './citations.ts';
import type { Rule } from './rule.ts';

export const sourceExists: Rule = {
  name: 'source-exists',
  description: 'A claim names a source that its own file lists.',
  check: (facts) =>
    citingFiles(facts).flatMap(({ file, sources, citations }) =>
      citations.flatMap(({ keys, ...place }) =>
        keys
          .filter((key) => !Object.hasOwn(sources, key))
          .map((key) => ({
            file,
            ...place,
            message: `no source is called "${key}"`,
            remedy: `add it under "sources", or use one of: ${Object.keys(sources).join(', ')}`,
          })),
      ),
    ),
};
