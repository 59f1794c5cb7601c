import { PAGES_OF_EVERY_KIND } from './kinds.ts';
import { expect, test } from './support/test.ts';

for (const path of PAGES_OF_EVERY_KIND) {
  test(`every heading on /${path} has an address`, async ({ page }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    // What the tool for ports to open makes comes and goes with what is chosen, which has an address of its own.
    const headings = page.locator('main :is(h2, h3):visible:not(.open-panel *)');
    const without = await headings.evaluateAll((all) =>
      all
        .filter((heading) => {
          const isOnly = heading.id !== '' && document.querySelectorAll(`[id="${heading.id}"]`).length === 1;
          // A heading may lead to the page that it is about.
          return !(isOnly && heading.querySelector(`a[href="#${heading.id}"], a[href^="/"]:only-child`));
        })
        .map(({ outerHTML }) => outerHTML),
    );
    expect(without).toEqual([]);
  });
}

test('a heading of a story has an address that leads to it', async ({ page }) => {
  await page.goto('ports/22/');
  const link = page.getByRole('heading', { level: 3 }).getByRole('link').and(page.locator('[href^="#story-"]')).first();
  const href = (await link.getAttribute('href')) ?? '';
  await page.goto(`ports/22/${href}`);
  await expect(page.locator(href)).toBeInViewport();
});
