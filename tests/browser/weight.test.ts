import { gzipSync } from 'node:zlib';
import { PAGES_OF_EVERY_KIND } from './kinds.ts';
import { expect, serveSite, test } from './support/test.ts';

/** Ten TCP packets, which a server sends before it hears back: the page is readable after one round trip (RFC 6928). */
const FIRST_ROUND_TRIP = 14_600;

for (const path of PAGES_OF_EVERY_KIND.filter((path) => /^(ports|software|services|guides)\/./.test(path))) {
  test(`/${path} can be read after one round trip`, () => serveSite((url) => isReadAtOnce(url, path), {}));
}

/** The styles are those of the site, without the fonts of the tests. */
async function isReadAtOnce(url: string, path: string): Promise<void> {
  const textAt = async (href: string) => (await fetch(new URL(href, url))).text();
  const html = await textAt(path);
  const blocking = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">|<script src="([^"]+)">/g)].map(
    ([, style, script]) => style ?? script ?? '',
  );
  expect(blocking.length).toBeGreaterThan(1);
  const bodies = await Promise.all(blocking.map(textAt));
  const sizes = [html, ...bodies].map((body) => gzipSync(body).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(FIRST_ROUND_TRIP);
}

test('the page of a bare port is small', async ({ request }) => {
  for (const path of ['ports/41900/', 'ports/62000/']) {
    const html = await (await request.get(path)).body();
    expect(html.length, path).toBeLessThanOrEqual(7000);
  }
});
