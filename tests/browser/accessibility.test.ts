import AxeBuilder from '@axe-core/playwright';
import { PAGES_OF_EVERY_KIND } from './kinds.ts';
import { expect, test } from './support/test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const APPEARANCES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { contextOptions: { forcedColors: 'active' } },
} as const;

for (const [appearance, options] of Object.entries(APPEARANCES)) {
  test.describe(appearance, () => {
    test.use(options);
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

/** WCAG 2.2, success criterion 1.4.12, and with it 1.4.4: text at twice its size, set as wide as a reader may ask for. */
const WIDE_TEXT =
  'html { font-size: 200% } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

test.describe('with larger text, widely spaced', () => {
  // The page's own policy would refuse the style.
  test.use({ bypassCSP: true, viewport: { width: 720, height: 900 } });
  for (const path of PAGES_OF_EVERY_KIND) {
    test(`/${path} loses no text`, async ({ page }) => {
      await page.goto(path);
      await page.addStyleTag({ content: WIDE_TEXT });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
      expect(await page.evaluate(clippedTexts)).toEqual([]);
    });
  }
});

/** Texts of which a part is cut off: their box hides what does not fit. Boxes of a pixel are for screen readers. */
function clippedTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
    .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow) && element.clientHeight > 1)
    .filter(
      ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
    )
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

test('a block of code that scrolls on a phone can be reached with the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['guides/reading-ss-netstat-lsof/', 'data/']) {
    await page.goto(path);
    const blocks = await page
      .locator('pre')
      .evaluateAll((all) =>
        all.map(({ scrollWidth, clientWidth, tabIndex }) => ({ scrolls: scrollWidth > clientWidth, tabIndex })),
      );
    expect(
      blocks.some(({ scrolls }) => scrolls),
      path,
    ).toBe(true);
    for (const { scrolls, tabIndex } of blocks) expect(tabIndex, path).toBe(scrolls ? 0 : -1);
  }
});

test('no page of any kind writes to the console or asks another host', async ({ page, siteUrl }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${page.url()} ${message.text()}`));
  page.on('pageerror', (error) => said.push(`${page.url()} ${error.message}`));
  page.on(
    'request',
    (request) => request.url().startsWith(siteUrl) || said.push(`${page.url()} asks ${request.url()}`),
  );
  for (const path of PAGES_OF_EVERY_KIND.filter((path) => path !== 'no-such-page/')) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(said).toEqual([]);
});
