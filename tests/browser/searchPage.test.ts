import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const results = (page: Page) => page.locator('main ol > li > a');
const filter = (page: Page, words: string) =>
  page.locator('[data-filters]').getByRole('link', { name: new RegExp(`^${words} \\d`) });
/** Until every stage of the search has answered. */
const allFound = (page: Page) => expect(page.locator('[data-results]')).toHaveAttribute('aria-busy', 'false');
const hrefs = (page: Page) => results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));

test('results can be narrowed, and the back button undoes each step', async ({ page, siteUrl }) => {
  await page.goto('search/?q=dns');
  await expect(page.locator('[data-filters]')).toBeVisible();
  await allFound(page);
  const all = await hrefs(page);

  await filter(page, 'UDP').click();
  await expect(page).toHaveURL(`${siteUrl}search/?q=dns&transport=udp`);
  await expect(page.locator('main [role=status]')).toHaveText(new RegExp(`^\\d+ of ${all.length} results`));
  await expect(filter(page, 'UDP')).toBeFocused();
  for (const marks of await results(page).locator('.found-marks').allTextContents()) expect(marks).toContain('UDP');

  await filter(page, 'System Ports').click();
  await expect(page).toHaveURL(`${siteUrl}search/?q=dns&transport=udp&range=system`);
  for (const number of await results(page).locator('.found-number').allTextContents())
    expect(Number(number)).toBeLessThan(1024);

  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(`${siteUrl}search/?q=dns`);
  expect(await hrefs(page)).toEqual(all);
});

test('on a phone the filters are one tap away, and nothing moves when they come', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('search/?q=dns');
  await expect(results(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(filter(page, 'UDP')).toBeHidden();
  const before = await results(page).first().boundingBox();
  await page.reload({ waitUntil: 'networkidle' });
  expect(await results(page).first().boundingBox()).toEqual(before);
  await page.getByText('Filter', { exact: true }).click();
  await filter(page, 'UDP').click();
  await expect(page).toHaveURL(/transport=udp$/);
});

test('the count of a filter is the number of results that it leaves, and an address with a filter leads to them', async ({
  page,
}) => {
  await page.goto('search/?q=proxy');
  await allFound(page);
  for (const link of await page.locator('[data-filters] a').all()) {
    const [, count] = /(\d+)$/.exec((await link.textContent()) ?? '') ?? [];
    const other = await page.context().newPage();
    await other.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    await allFound(other);
    await expect(results(other)).toHaveCount(Number(count));
    await expect(other.locator('[data-filters] [aria-current]')).toHaveCount(1);
    await other.close();
  }
});

test('software and guides are among the results', async ({ page }) => {
  await page.goto('search/?q=address+already+in+use&kind=guide');
  await expect(results(page).first()).toContainText('guide');
  await page.goto('search/?q=redis&kind=software');
  await expect(results(page).first()).toHaveAttribute('href', /\/software\/redis\/$/);
});

test('a reader who has found nothing is told so first, then offered what is near and where to look', async ({
  page,
}) => {
  const status = page.locator('main [role=status]');
  await page.goto('search/?q=kubbernettties');
  await expect(results(page).first()).toHaveAttribute('href', /\/ports\/6443\/$/);
  await expect(results(page).first()).toContainText('did you mean “Kubernetes”?');
  await expect(status).toContainText('“kubbernettties” is not on record. Did you mean one of these? 1 result.');

  await page.goto('search/?q=blorptron');
  await expect(results(page).first()).toHaveAttribute('href', /\/services\/letter\/b\/$/);
  await expect(results(page).nth(1)).toContainText('See which port a program uses on your machine');
  await expect(page.locator('[data-results]')).toHaveAttribute('aria-busy', 'false');
  await expect(status).toHaveText('“blorptron” is not on record. Where to go from here:');
  await expect(page.locator('.filters')).toBeHidden();
});

test('what has no port is told to have none, above every result', async ({ page }) => {
  await page.goto('search/?q=what+port+does+gre+use');
  await expect(page.locator('main [role=status]')).toContainText('GRE has no port: it is IP protocol 47');
  await expect(results(page).first()).toHaveAttribute('href', /\/guides\/protocols-without-ports\/#/);
});

test('Back finds the list as it was left', async ({ page, siteUrl }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto('search/?q=server');
  await allFound(page);
  const link = results(page).nth(12);
  await link.scrollIntoViewIfNeeded();
  const href = (await link.getAttribute('href')) ?? '';
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(300);
  await link.click();
  await expect(page).toHaveURL(new URL(href, siteUrl).href);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(scrolled));
  await expect(results(page).nth(12)).toBeFocused();
});

test('an empty field offers recent look-ups, from this device only, until they are cleared', async ({
  page,
  siteUrl,
}) => {
  const field = page.getByRole('combobox');
  const options = page.getByRole('option');
  for (const [typed, path] of [
    ['redis', 'ports/6379/'],
    ['443/udp', 'ports/443/#udp'],
  ] as const) {
    await page.goto('about/');
    await field.fill(typed);
    await expect(options.first()).toHaveAttribute(
      'href',
      new URL(siteUrl + path).pathname + new URL(siteUrl + path).hash,
    );
    await field.press('Enter');
    await expect(page).toHaveURL(siteUrl + path);
  }
  await page.goto('about/');
  await field.focus();
  await expect(options).toHaveCount(2);
  await expect(options.first()).toContainText('443');
  await expect(options.nth(1)).toContainText('Redis');
  expect(await page.context().cookies()).toEqual([]);

  // Enter alone goes nowhere: nothing was asked.
  await field.press('Enter');
  await expect(page).toHaveURL(`${siteUrl}about/`);

  await page.getByRole('button', { name: 'Clear recent look-ups' }).click();
  await expect(options).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.reload();
  await field.focus();
  await expect(options).toHaveCount(0);
});

test('a browser may add the site as a search engine', async ({ page, siteUrl, request }) => {
  await page.goto('search/');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  expect(href).toBe(`${new URL(siteUrl).pathname}opensearch.xml`);
  const description = await (await request.get('opensearch.xml')).text();
  expect(description).toMatch(/template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}"/);
});

test('the way back from a result leads to its place in the list, with the focus on it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto('search/?q=dns');
  await expect(page.locator('[data-results]')).toHaveAttribute('aria-busy', 'false');
  const link = results(page).last();
  await link.scrollIntoViewIfNeeded();
  const href = (await link.getAttribute('href')) ?? '';
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(0);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(page.locator('[data-results]')).toHaveAttribute('aria-busy', 'false');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
  await expect(page.locator(`main a[href="${href}"]`)).toBeFocused();
});

for (const [what, query, shown] of [
  ['of 60 letters is whole', 'x'.repeat(60), 'x'.repeat(60)],
  ['of 61 is cut', 'x'.repeat(61), `${'x'.repeat(59)}…`],
  ['of 1,000 is cut', 'x'.repeat(1000), `${'x'.repeat(59)}…`],
  ['of 61 pictures is cut between two of them', '😀'.repeat(61), `${'😀'.repeat(59)}…`],
] as const) {
  test(`in the title and the heading of the results a query ${what}`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(page).toHaveTitle(`${shown} · Search · Every Port`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Results for “${shown}”`);
  });
}

for (const width of [320, 360, 1280]) {
  test(`a pasted line leaves the screen of ${width} px to its results, and can be read in the field`, async ({
    page,
  }) => {
    const line =
      'Nov 27 09:12:44 web1 kernel: [UFW BLOCK] IN=ens3 OUT= SRC=203.0.113.9 DST=198.51.100.4 LEN=40 PROTO=TCP SPT=50505 DPT=6379 WINDOW=65535 RES=0x00 SYN URGP=0';
    await page.setViewportSize({ width, height: 740 });
    await page.goto(`search/?q=${encodeURIComponent(line)}`);
    await allFound(page);
    const heading = await page.getByRole('heading', { level: 1 }).evaluate((element) => ({
      lines: element.clientHeight / parseFloat(getComputedStyle(element).lineHeight),
    }));
    expect(heading.lines).toBeLessThan(2.1);
    const field = page.getByRole('combobox');
    await expect(field).toHaveValue(line);
    expect((await field.boundingBox())?.width).toBeGreaterThan(Math.min(0.8 * width, 350));
    expect((await results(page).first().boundingBox())?.y).toBeLessThan(400);
    await expect(results(page).first()).toContainText('6379');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
