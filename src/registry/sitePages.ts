import { GUIDE_PLACES, PORT_PLACES, SERVICE_PLACES, SOFTWARE_PLACES } from './pageIds.ts';
import { contains, formatRange, PORT_COUNT } from './ranges.ts';
import { headingsOf, isStory } from './rules/markdown.ts';
import type { CheckedFacts } from './rules/rule.ts';
import { VERDICT_QUESTIONS } from './schema/port.ts';
import { SOFTWARE_KINDS } from './schema/software.ts';
import { shelves } from './shelves.ts';
import { slugOf } from './slug.ts';
import { VERDICT_RULES } from './verdict/index.ts';

/** The pages that no record makes and that search engines should know, in the order of the sitemap. */
export const OVERVIEWS = [
  '/',
  '/about/',
  '/verdict/',
  '/data/',
  '/changes/',
  '/ranges/',
  '/software/',
  '/tools/',
  '/open/',
  '/pick/',
  '/map/',
  '/explain/',
  '/services/',
  '/guides/',
] as const;

/** Pages and files that are there whatever the facts say, and are not in the sitemap. */
const OTHERS = [
  '/search/',
  '/changes.atom',
  '/data/ports.csv',
  '/data/ports.json',
  '/explain/data.js',
  '/favicon.svg',
  '/feedback.json',
  '/licences.txt',
  '/llms.txt',
  '/map.svg',
  '/map/data.json',
  '/open/products.json',
  '/opensearch.xml',
  '/pick/ports.json',
  '/robots.txt',
  '/schema/port.json',
  '/schema/product.json',
  '/sitemap.xml',
];

/** What the site will have, as far as links in written texts may lead there. */
export interface SitePages {
  /** Whether there is such a page or file. */
  has(path: string): boolean;
  /** Whether that page has a place with such an id. */
  hasPlace(path: string, id: string): boolean;
}

/** The pages that a site of these facts has: those of its records, of IANA's names and ranges, and those it always has. */
export function sitePages(facts: CheckedFacts): SitePages {
  const fixed = new Set<string>([
    ...OVERVIEWS,
    ...OTHERS,
    ...shelves().map(({ range }) => `/ranges/${formatRange(range)}/`),
  ]);
  const records = {
    software: new Set(facts.software.map(({ id }) => id)),
    guides: new Set(facts.guides.map(({ id }) => id)),
    services: new Set(facts.assignments.flatMap(({ name }) => (name ? [slugOf(name)] : []))),
  };
  const headings = headingsByPath(facts);
  const hasRecord = (folder: string, id: string) =>
    (records[folder as keyof typeof records] as ReadonlySet<string>).has(id);

  return {
    has(path) {
      const [, folder = '', id = '', end = ''] =
        /^\/(ports|software|guides|services)\/([^/.]+)(\/|\.json|\.md)$/.exec(path) ?? [];
      if (folder === 'ports') return isPort(id) && (end === '/' || isOnRecord(Number(id), facts));
      if (folder !== '') return hasRecord(folder, id) && (end === '/' || folder === 'software');
      return fixed.has(path) || /^\/services\/letter\/(?:0-9|[a-z])\/$/.test(path);
    },
    hasPlace(path, id) {
      const [, folder = ''] = /^\/([^/]+)\/[^/]+\/$/.exec(path) ?? [];
      return [headings.get(path), FIXED_PLACES[path], PLACES[folder]].some((places) => places?.has(id));
    },
  };
}

function isPort(text: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(text) && Number(text) < PORT_COUNT;
}

/** Whether facts name the port, so that its page has twins for programs. */
function isOnRecord(port: number, { assignments, software, prose }: CheckedFacts): boolean {
  return (
    assignments.some(({ status, ports }) => status !== 'unassigned' && contains(ports, port)) ||
    software.some((product) => product.ports.some((entry) => contains(entry.port, port))) ||
    prose.some(({ file }) => file.endsWith(`content/ports/${port}.mdx`))
  );
}

/** By the folder of the page. */
const PLACES: Readonly<Record<string, ReadonlySet<string>>> = {
  ports: PORT_PLACES,
  software: SOFTWARE_PLACES,
  services: SERVICE_PLACES,
  guides: GUIDE_PLACES,
};

const FIXED_PLACES: Readonly<Record<string, ReadonlySet<string>>> = {
  '/software/': new Set(Object.keys(SOFTWARE_KINDS)),
  '/verdict/': new Set(
    VERDICT_QUESTIONS.flatMap((question) => [question, ...VERDICT_RULES[question].map(({ id }) => id)]),
  ),
  '/about/': new Set(['facts', 'words', 'order', 'corrections', 'snapshot', 'licences']),
  '/data/': new Set(['addresses', 'examples', 'licences']),
};

function headingsByPath({ prose }: CheckedFacts): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    prose.map((text) => {
      const [, name = ''] = /([^/]+)\.mdx$/.exec(text.file) ?? [];
      const ids = headingsOf(text).map(({ id }) => id);
      return [`/${isStory(text) ? 'ports' : 'guides'}/${name}/`, new Set(ids)];
    }),
  );
}
