import { processNames } from '../platform.ts';
import type { PortRange } from '../schema/primitives.ts';
import type { Source } from '../schema/source.ts';
import type { CheckedFacts } from './rule.ts';

/** What a text is in its record. A service's title is its name. `typed` leads to a page of the site, `alias` to a record. */
export type TextKind =
  | 'name'
  | 'alias'
  | 'typed'
  | 'summary'
  | 'role'
  | 'note'
  | 'reason'
  | 'where'
  | 'setting'
  | 'process'
  | 'title'
  | 'prose';

/** A text that a person wrote, and where it stands. */
export interface CuratedText {
  kind: TextKind;
  text: string;
  file: string;
  /** Within the record: `['ports', 0, 'note']`. */
  path?: readonly PropertyKey[];
  /** Of prose: the line of the file on which it begins. */
  line?: number;
  /** The ports that the text is about: those of its entry, or all of its record. */
  ports: readonly PortRange[];
}

/** Every text that a person wrote: those of all records and of the search words by field, and stories and guides whole. */
export function curatedTexts(facts: Omit<CheckedFacts, 'assignments'>): CuratedText[] {
  return [
    ...facts.software.flatMap(textsOfProduct),
    ...facts.services.flatMap(textsOfService),
    ...facts.guides.flatMap(({ file, title, summary, questions }) => {
      const collect = collector(file, []);
      return [
        ...collect('name', ['title'], title),
        ...collect('summary', ['summary'], summary),
        ...questions.flatMap((question, index) => collect('typed', ['questions', index], question)),
      ];
    }),
    ...(facts.searchWords ? textsOfSearchWords(facts.searchWords) : []),
    ...facts.prose.flatMap(({ file, line, body, sources }) => [
      { kind: 'prose' as const, text: body, file, line, ports: [] },
      ...textsOfSources(sources, collector(file, [])),
    ]),
  ];
}

/** The texts of one kind, or of several. */
export function textsOf(kinds: readonly TextKind[], facts: CheckedFacts): CuratedText[] {
  return curatedTexts(facts).filter(({ kind }) => kinds.includes(kind));
}

type Collect = (kind: TextKind, path: readonly PropertyKey[], text: string | undefined) => CuratedText[];

function collector(file: string, ports: readonly PortRange[]): Collect {
  return (kind, path, text) => (text === undefined ? [] : [{ kind, text, file, path, ports }]);
}

function textsOfProduct({ file, ...product }: CheckedFacts['software'][number]): CuratedText[] {
  const collect = collector(
    file,
    product.ports.map(({ port }) => port),
  );
  return [
    ...collect('name', ['name'], product.name),
    ...collect('summary', ['summary'], product.summary),
    ...product.aliases.flatMap((alias, index) => collect('alias', ['aliases', index], alias)),
    ...processNames(product.process).flatMap((name) => collect('process', ['process'], name)),
    ...product.ports.flatMap((entry, index) => textsOfPort(entry, ['ports', index], collector(file, [entry.port]))),
    ...product.exposure.flatMap(({ ports, reason }, index) =>
      collector(file, ports)('reason', ['exposure', index, 'reason'], reason),
    ),
    ...textsOfSources(product.sources, collect),
  ];
}

function textsOfPort(
  { role, note, aliases = [], configure = [], process }: CheckedFacts['software'][number]['ports'][number],
  path: readonly PropertyKey[],
  collect: Collect,
): CuratedText[] {
  return [
    ...collect('role', [...path, 'role'], role),
    ...collect('note', [...path, 'note'], note),
    ...aliases.flatMap((alias, index) => collect('alias', [...path, 'aliases', index], alias)),
    ...processNames(process).flatMap((name) => collect('process', [...path, 'process'], name)),
    ...configure.flatMap(({ where, setting }, index) => [
      ...collect('where', [...path, 'configure', index, 'where'], where),
      ...collect('setting', [...path, 'configure', index, 'setting'], setting),
    ]),
  ];
}

function textsOfService({ file, ...service }: CheckedFacts['services'][number]): CuratedText[] {
  const collect = collector(
    file,
    service.ports.map((port) => ({ start: port, end: port })),
  );
  return [
    ...collect('name', ['title'], service.title),
    ...collect('summary', ['summary'], service.summary),
    ...service.aliases.flatMap((alias, index) => collect('alias', ['aliases', index], alias)),
    ...service.references.flatMap(({ title }, index) => collect('title', ['references', index, 'title'], title)),
    ...collect('reason', ['exposure', 'reason'], service.exposure?.reason),
    ...textsOfSources(service.sources, collect),
  ];
}

function textsOfSearchWords({
  file,
  pages,
  terms,
  abroad,
  sources,
}: NonNullable<CheckedFacts['searchWords']>): CuratedText[] {
  const collect = collector(file, []);
  return [
    ...pages.flatMap(({ title, typed }, page) => [
      ...collect('name', ['pages', page, 'title'], title),
      ...typed.flatMap((text, index) => collect('typed', ['pages', page, 'typed', index], text)),
    ]),
    ...Object.entries(terms).flatMap(([id, { name, aliases, because }]) => [
      ...collect('name', ['terms', id, 'name'], name),
      ...collect('role', ['terms', id, 'because'], because),
      ...aliases.flatMap((text, index) => collect('typed', ['terms', id, 'aliases', index], text)),
    ]),
    ...(['services', 'software'] as const).flatMap((kind) =>
      Object.entries(abroad?.[kind] ?? {}).flatMap(([id, typed]) =>
        typed.flatMap((text, index) => collect('alias', ['abroad', kind, id, index], text)),
      ),
    ),
    ...textsOfSources(sources, collect),
  ];
}

function textsOfSources(sources: Record<string, Source>, collect: Collect): CuratedText[] {
  return Object.entries(sources).flatMap(([key, { title, insecure }]) => [
    ...collect('title', ['sources', key, 'title'], title),
    ...collect('note', ['sources', key, 'insecure'], insecure),
  ]);
}
