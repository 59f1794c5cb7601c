import { PORT_COUNT } from '../ranges.ts';
import type { CheckedFacts, Finding, Rule } from './rule.ts';

export const linksLead: Rule = {
  name: 'links-lead',
  description: 'A link in a story or a guide, and a page that the search offers, is a page that the site has.',
  check: (facts) => {
    const pages = {
      software: new Set(facts.software.map(({ id }) => id)),
      guides: new Set(facts.guides.map(({ id }) => id)),
    };
    const offered = offeredPages(facts)
      .filter(({ text }) => !leads(text.replace(/#.*/, ''), pages))
      .map(({ file, path, text }): Finding => ({
        file,
        path,
        message: `the site has no page ${text}`,
        remedy: REMEDY,
      }));
    return facts.prose
      .flatMap(({ file, line, body }): Finding[] =>
        body.split('\n').flatMap((text, index) =>
          [...text.matchAll(/\]\((\/[^)#]*)/g)]
            .map(([, path]) => path as string)
            .filter((path) => !leads(path, pages))
            .map((path): Finding => ({
              file,
              line: line + index,
              message: `the site has no page ${path}`,
              remedy: REMEDY,
            })),
        ),
      )
      .concat(offered);
  },
};

const REMEDY =
  'link to /ports/<number>/, /software/<id>/ or /guides/<name>/ of a page that exists, with a slash at its end';

/** The pages that `content/search.yaml` names. */
function offeredPages({ searchWords }: CheckedFacts): { file: string; path: PropertyKey[]; text: string }[] {
  if (!searchWords) return [];
  const { file, pages, terms } = searchWords;
  return [
    ...pages.map(({ path }, index) => ({ file, path: ['pages', index, 'path'], text: path })),
    ...Object.entries(terms).flatMap(([id, term]) =>
      term.kind === 'no-port' ? [{ file, path: ['terms', id, 'page'], text: term.page }] : [],
    ),
  ];
}

/** The few pages that are not made from records and that text may point to. */
const FIXED = new Set([
  '/',
  '/about/',
  '/verdict/',
  '/data/',
  '/changes/',
  '/ranges/',
  '/software/',
  '/services/',
  '/guides/',
  '/search/',
  '/ranges/0-1023/',
  '/ranges/1024-49151/',
  '/ranges/49152-65535/',
]);

function leads(path: string, pages: Record<'software' | 'guides', ReadonlySet<string>>): boolean {
  const [, folder, id] = /^\/(ports|software|guides)\/([^/]+)\/$/.exec(path) ?? [];
  if (folder === 'ports') return /^(0|[1-9]\d*)$/.test(id as string) && Number(id) < PORT_COUNT;
  if (folder === 'software' || folder === 'guides') return pages[folder].has(id as string);
  return FIXED.has(path);
}
