import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** What comes late on a slow network, in the order in which it comes, in milliseconds. */
const LATE: [pattern: string, delay: number][] = [
  ['**/*.js', 150],
  ['**/*.woff2', 400],
];

const EVERY_WIDTH = [320, 360, 404, 412, 421, 480, 600, 768, 896, 1019, 1024, 1280, 1920];
const SOME_WIDTHS = [320, 412, 1024, 1280];

const PAGES: Record<string, readonly number[]> = {
  'ports/8080/': EVERY_WIDTH,
  'ports/65535/': SOME_WIDTHS,
  '': SOME_WIDTHS,
  'software/': SOME_WIDTHS,
  'software/kubernetes/': SOME_WIDTHS,
  'services/ldaps/': SOME_WIDTHS,
  'ranges/8000-8999/': SOME_WIDTHS,
  'guides/address-already-in-use/': SOME_WIDTHS,
  'search/?q=redis': SOME_WIDTHS,
  'data/': SOME_WIDTHS,
  'no-such-page/': SOME_WIDTHS,
};

for (const [path, widths] of Object.entries(PAGES)) {
  test(`nothing on /${path} moves while the rest of it comes in`, async ({ page }) => {
    for (const [pattern, delay] of LATE) {
      await page.route(pattern, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, delay));
        await route.continue();
      });
    }
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await shifts(page), `${width} px`).toEqual([]);
    }
  });
}

/** What has moved without the reader's doing (Layout Instability API), and how far the page moved by it. */
async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        interface Shift extends PerformanceEntry {
          value: number;
          sources: { node: Node | null }[];
        }
        new PerformanceObserver((list) => {
          const found = (list.getEntries() as Shift[]).map(({ value, sources }) => {
            const moved = sources.map(
              ({ node }) => (node as Element | null)?.outerHTML?.slice(0, 80) ?? node?.nodeName,
            );
            return `${value.toFixed(4)} ${moved.join(' | ')}`;
          });
          resolve(found);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve([]), 100);
      }),
  );
}
