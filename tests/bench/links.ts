/**
 * Follows every link of every page of the built site to a file, and to the place in it where the link names one:
 * `npm run bench:links`, or on another folder `npm run bench:links -- <folder>`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withThousands } from '../../src/build/format.ts';
import { readSiteAddress } from '../../src/build/siteAddress.ts';
import { readArguments } from './arguments.ts';
import { table } from './table.ts';

const { dist } = readArguments();
const { site, base } = readSiteAddress();
const home = site + base;

/** The addresses of all files, of a page as it is linked to: with a slash at the end instead of `index.html`. */
const files = new Map(
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dist, join(parentPath, name)))
    .map((file) => [new URL(file.replace(/(^|\/)index\.html$/, '$1'), home).href, join(dist, file)]),
);

let links = 0;
/** Of links to a place in another page: the place, and the first page that links to it. */
const places = new Map<string, Map<string, string>>();
/** By target, the first page that links to it. */
const broken = new Map<string, string>();

const pages = [...files].filter(([, file]) => file.endsWith('.html'));
for (const [page, file] of pages) checkPage(page, readFileSync(file, 'utf8'));
for (const [page, fragments] of places) {
  const ids = idsOf(readFileSync(files.get(page) ?? '', 'utf8'));
  for (const [fragment, from] of fragments) if (!ids.has(fragment)) report(`${page}#${fragment}`, from);
}

console.log(
  `${withThousands(pages.length)} pages, ${withThousands(links)} links inside the site, ${withThousands(broken.size)} broken targets, in ${(performance.now() / 1000).toFixed(0)} s`,
);
if (broken.size > 0) {
  const rows = [...broken].map(([target, from]) => [target.replace(home, '/'), from.replace(home, '/')]);
  console.log(`\n${table(['target', 'linked from, among others'], rows)}`);
}

function checkPage(page: string, html: string): void {
  let ids: Set<string> | undefined;
  for (const [, written = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
    const [target = '', fragment = ''] = resolve(written, page).split('#');
    if (!target.startsWith(home)) continue;
    links++;
    if (!files.has(target)) report(target, page);
    else if (fragment && target === page) {
      ids ??= idsOf(html);
      if (!ids.has(fragment)) report(`${target}#${fragment}`, page);
    } else if (fragment) {
      const known = places.get(target) ?? new Map<string, string>();
      places.set(target, known.has(fragment) ? known : known.set(fragment, page));
    }
  }
}

/** Without the query: a static site answers each the same. */
function resolve(written: string, page: string): string {
  const { origin, pathname, hash } = new URL(written.replaceAll('&amp;', '&'), page);
  return origin + pathname + decodeURIComponent(hash);
}

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
}

function report(target: string, from: string): void {
  if (!broken.has(target)) broken.set(target, from);
}
