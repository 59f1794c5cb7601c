import { PORT_COUNT } from '../ranges.ts';
import { slugOf } from '../slug.ts';
import { partsOf, wordsOf, type Part } from './markdown.ts';
import type { CheckedFacts, Finding, Rule } from './rule.ts';

export const linksLead: Rule = {
  name: 'links-lead',
  description:
    'A link in a story or a guide leads to a page that the site has, or to a heading of its own text; so does a page that the search offers.',
  check: (facts) => {
    const pages = {
      software: new Set(facts.software.map(({ id }) => id)),
      guides: new Set(facts.guides.map(({ id }) => id)),
    };
    return [
      ...facts.prose.flatMap((prose) => {
        const parts = partsOf(prose);
        const headings = new Set(parts.flatMap(headingId));
        return parts.flatMap((part) =>
          refusals(part, headings, pages).map((told) => ({ file: prose.file, line: part.line, ...told })),
        );
      }),
      ...offeredPages(facts)
        .filter(({ text }) => !leads(text.replace(/#.*/, ''), pages))
        .map(({ file, path, text }) => ({ file, path, ...noSuchPage(text) })),
    ];
  },
};

function noSuchPage(path: string): Pick<Finding, 'message' | 'remedy'> {
  return {
    message: `the site has no page ${path}`,
    remedy:
      'link to /ports/<number>/, /software/<id>/ or /guides/<name>/ of a page that exists, with a slash at its end',
  };
}

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

type Pages = Record<'software' | 'guides', ReadonlySet<string>>;

function refusals({ node }: Part, headings: ReadonlySet<string>, pages: Pages): Pick<Finding, 'message' | 'remedy'>[] {
  if (node.type === 'text') return withoutDefinition(node.value);
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const [path = '', fragment] = node.url.split('#');
  if (path === '' && fragment !== undefined && !headings.has(fragment))
    return [
      {
        message: `no heading of this text has the id "${fragment}"`,
        remedy: 'link to a heading of this text, or to the page with its whole address',
      },
    ];
  if (path.startsWith('/') && !leads(path.replace(/\?.*/s, ''), pages)) return [noSuchPage(path)];
  return [];
}

/** `[words][label]` stays as it is written where no line `[label]: address` defines the label. `[^key]` is a footnote. */
function withoutDefinition(text: string): Pick<Finding, 'message' | 'remedy'>[] {
  return [...text.matchAll(/\[[^\][^][^\][]*\]\[(?!\^)[^\][]*\]/g)].map(([link]) => ({
    message: `${link} has no address`,
    remedy: 'write the address: [words](/ports/988/)',
  }));
}

function headingId({ node }: Part): string[] {
  if (node.type !== 'heading') return [];
  const { id } = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties ?? {};
  return [id ?? slugOf(wordsOf(node))];
}

/** The few pages that are not made from records and that text may point to. */
const FIXED = new Set([
  '/',
  '/about/',
  '/verdict/',
  '/explain/',
  '/data/',
  '/changes/',
  '/ranges/',
  '/software/',
  '/services/',
  '/guides/',
  '/search/',
  '/map/',
  '/open/',
  '/pick/',
  '/ranges/0-1023/',
  '/ranges/1024-49151/',
  '/ranges/49152-65535/',
]);

function leads(path: string, pages: Pages): boolean {
  const [, folder, id] = /^\/(ports|software|guides)\/([^/]+)\/$/.exec(path) ?? [];
  if (folder === 'ports') return /^(0|[1-9]\d*)$/.test(id as string) && Number(id) < PORT_COUNT;
  if (folder === 'software' || folder === 'guides') return pages[folder].has(id as string);
  return FIXED.has(path);
}
