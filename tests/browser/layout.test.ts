import type { Page } from '@playwright/test';
import { PAGES_OF_EVERY_KIND } from './kinds.ts';
import { expect, test } from './support/test.ts';

/** WCAG 2.2, success criterion 1.4.12, and with it 1.4.4: text at twice its size, set as wide as a reader may ask for. */
const WIDE_TEXT =
  'html { font-size: 200% } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

for (const path of PAGES_OF_EVERY_KIND) {
  test(`/${path} scrolls sideways at no width, and loses no text when it is larger and widely spaced`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const width of [320, 360, 412, 600, 768, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await beyond(page, width), `${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 720, height: 900 });
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }, WIDE_TEXT);
    expect(await beyond(page, 720), 'larger text').toEqual([]);
    expect(await page.evaluate(clippedTexts)).toEqual([]);
  });
}

/** What makes the page wider than the window, if anything does. */
async function beyond(page: Page, width: number): Promise<string[]> {
  return page.evaluate((width) => {
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.getBoundingClientRect().right > width && element.childElementCount === 0,
    );
    return wide.map(({ outerHTML }) => outerHTML.slice(0, 120));
  }, width);
}

/** Texts of which a part is cut off: their box hides what does not fit. What is clipped away whole is for screen readers. */
function clippedTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
    .filter((element) => {
      const { overflow, clipPath } = getComputedStyle(element);
      return /hidden|clip/.test(overflow) && clipPath === 'none' && element.clientHeight > 1;
    })
    .filter(
      ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
    )
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

/** Marks of footnotes, and ways back from them, that are too small for a finger or stand alone on a line. */
function badMarks(): string[] {
  const bottomOf = (node: Node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].at(-1)?.bottom ?? 0;
  };
  return [...document.querySelectorAll('.prose sup a, .footnotes li a:last-of-type[aria-label]')].flatMap((link) => {
    const { width, height } = link.getBoundingClientRect();
    const words = `${link.closest('p, li, td')?.textContent?.trim().slice(-60)} [${link.textContent}]`;
    const mark = link.closest('sup') ?? link;
    const before = mark.previousSibling;
    const range = document.createRange();
    range.selectNodeContents(link);
    const isAlone = before?.textContent?.trim() && range.getBoundingClientRect().top > bottomOf(before) - 2;
    return [...(width < 24 || height < 24 ? [`small: ${words}`] : []), ...(isAlone ? [`alone: ${words}`] : [])];
  });
}

for (const path of ['ports/988/', 'ports/8080/', 'software/kubernetes/', 'guides/address-already-in-use/']) {
  test(`/${path}: the marks of footnotes are big enough for a finger, and begin no line`, async ({ page }) => {
    await page.goto(path);
    for (const width of [320, 360, 412, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(badMarks), `${width} px`).toEqual([]);
    }
  });
}

test('a block of code that scrolls on a phone can be reached with the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['guides/reading-ss-netstat-lsof/']) {
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
