import type { Rule } from './rule.ts';

export const abroadLeads: Rule = {
  name: 'abroad-leads',
  description: 'A name in another language is that of a service or a product on record.',
  check: ({ searchWords, services, software }) => {
    if (!searchWords?.abroad) return [];
    const { file, abroad } = searchWords;
    const known = {
      services: new Set(services.map(({ service }) => service)),
      software: new Set(software.map(({ id }) => id)),
    };
    return (['services', 'software'] as const).flatMap((kind) =>
      Object.keys(abroad[kind])
        .filter((id) => !known[kind].has(id))
        .map((id) => ({
          file,
          path: ['abroad', kind, id],
          message: `no record in content/${kind}/ is "${id}"`,
          remedy: kind === 'services' ? 'write the registered name of a service' : 'write the id of a product',
        })),
    );
  },
};
