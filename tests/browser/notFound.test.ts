import { expect, test } from './support/test.ts';

const HINTS = [
  ['988', 'ports/988/'],
  ['port/988/', 'ports/988/'],
  ['tcp/443', 'ports/443/'],
  ['ports/0443/', 'ports/443/'],
  ['ports/70000/', 'ranges/'],
  ['redis', 'search/?q=redis'],
] as const;

for (const [asked, offered] of HINTS) {
  test(`/${asked} has no page, and /${offered} is offered`, async ({ page, siteUrl }) => {
    const response = await page.goto(asked);
    expect(response?.status()).toBe(404);
    await expect(page.locator('[data-hint] a')).toHaveAttribute('href', new URL(siteUrl).pathname + offered);
  });
}
