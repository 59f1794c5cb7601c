import type { Page } from '@playwright/test';
import { PAGES_OF_EVERY_KIND } from './kinds.ts';
import { expect, test } from './support/test.ts';

/** What a slow network brings last: the font of the numerals, and all that a script does. */
const LATE = ['**/_astro/*.woff2', '**/_astro/*.js'];

const EVERY_WIDTH = [320, 360, 404, 412, 421, 480, 600, 768, 896, 1019, 1024, 1280, 1920];
const SOME_WIDTHS = [320, 412, 1024, 1920];

/** Those with what a script puts in, beside one page of every kind. */
const OTHERS = ['map/', 'open/', 'ports/65535/'];

const PAGES: Record<string, readonly number[]> = {
  ...Object.fromEntries([...PAGES_OF_EVERY_KIND, ...OTHERS].map((path) => [path, SOME_WIDTHS])),
  'ports/8080/': EVERY_WIDTH,
};

for (const [path, widths] of Object.entries(PAGES)) {
  test(`nothing on /${path} moves while the rest of it comes in`, async ({ page }) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      for (const pattern of LATE) {
        await page.route(pattern, async (route) => {
          if (!route.request().url().includes('/theme.')) await released;
          await route.continue();
        });
      }
      await page.goto(path, { waitUntil: 'commit' });
      // The fonts of the test come over the network as well; what they move is not the site's doing.
      await page.waitForFunction(() => {
        const own = [...document.fonts].filter(({ family }) => !family.includes('Numerals'));
        // Also those that only what comes in is set in.
        for (const font of own) void font.load();
        return own.length > 0 && own.every(({ status }) => status === 'loaded');
      });
      const from = await page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 100)),
          ),
      );
      release();
      await page.waitForLoadState('networkidle');
      expect(await shifts(page, from), `${width} px`).toEqual([]);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    }
  });
}

/** What has moved without the reader's doing (Layout Instability API), and how far the page moved by it. */
async function shifts(page: Page, from: number): Promise<string[]> {
  return page.evaluate(
    (from) =>
      new Promise<string[]>((resolve) => {
        interface Shift extends PerformanceEntry {
          value: number;
          sources: { node: Node | null }[];
        }
        new PerformanceObserver((list) => {
          const found = (list.getEntries() as Shift[])
            .filter(({ startTime }) => startTime > from)
            .map(({ value, sources }) => {
              const moved = sources.map(({ node }) => {
                const element = node instanceof Element ? node : node?.parentElement;
                return element?.outerHTML.slice(0, 80);
              });
              return `${value.toFixed(4)} ${moved.join(' | ')}`;
            });
          resolve(found);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve([]), 100);
      }),
    from,
  );
}
