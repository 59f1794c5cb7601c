import type { Rule } from './rule.ts';

export const referenceOnce: Rule = {
  name: 'reference-once',
  description: 'A service names a document once, and no RFC that replaced itself.',
  check: ({ services }) =>
    services.flatMap(({ file, references }) => {
      const seen = new Set<string>();
      return references.flatMap((reference, index) => {
        const key = 'rfc' in reference ? `RFC ${reference.rfc}` : reference.url;
        const again = seen.has(key);
        seen.add(key);
        const obsolete = 'rfc' in reference && reference.obsoletedBy?.includes(reference.rfc);
        if (!again && !obsolete) return [];
        return [
          {
            file,
            path: ['references', index],
            message: again ? `${key} is listed above already` : `${key} cannot replace itself`,
            remedy: again ? 'keep one of the two, with the relation that holds' : 'name the RFC that replaced it',
          },
        ];
      });
    }),
};
