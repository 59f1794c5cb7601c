import type { Page } from '@playwright/test';
import { sheetsOf, textSizesOf } from '../support/pdf.ts';
import { PAGES_OF_EVERY_KIND } from './kinds.ts';
import { expect, test } from './support/test.ts';

test('no word is joined to the next where a line of a template ends', async ({ request }) => {
  for (const path of PAGES_OF_EVERY_KIND) {
    const html = await (await request.get(path)).text();
    expect(html.match(/.{0,40}(?:[,;:]<(?:a|b|code|i|kbd)\b|<\/(?:a|b|code|i|kbd)>\w).{0,40}/g) ?? [], path).toEqual(
      [],
    );
  }
});

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
    await page.getByText(/^The other \d+ of \d+.*, by what they are for$/).click();
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

test('the page of 22 prints on four sheets that can be read, with its address, everything folded, and no button', async ({
  page,
  siteUrl,
}) => {
  await page.goto('ports/22/');
  const pdf = await page.pdf({ format: 'A4' });
  expect(sheetsOf(pdf)).toBeLessThanOrEqual(4);
  const sizes = [...textSizesOf(pdf)];
  const pieces = (sized: typeof sizes) => sized.reduce((sum, [, count]) => sum + count, 0);
  const [[commonest] = [0]] = sizes.toSorted(([, one], [, other]) => other - one);
  expect(commonest, 'running text').toBeGreaterThanOrEqual(8);
  // The marks of sources are smaller.
  expect(pieces(sizes.filter(([size]) => size < 7)) / pieces(sizes), 'what is smaller than 7 points').toBeLessThan(0.1);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const content = await page.evaluate(
    () => getComputedStyle(document.querySelector('main') as Element, '::before').content,
  );
  expect(content).toContain(`${siteUrl}ports/22/`);
  for (const hidden of ['Copy', 'Copy link', 'Menu']) {
    await expect(page.getByRole('button', { name: hidden, exact: true }).first()).toBeHidden();
  }
  await expect(page.getByRole('tab').first()).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});

test('the system that a reader has chosen is printed; without a script all of them', async ({
  page,
  browser,
  baseURL,
}) => {
  const systemsOf = (where: Page) =>
    where
      .locator('#check ~ .systems')
      .first()
      .locator('h3')
      .evaluateAll((all) =>
        all.filter((each) => each.checkVisibility({ visibilityProperty: true })).map((each) => each.textContent),
      );
  await page.goto('ports/22/');
  await page.getByRole('tab', { name: 'Windows' }).first().click();
  await page.emulateMedia({ media: 'print' });
  expect(await systemsOf(page)).toEqual(['Windows']);
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const other = await plain.newPage();
  await other.goto('ports/22/');
  await other.emulateMedia({ media: 'print' });
  expect(await systemsOf(other)).toEqual(['Linux', 'macOS', 'Windows']);
  await plain.close();
});

test('a product is printed without its form, with its recipe', async ({ page }) => {
  await page.goto('software/openssh/');
  await expect(page.locator('.open-recipe code')).toContainText('ufw');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.open-recipe code')).toBeVisible();
  for (const hidden of ['.open-forms', '.open-copy', '.open-panel input'])
    await expect(page.locator(hidden).first()).toBeHidden();
});

test('a table of a guide fits on a phone, and each of its cells says what it is', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['guides/reading-ss-netstat-lsof/', 'guides/choosing-a-port/', 'guides/tcp-udp-sctp-dccp/']) {
    await page.goto(path);
    const beyond = await page
      .locator('.written td')
      .evaluateAll((all) => all.filter((cell) => cell.getBoundingClientRect().right > innerWidth).length);
    expect(beyond, path).toBe(0);
  }
  const said = await page
    .locator('.written tbody td:nth-child(2)')
    .first()
    .evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(said).toContain('TCP');
});

test('an output, which nobody runs, has no button to copy', async ({ page }) => {
  await page.goto('guides/address-already-in-use/');
  await expect(page.locator('.code', { hasText: 'show excludedportrange' }).getByRole('button')).toHaveCount(1);
  await expect(page.locator('pre', { hasText: 'Start Port' })).toBeVisible();
  await expect(page.locator('.code', { hasText: 'Start Port' })).toHaveCount(0);
});

test('on a phone the list of the search box is as wide as the screen', async ({ page }) => {
  for (const width of [320, 360, 412]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('ports/22/');
    await page.getByRole('combobox').or(page.locator('.search input')).first().click();
    await page.keyboard.type('redis');
    await expect(page.locator('.found [role=option]').first()).toContainText('Redis');
    const box = (selector: string) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON());
    expect(await box('.search-panel')).toMatchObject({ left: 0, width });
    expect((await box('.search > input')).width, `${width} px`).toBeGreaterThan(200);
    // The way to the menu stays.
    await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible();
  }
});
