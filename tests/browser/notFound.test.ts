import { expect, test } from './support/test.ts';

const FORWARDED = [
  ['988', 'ports/988/'],
  ['port/988', 'ports/988/'],
  ['tcp/443', 'ports/443/#tcp'],
  ['ports/0443/', 'ports/443/'],
] as const;

for (const [asked, path] of FORWARDED) {
  test(`/${asked} leads to /${path}`, async ({ page, siteUrl }) => {
    await page.goto(asked);
    await expect(page).toHaveURL(siteUrl + path);
    // The way back leads to where the reader came from, not here again.
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });
}

const OFFERED = [
  ['ports/70000/', 'ranges/'],
  ['redis', 'search/?q=redis'],
] as const;

for (const [asked, offered] of OFFERED) {
  test(`/${asked} has no page, and /${offered} is offered`, async ({ page, siteUrl }) => {
    const response = await page.goto(asked);
    expect(response?.status()).toBe(404);
    await expect(page.locator('[data-hint] a')).toHaveAttribute('href', new URL(siteUrl).pathname + offered);
  });
}
