import { registryFiles } from '../registry/files.ts';
import type { CheckedFacts, Finding, Rule } from '../registry/rules/rule.ts';
import { slugOf } from '../registry/slug.ts';
import { item } from '../search/build/table/write.ts';

export const findableNames: Rule = {
  name: 'findable-names',
  description:
    'A registered name has a letter or a digit, of which its address is made; no name has a character that the table of names needs for itself.',
  check: (facts) => [
    ...registeredNames(facts).flatMap(withoutAddress),
    ...[...registeredNames(facts), ...curatedNames(facts)].flatMap(notForTheTable),
  ],
};

type Named = Pick<Finding, 'file' | 'line' | 'path'> & { name: string };

function registeredNames({ assignments }: CheckedFacts): Named[] {
  const { csv } = registryFiles();
  return assignments.flatMap(({ name, line }) => (name === null ? [] : [{ file: csv, line, name }]));
}

function curatedNames({ software, services, guides, searchWords }: CheckedFacts): Named[] {
  return [
    ...software.map(({ file, name }) => ({ file, path: ['name'], name })),
    ...services.map(({ file, title }) => ({ file, path: ['title'], name: title })),
    ...[...software, ...services].flatMap(({ file, aliases }) =>
      aliases.map((name, index) => ({ file, path: ['aliases', index], name })),
    ),
    ...software.flatMap(({ file, ports }) =>
      ports.flatMap(({ aliases = [] }, port) =>
        aliases.map((name, index) => ({ file, path: ['ports', port, 'aliases', index], name })),
      ),
    ),
    ...guides.flatMap(({ file, questions }) =>
      questions.map((name, index) => ({ file, path: ['questions', index], name })),
    ),
    ...(searchWords ? [searchWords] : []).flatMap(({ file, pages, terms }) => [
      ...pages.flatMap(({ typed }, page) =>
        typed.map((name, index) => ({ file, path: ['pages', page, 'typed', index], name })),
      ),
      ...Object.entries(terms).flatMap(([id, term]) => [
        { file, path: ['terms', id, 'name'], name: term.name },
        ...term.aliases.map((name, index) => ({ file, path: ['terms', id, 'aliases', index], name })),
      ]),
    ]),
  ];
}

const REFETCH = 'fetch the file again: IANA assigns no such name';

function withoutAddress({ name, ...place }: Named): Finding[] {
  return slugOf(name) === '' ? [{ ...place, message: `"${name}" has no letter and no digit`, remedy: REFETCH }] : [];
}

function notForTheTable({ name, ...place }: Named): Finding[] {
  try {
    item(name);
    return [];
  } catch (error) {
    return [{ ...place, message: (error as Error).message, remedy: place.path ? 'choose another spelling' : REFETCH }];
  }
}
