import AxeBuilder from '@axe-core/playwright';
import { PAGES_OF_EVERY_KIND } from './kinds.ts';
import { expect, test } from './support/test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const path of PAGES_OF_EVERY_KIND) {
      test(`axe finds nothing on /${path}`, async ({ page }) => {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      });
    }
  });
}

for (const width of [320, 360, 768, 1280]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });
    for (const path of PAGES_OF_EVERY_KIND) {
      test(`/${path} does not scroll sideways`, async ({ page }) => {
        await page.goto(path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  });
}

test('no page of any kind writes to the console or asks another host', async ({ page, siteUrl }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${page.url()} ${message.text()}`));
  page.on('pageerror', (error) => said.push(`${page.url()} ${error.message}`));
  page.on('request', (request) => request.url().startsWith(siteUrl) || said.push(`${page.url()} asks ${request.url()}`));
  for (const path of PAGES_OF_EVERY_KIND.filter((path) => path !== 'no-such-page/')) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(said).toEqual([]);
});
