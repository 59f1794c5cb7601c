import { expect, test } from './support/test.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('port 988 tells who claims it, whether it may be used, and how to look', async ({ page }) => {
    await page.goto('ports/988/');
    await expect(page).toHaveTitle(/^Port 988: unassigned, used by Lustre/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/988/);
    await expect(page.locator('#who + .claims')).toContainText('Lustre');
    await expect(page.locator('.verdict > li')).toHaveCount(5);
    for (const system of ['Linux', 'macOS', 'Windows']) {
      await expect(page.locator('#check ~ .systems').first().getByRole('heading', { name: system })).toBeVisible();
    }
    await expect(page.locator('#sources ~ ol > li').first()).toContainText('IANA');
  });

  test('port 2988 is registered, and nothing is on record', async ({ page }) => {
    await page.goto('ports/2988/');
    await expect(page.locator('.lead')).toContainText('hippad (HIPPA Reporting Protocol)');
    await expect(page.locator('.lead')).toContainText('No implementation is on record here.');
    await expect(page.locator('.prose')).toContainText('William Randolph Roy');
  });

  test('the search form leads to a page with the ranges and an A to Z', async ({ page }) => {
    await page.goto('');
    await page.getByRole('combobox').fill('988');
    await page.getByRole('combobox').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=988$/);
    await expect(page.getByRole('link', { name: 'System Ports 0 to 1023' })).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: 'A', exact: true })).toBeVisible();
  });
});

test('every footnote mark leads to its source and back', async ({ page }) => {
  await page.goto('ports/988/');
  const marks = await page
    .locator('a[data-footnote-ref]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(marks.length).toBeGreaterThan(5);
  for (const mark of new Set(marks)) await expect(page.locator(mark)).toHaveCount(1);
});

test('the chosen system is remembered on the next page', async ({ page }) => {
  await page.goto('ports/988/');
  await page.getByRole('tab', { name: 'Windows' }).first().click();
  await page.goto('ports/22/');
  await expect(page.getByRole('tab', { name: 'Windows' }).first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Get-NetTCPConnection -State Listen -LocalPort 22 ')).toBeVisible();
});

test('ids that a forum may link to are on the page', async ({ page }) => {
  await page.goto('ports/443/');
  for (const id of ['who', 'use', 'what', 'check', 'test', 'firewall', 'containers', 'faq', 'sources']) {
    await expect(page.locator(`#${id}`), id).toHaveCount(1);
  }
});
