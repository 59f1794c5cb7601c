import { gzipSync } from 'node:zlib';
import { PAGES_OF_EVERY_KIND } from './kinds.ts';
import { expect, test } from './support/test.ts';

/** Ten TCP packets, which a server sends before it hears back: the page is readable after one round trip (RFC 6928). */
const FIRST_ROUND_TRIP = 14_600;

for (const path of PAGES_OF_EVERY_KIND.filter((path) => /^(ports|software|services|guides)\/./.test(path))) {
  test(`/${path} can be read after one round trip`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const blocking = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">|<script src="([^"]+)">/g)].map(
      ([, style, script]) => style ?? script ?? '',
    );
    expect(blocking.length).toBeGreaterThan(1);
    const bodies = await Promise.all(blocking.map(async (href) => (await request.get(href)).text()));
    const sizes = [html, ...bodies].map((body) => gzipSync(body).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(FIRST_ROUND_TRIP);
  });
}

test('the page of a bare port is small', async ({ request }) => {
  for (const path of ['ports/41900/', 'ports/62000/']) {
    const html = await (await request.get(path)).body();
    expect(html.length, path).toBeLessThanOrEqual(7000);
  }
});
