import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Eight bytes that are a whole, empty module of WebAssembly. */
const EMPTY_MODULE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** Answers as a host that sends no headers of ours would, with something put into each page. */
async function withoutHeaders(page: Page, injected = ''): Promise<void> {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    const isPage = headers['content-type']?.startsWith('text/html');
    if (!isPage) return route.fulfill({ response, headers });
    const body = (await response.text()).replace('<main', `${injected}<main`);
    await route.fulfill({ response, headers, body });
  });
}

/** What the policies of a page have stopped, from its first moment on. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(window, { stopped });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      stopped.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as { stopped: string[] }).stopped);
}

for (const host of ['with our headers', 'without']) {
  test.describe(host, () => {
    test.beforeEach(async ({ page }) => {
      if (host === 'without') await withoutHeaders(page);
    });
    // What a page still asks for at the end of a test is answered by nobody.
    test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

    test('a page stops nothing of its own: names, texts and the question at its end', async ({ page }) => {
      const violations = await watchViolations(page);
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.goto('ports/988/');
      await page.locator('.site-footer').scrollIntoViewIfNeeded();
      await expect(page.locator('.feedback')).toBeVisible();
      await page.getByRole('combobox').first().fill('parallel file system');
      await expect(page.getByRole('option').first().locator('mark')).not.toHaveCount(0);
      expect(await violations()).toEqual([]);
      expect(errors).toEqual([]);
    });

    test('a page compiles no code and makes no markup of text', async ({ page }) => {
      await page.goto('ports/988/');
      const compiled = await page.evaluate(
        (bytes) =>
          WebAssembly.compile(Uint8Array.from(bytes)).then(
            () => 'compiled',
            () => 'refused',
          ),
        EMPTY_MODULE,
      );
      const parsed = await page.evaluate(() => {
        try {
          document.createElement('p').innerHTML = '<b>x</b>';
          return 'parsed';
        } catch {
          return 'refused';
        }
      });
      expect([compiled, parsed]).toEqual(['refused', 'refused']);
    });
  });
}

for (const [size, times, padding] of [
  ['once', 1, 0],
  ['a hundred times', 100, 0],
  ['a thousand times, behind a megabyte', 1000, 1_000_000],
] as const) {
  test(`a page on a host without headers runs nothing that has got into it ${size}`, async ({ page }) => {
    const hostile = [
      '<script>window.ran = "script"</script>',
      '<img src="x" onerror="window.ran = \'onerror\'">',
      '<p class="x" style="position:fixed;inset:0" onmouseover="window.ran = \'onmouseover\'">x</p>',
      '<a href="javascript:window.ran = \'link\'" class="link">link</a>',
      '<object data="data:text/html,<script>parent.ran = 1</script>"></object>',
      '<base href="https://evil.example/">',
    ].join('');
    await withoutHeaders(page, `<!--${'x'.repeat(padding)}-->${hostile.repeat(times)}`);
    await page.goto('ports/988/');
    for (const one of [page.locator('.x').first(), page.locator('.x').last()]) {
      await one.hover();
      expect(await one.evaluate((element) => getComputedStyle(element).position)).toBe('static');
    }
    await expect(page.locator('.link')).toHaveCount(times);
    await page.locator('.link').last().dispatchEvent('click');
    expect(await page.evaluate(() => (window as { ran?: string }).ran)).toBeUndefined();
    expect(await page.evaluate(() => document.baseURI)).not.toContain('evil');
  });
}

for (const picture of ['map.svg', 'favicon.svg']) {
  test(`${picture} has its colours when it is opened by itself`, async ({ page }) => {
    await page.goto(picture);
    const fill = await page
      .locator('path')
      .first()
      .evaluate((path) => getComputedStyle(path).fill);
    expect(fill).not.toBe('rgb(0, 0, 0)');
  });
}
