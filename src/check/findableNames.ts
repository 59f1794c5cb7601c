import { registryFiles } from '../registry/files.ts';
import { textsOf } from '../registry/rules/curatedTexts.ts';
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

function curatedNames(facts: CheckedFacts): Named[] {
  return textsOf(['name', 'alias', 'typed'], facts).map(({ file, path = [], text }) => ({ file, path, name: text }));
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
