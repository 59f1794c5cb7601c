import { existsSync } from 'node:fs';
import { PAGES_OF_EVERY_KIND } from './kinds.ts';
import { expect, test } from './support/test.ts';

test('the links of a page of every kind lead to pages and places that exist', async ({ request, siteUrl }) => {
  test.setTimeout(120_000);
  const pages = new Map<string, string>();
  const read = async (url: string) => {
    const known = pages.get(url);
    if (known !== undefined) return known;
    const response = await request.get(url);
    const body = response.ok() ? await response.text() : '';
    pages.set(url, body);
    return body;
  };

  const broken: string[] = [];
  // Of a sample, most ports have no page: `npm run bench:links` follows all links of a whole build.
  const isWhole = existsSync(new URL('../../dist/ports/12345/index.html', import.meta.url));
  for (const path of PAGES_OF_EVERY_KIND.filter((path) => path !== 'no-such-page/')) {
    const html = await read(siteUrl + path);
    for (const [, href = ''] of html.matchAll(/ (?:href|src)="([^"]+)"/g)) {
      const target = new URL(href.replaceAll('&amp;', '&'), siteUrl + path);
      if (!target.href.startsWith(siteUrl)) continue;
      const fragment = target.hash.slice(1);
      target.hash = '';
      const found = await read(target.href);
      if (!found && !isWhole && /\/ports\/\d{1,5}\/$/.test(target.pathname)) continue;
      if (!found) broken.push(`${path} → ${href}`);
      else if (fragment && !found.includes(` id="${fragment}"`)) broken.push(`${path} → ${href}: no such place`);
    }
  }
  expect(broken).toEqual([]);
});
