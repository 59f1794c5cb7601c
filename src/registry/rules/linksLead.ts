import { sitePages, type SitePages } from '../sitePages.ts';
import { elementsOf, headingsOf, markdownParts, type MarkdownPart } from './markdown.ts';
import type { CheckedFacts, Finding, Rule } from './rule.ts';

export const linksLead: Rule = {
  name: 'links-lead',
  description:
    'A link in a story or a guide leads to a page that the site has, to a place on it, or to a heading of its own text; so does a page that the search offers.',
  check: (facts) => {
    const pages = sitePages(facts);
    return [
      ...facts.prose.flatMap((prose) => {
        const { file } = prose;
        const headings = new Set(headingsOf(prose).map(({ id }) => id));
        return [
          ...elementsOf(prose).flatMap(({ properties: { href }, line }) =>
            typeof href === 'string' ? refusals(href, headings, pages).map((told) => ({ file, line, ...told })) : [],
          ),
          ...markdownParts(prose).flatMap((part) =>
            withoutDefinition(part).map((told) => ({ file, line: part.line, ...told })),
          ),
        ];
      }),
      ...offeredPages(facts).flatMap(({ file, path, text }) =>
        refusals(text, new Set(), pages).map((told) => ({ file, path, ...told })),
      ),
    ];
  },
};

type Refusal = Pick<Finding, 'message' | 'remedy'>;

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

/** What is wrong with an address, if anything: other sites are for `npm run sources` to ask. */
function refusals(href: string, headings: ReadonlySet<string>, pages: SitePages): Refusal[] {
  if (isOwnHost(href))
    return [{ message: `${href} is an address of this site`, remedy: 'write its path alone: /ports/988/' }];
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  if (path === '' && fragment !== undefined && !headings.has(fragment))
    return [
      {
        message: `no heading of this text has the id "${fragment}"`,
        remedy: 'link to a heading of this text, or to the page with its whole address',
      },
    ];
  if (!path.startsWith('/')) return [];
  if (!pages.has(path)) return [noSuchPage(path)];
  if (fragment !== undefined && !pages.hasPlace(path, fragment)) return [noSuchPlace(path, fragment)];
  return [];
}

/** The site's default address, as in examples of the data. */
function isOwnHost(href: string): boolean {
  return /^https?:/i.test(href) && /^(?:www\.)?everyport\.example\.?$/.test(URL.parse(href)?.hostname ?? '');
}

function noSuchPage(path: string): Refusal {
  return {
    message: `the site has no page ${path}`,
    remedy:
      'link to /ports/<number>/, /software/<id>/, /services/<name>/ or /guides/<name>/ of a page that exists, with a slash at its end',
  };
}

function noSuchPlace(path: string, fragment: string): Refusal {
  return {
    message: `the page ${path} has no place #${fragment}`,
    remedy: 'link to the page, or to the id of one of its headings',
  };
}

/** `[words][label]` stays as it is written where no line `[label]: address` defines the label. `[^key]` is a footnote. */
function withoutDefinition({ node }: MarkdownPart): Refusal[] {
  if (node.type !== 'text') return [];
  return [...node.value.matchAll(/\[[^\][^][^\][]*\]\[(?!\^)[^\][]*\]/g)].map(([link]) => ({
    message: `${link} has no address`,
    remedy: 'write the address: [words](/ports/988/)',
  }));
}
