import type { Rule } from './rule.ts';

export const productOnce: Rule = {
  name: 'product-once',
  description: 'A product has one record: no two have the same name, however it is spelt.',
  check: ({ software }) => {
    const byName = Map.groupBy(software, ({ name }) => spelling(name));
    return [...byName.values()].flatMap((same) =>
      same.length < 2
        ? []
        : same.map(({ file, name }) => ({
            file,
            path: ['name'],
            message: `"${name}" has a record already: ${same.flatMap((other) => (other.file === file ? [] : other.file)).join(', ')}`,
            remedy: 'put the facts into one of them, or say in the name what tells the products apart',
          })),
    );
  },
};

/** A name without what writers spell in several ways: capitals, spaces, hyphens, dots. */
function spelling(name: string): string {
  return name.toLowerCase().replace(/[\s\-_.]+/g, '');
}
