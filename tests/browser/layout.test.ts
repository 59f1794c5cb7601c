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

for (const path of ['guides/reading-ss-netstat-lsof/', 'software/remote-desktop/', 'ports/3389/']) {
  test(`/${path}: on a phone no number and no option is cut`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    expect(await page.evaluate(cutWords)).toEqual([]);
  });
}

/** Where a line of code ends between two letters, digits or hyphens: `-|nP`, `131|82`. What is folded is not seen. */
function cutWords(): string[] {
  const codes = [
    ...document.querySelectorAll('.prose pre:not(.lines) > code, .prose :not(pre) > code, .open-panel code'),
  ];
  return codes
    .filter((code) => code.checkVisibility())
    .flatMap((code) => {
      const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (texts.nextNode()) {
        const { data } = texts.currentNode as Text;
        const range = document.createRange();
        const topOf = (index: number) => {
          range.setStart(texts.currentNode, index);
          range.setEnd(texts.currentNode, index + 1);
          return range.getClientRects()[0]?.top ?? 0;
        };
        for (const { index } of data.matchAll(/[\w-](?=[\w-])/g))
          if (topOf(index + 1) > topOf(index) + 5) found.push(`${data.slice(0, index + 1)}|${data.slice(index + 1)}`);
      }
      return found;
    });
}

test('on a phone the button to copy lies over the end of the first command, and none touches the number', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of ['ports/62000/', 'ports/8080/']) {
    await page.goto(path);
    const box = async (selector: string) => (await page.locator(selector).boundingBox()) ?? { y: 0, height: 0 };
    const [command, copy, share, number] = await Promise.all(
      ['.now pre', '.now button', '.share', '.plate h1'].map(box),
    );
    expect([copy!.y >= command!.y, copy!.y + copy!.height <= command!.y + command!.height], path).toEqual([true, true]);
    expect(share!.y + share!.height, path).toBeLessThan(number!.y);
  }
});

test('a box that is not chosen has the colour of a field, and choosing it moves nothing', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('pick/');
  const box = page.getByRole('checkbox', { name: 'a browser has to open it' });
  const ground = (element: Element) => getComputedStyle(element).backgroundColor;
  const field = await page.getByRole('textbox', { name: 'Name of the app' }).evaluate(ground);
  expect(await box.evaluate(ground)).toBe(field);
  const before = await box.boundingBox();
  await box.check();
  expect(await box.boundingBox()).toEqual(before);
});
