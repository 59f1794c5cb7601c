import type { Guide } from '../../../registry/schema/guide.ts';
import type { SearchWords } from '../../../registry/schema/searchWords.ts';
import type { Service } from '../../../registry/schema/service.ts';
import { FIELD, TERM_LETTERS, UNSTATED_MASK } from '../../shared/format.ts';
import { toMask } from '../../shared/transports.ts';
import { items, withMask } from './write.ts';

/** Pages that no record of a port, a product or a service makes: guides, and the site's own. */
export function pageLines(guides: readonly Guide[], { pages }: Pick<SearchWords, 'pages'>): string[] {
  return [
    ...guides.map(({ id, title, questions }) => pageLine(`/guides/${id}/`, title, questions)),
    ...pages.map(({ path, title, typed }) => pageLine(path, title, typed)),
  ];
}

/** A title is prose, and may hold what separates names. */
function pageLine(path: string, title: string, typed: readonly string[]): string {
  return [path, title, items(typed)].join(FIELD);
}

/** What is neither a product nor a service, with the sentence that says so. */
export function termLines({ terms }: Pick<SearchWords, 'terms'>): string[] {
  return Object.values(terms).map((term) =>
    [
      TERM_LETTERS[term.kind],
      items([term.name, ...term.aliases]),
      term.because,
      ...(term.kind === 'no-port' ? [term.page] : []),
      ...term.ports,
    ].join(FIELD),
  );
}

/** The registered name is written only where the record says which of several ports comes first. */
export function serviceLine({ title, service, aliases, ports, transports = [] }: Service): string {
  const places = ports.map((port) => withMask(String(port), toMask(transports), UNSTATED_MASK));
  return [items([title, ...(ports.length > 1 ? [service] : []), ...aliases]), ...places].join(FIELD);
}
