import type { CheckedFacts, Finding, Rule } from './rule.ts';

/** A text by which a record is found, and where it stands. */
interface Claimed {
  file: string;
  path: readonly PropertyKey[];
  text: string;
}

export const aliasOnce: Rule = {
  name: 'alias-once',
  description: 'An alias belongs to one record, and is not the name of another: a reader who types it means one thing.',
  check: (facts) => {
    const owners = new Map(names(facts).map((name) => [name.text.toLowerCase(), name]));
    return aliases(facts).flatMap((alias): Finding[] => {
      const owner = owners.get(alias.text.toLowerCase());
      if (!owner) owners.set(alias.text.toLowerCase(), alias);
      return owner ? [taken(alias, owner)] : [];
    });
  },
};

/** A product and the service that it implements may share a name; an alias may not be shared. */
function names({ software, services, guides, searchWords }: CheckedFacts): Claimed[] {
  return [
    ...software.map(({ file, name }) => ({ file, path: ['name'], text: name })),
    ...services.map(({ file, title }) => ({ file, path: ['title'], text: title })),
    ...guides.map(({ file, title }) => ({ file, path: ['title'], text: title })),
    ...(searchWords ? [searchWords] : []).flatMap(({ file, pages, terms }) => [
      ...pages.map(({ title }, index) => ({ file, path: ['pages', index, 'title'], text: title })),
      ...Object.entries(terms).map(([id, { name }]) => ({ file, path: ['terms', id, 'name'], text: name })),
    ]),
  ];
}

function aliases({ software, services, guides, searchWords }: CheckedFacts): Claimed[] {
  return [
    ...[...software, ...services].flatMap(({ file, aliases }) =>
      aliases.map((text, index) => ({ file, path: ['aliases', index], text })),
    ),
    ...software.flatMap(({ file, ports }) =>
      ports.flatMap(({ aliases = [] }, port) =>
        aliases.map((text, index) => ({ file, path: ['ports', port, 'aliases', index], text })),
      ),
    ),
    ...guides.flatMap(({ file, questions }) =>
      questions.map((text, index) => ({ file, path: ['questions', index], text })),
    ),
    ...(searchWords ? [searchWords] : []).flatMap(({ file, pages, terms }) => [
      ...pages.flatMap(({ typed }, page) =>
        typed.map((text, index) => ({ file, path: ['pages', page, 'typed', index], text })),
      ),
      ...Object.entries(terms).flatMap(([id, term]) =>
        term.aliases.map((text, index) => ({ file, path: ['terms', id, 'aliases', index], text })),
      ),
    ]),
  ];
}

function taken({ text, file, path }: Claimed, owner: Claimed): Finding {
  const holder = owner.file === file ? 'in this record' : `in ${owner.file}`;
  return {
    file,
    path,
    message: `"${text}" already leads to another place: it stands ${holder} as ${isName(owner) ? 'a name' : 'an alias'}`,
    remedy: 'keep it where most readers mean it, and delete it here',
  };
}

function isName({ path }: Claimed): boolean {
  return ['name', 'title'].includes(String(path.at(-1)));
}
