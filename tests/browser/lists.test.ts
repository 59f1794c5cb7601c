import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const shown = (page: Page) => page.locator('.list li:visible');

test('the users of a crowded port can be searched, and the count is announced', async ({ page }) => {
  await page.goto('ports/8080/');
  await page.getByText(/^The other \d+ of \d+.*, by what they are for$/).click();
  // He who is described in the table above is found as well.
  await page.getByRole('searchbox').fill('tomcat');
  await expect(shown(page).getByRole('link', { name: 'Apache Tomcat', exact: true })).toBeVisible();
  await page.getByRole('searchbox').fill('jenk');
  await expect(shown(page)).toHaveCount(1);
  await page.getByRole('searchbox').fill('keycloak');
  await expect(shown(page)).toHaveCount(1);
  await expect(page.locator('.aloud')).toHaveText(/^1 of \d+$/);
  await page.getByRole('searchbox').fill('');
  await expect(shown(page)).not.toHaveCount(1);
});

test('a link to those whom the first screen does not name opens their list, also without a script', async ({
  browser,
  baseURL,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled });
    const page = await context.newPage();
    await page.goto('ports/8080/');
    await expect(page.locator('.list details')).toHaveJSProperty('open', false);
    await page.getByRole('link', { name: /^\d+ more$/ }).click();
    await expect(page.locator('.list details')).toHaveJSProperty('open', true);
    await expect(page.locator('.list summary')).toBeInViewport();
    await page.goto('ports/5432/');
    await page.goto('ports/8080/#others');
    await expect(page.locator('.list li').first()).toBeVisible();
    await context.close();
  }
});

test('they are sorted as the list of software is, by one script', async ({ page }) => {
  await page.goto('ports/8080/');
  await page.getByText(/^The other \d+ of \d+.*, by what they are for$/).click();
  const names = () => shown(page).allInnerTexts();
  const kinds = page.locator('.list p:visible');
  const byKind = await names();
  expect(byKind.length).toBeGreaterThan(100);
  expect(await kinds.count()).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'A to Z' }).click();
  const az = await names();
  expect(az).toEqual(byKind.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  await expect(kinds).toHaveCount(0);
  await page.getByRole('button', { name: 'Best known' }).click();
  const best = await names();
  expect(best[0]).not.toBe(az[0]);
  expect(best.toSorted()).toEqual(az.toSorted());
  // Those of the table above come first, and have no rank in the list.
  const above = await page.locator('.claims td:first-child > a').count();
  const ranks = '1'.repeat(above) + ((await page.locator('.list').getAttribute('data-ranks')) ?? '');
  const known = byKind.filter((_, index) => ranks[index] !== '0').length;
  expect(best.slice(0, known).every((name) => ranks[byKind.indexOf(name)] !== '0')).toBe(true);
  expect(known).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'By kind' }).click();
  expect(await names()).toEqual(byKind);
});

test('products are sorted by kind, by how well they are known, and by name', async ({ page }) => {
  await page.goto('software/');
  const first = () => shown(page).first().locator('a').innerText();
  const headings = page.locator('.list h2:visible');
  expect(await headings.count()).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'A to Z' }).click();
  const az = await first();
  await expect(headings).toHaveCount(0);
  await page.getByRole('button', { name: 'Best known' }).click();
  expect(await first()).not.toBe(az);
  await expect(shown(page).first().locator('a')).toHaveClass('known');
  await page.getByRole('button', { name: 'By kind' }).click();
  expect(await headings.count()).toBeGreaterThan(20);
  await page.getByRole('searchbox').fill('pgbouncer');
  await expect(page.locator('.list h2:visible').first()).toHaveText('Databases');
});

test('a product is on the first screen of the list of software', async ({ page }) => {
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto('software/');
    await expect(page.locator('.list li a').first()).toBeInViewport({ ratio: 1 });
  }
});

test('a thousand ports are on one screen, by hundreds, each of which a link leads to', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('ranges/8000-8999/');
  const rows = page.locator('.strips li');
  await expect(rows).toHaveCount(10);
  await expect(rows.last()).toBeInViewport({ ratio: 1 });
  await page.getByRole('link', { name: '8400 to 8499' }).first().click();
  await expect(page.getByRole('heading', { name: '8400 to 8499' })).toBeInViewport();
  await page.getByLabel('With software on record').check();
  await expect(page.locator('.list li.muted:visible')).toHaveCount(0);
  await page.getByRole('searchbox').fill('8443');
  await expect(shown(page)).toHaveCount(1);
});

test('a list comes back as it was left', async ({ page }) => {
  await page.goto('software/');
  await page.getByRole('searchbox').fill('grafana');
  await shown(page).first().locator('a').click();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('grafana');
  expect(await shown(page).count()).toBeLessThan(20);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole, and the field that could not find anything is not shown', async ({ page }) => {
    await page.goto('software/');
    expect(await page.locator('.list li').count()).toBeGreaterThan(1000);
    await expect(page.getByPlaceholder('Find among the products')).toBeHidden();
  });
});
