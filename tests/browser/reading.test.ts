import { sheetsOf } from '../support/pdf.ts';
import { expect, test } from './support/test.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('port 988 tells who claims it, whether it may be used, and how to look', async ({ page }) => {
    await page.goto('ports/988/');
    await expect(page).toHaveTitle(/^Port 988: Lustre, unassigned by IANA/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/988/);
    await expect(page.locator('.plate')).toContainText('Lustre');
    await expect(page.locator('.plate')).toContainText("sudo ss -lntp 'sport = :988'");
    await expect(page.locator('#who + .claims')).toContainText('Lustre');
    await expect(page.locator('.verdict > li')).toHaveCount(5);
    for (const system of ['Linux', 'macOS', 'Windows']) {
      await expect(page.locator('#check ~ .systems').first().getByRole('heading', { name: system })).toBeVisible();
    }
    await expect(page.locator('#sources ~ ol > li').first()).toContainText('IANA');
  });

  test('port 2988 is registered, and nothing is on record', async ({ page }) => {
    await page.goto('ports/2988/');
    await expect(page.locator('.plate')).toContainText('hippad (HIPPA Reporting Protocol)');
    await expect(page.locator('.plate')).toContainText('No program that uses it is known here.');
    await expect(page.locator('.prose')).toContainText('William Randolph Roy');
  });

  test('the search form leads to a page with the ranges and an A to Z', async ({ page }) => {
    await page.goto('');
    const field = page.getByRole('textbox', { name: 'Find a port' });
    await field.fill('988');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=988$/);
    await expect(page.getByRole('link', { name: 'System Ports 0 to 1023' })).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: 'A', exact: true })).toBeVisible();
  });

  test('the menu opens, and the contents of a page unfold', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('ports/22/');
    await expect(page.getByRole('link', { name: 'Guides' })).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByRole('link', { name: 'Guides' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.locator('.contents summary').click();
    await page.locator('.contents').getByRole('link', { name: 'Sources' }).click();
    await expect(page.locator('#sources')).toBeInViewport();
  });

  test('all users of a crowded port are one click away, by what they are for', async ({ page }) => {
    await page.goto('ports/8080/');
    await page.getByText(/^\d+ more.*, by what they are for$/).click();
    await expect(page.locator('.list li')).not.toHaveCount(0);
    await expect(page.locator('.list').getByText('Web servers and proxies')).toBeVisible();
  });
});

test('every footnote mark leads to its source', async ({ page }) => {
  await page.goto('ports/988/');
  const marks = await page
    .locator('sup a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(marks.length).toBeGreaterThan(5);
  for (const mark of new Set(marks)) await expect(page.locator(mark)).toHaveCount(1);
});

test('the chosen system is remembered on the next page, on its first screen too', async ({ page }) => {
  await page.goto('ports/988/');
  await page.getByRole('tab', { name: 'Windows' }).first().click();
  await expect(page.locator('.now')).toContainText('Get-NetTCPConnection -State Listen -LocalPort 988 ');
  await page.goto('ports/22/');
  await expect(page.getByRole('tab', { name: 'Windows' }).first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.now')).toContainText('on Windows?');
  await expect(page.locator('.now')).toContainText('Get-NetTCPConnection -State Listen -LocalPort 22 ');
});

test('the plate is the first screen of a phone, and the commands are within two', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  for (const path of ['ports/22/', 'ports/443/', 'ports/8080/', 'ports/988/', 'ports/2988/', 'ports/3000/']) {
    await page.goto(path);
    const bottom = (selector: string) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
    expect(await bottom('.now'), `${path} the command`).toBeLessThanOrEqual(760);
    expect(await bottom('#check'), `${path} #check`).toBeLessThanOrEqual(2 * 760);
  }
});

test('the colours that a reader chooses are kept, and there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('ports/22/');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  const button = page.getByRole('button', { name: 'Colours' });
  await button.click();
  expect(await ground()).toBe(light);
  await button.click();
  await expect(page.locator('.aloud')).toHaveText('Colours: dark');
  const dark = await ground();
  expect(dark).not.toBe(light);
  // Without the script of the page: what comes before the first paint is enough.
  await page.route('**/_astro/*.js', (route) =>
    route.request().url().includes('theme') ? route.continue() : route.abort(),
  );
  await page.goto('about/');
  expect(await ground()).toBe(dark);
  await page.unroute('**/_astro/*.js');
  await page.goto('about/');
  await expect(button).toHaveAccessibleName('Colours: dark');
  await button.click();
  expect(await ground()).toBe(light);
});

test('a link to a part is there at once, without a flight, and below the header', async ({ page }) => {
  await page.goto('ports/8080/#faq');
  const top = await page.locator('#faq').evaluate((heading) => heading.getBoundingClientRect().top);
  const header = await page.locator('.site-header').evaluate((element) => element.getBoundingClientRect().bottom);
  expect(top).toBeGreaterThanOrEqual(header);
  expect(top).toBeLessThan(300);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

test('the part that is read is marked in the contents, and the menu of a phone has them too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('ports/443/#firewall');
  await expect(page.locator('.contents [aria-current]')).toHaveAttribute('href', '#firewall');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator('#menu').getByRole('link', { name: 'Who uses it', exact: true }).click();
  await expect(page.locator('#menu')).toBeHidden();
  await expect(page.locator('#who')).toBeInViewport();
});

test('a site link says which page is open', async ({ page }) => {
  await page.goto('software/');
  await expect(page.locator('#menu [aria-current=page]')).toHaveText('Software');
  await page.goto('software/redis/');
  await expect(page.locator('#menu [aria-current=true]')).toHaveText('Software');
});

test('the page of 22 prints on four sheets, with its address, everything that is folded, and no button', async ({
  page,
  siteUrl,
}) => {
  await page.goto('ports/22/');
  expect(sheetsOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const content = await page.evaluate(
    () => getComputedStyle(document.querySelector('main') as Element, '::before').content,
  );
  expect(content).toContain(`${siteUrl}ports/22/`);
  for (const hidden of ['Copy', 'Copy link', 'Menu']) {
    await expect(page.getByRole('button', { name: hidden, exact: true }).first()).toBeHidden();
  }
  await expect(page.getByRole('tab').first()).toBeHidden();
  for (const system of ['Linux', 'macOS', 'Windows'])
    await expect(page.locator('#check ~ .systems').first().getByRole('heading', { name: system })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});
