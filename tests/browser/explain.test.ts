import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const REDIS = 'tcp LISTEN 0 511 0.0.0.0:6379 0.0.0.0:* users:(("redis-server",pid=1022,fd=6))';
const NGINX = 'tcp LISTEN 0 511 192.168.1.20:8080 0.0.0.0:* users:(("nginx",pid=911,fd=8))';
const MARIADB = 'tcp LISTEN 0 80 127.0.0.1:3306 0.0.0.0:* users:(("mariadbd",pid=1102,fd=22))';
const OUTPUT = [NGINX, REDIS, MARIADB, 'what is this'].join('\n');

const field = (page: Page) => page.getByRole('textbox', { name: 'The output' });
const status = (page: Page) => page.locator('[data-explain-status]');
const rows = (page: Page) => page.locator('[data-explain-rows] > tr');

async function explain(page: Page, text: string): Promise<void> {
  await page.goto('explain/');
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Explain' }).click();
  await expect(status(page)).toContainText(' from ');
}

/** Pastes as a reader does, whatever the browser lets a script read of the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await field(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (element.dispatchEvent(event)) (element as HTMLTextAreaElement).value = pasted;
  }, text);
}

test('a paste is explained at once: what deserves a look first, and what was not understood', async ({ page }) => {
  await page.goto('explain/');
  await paste(page, OUTPUT);
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText('redis-server');
  await expect(rows(page).first().getByRole('cell')).toContainText([
    'redis-server',
    'Everyone',
    '6379/tcp',
    'Redis, its default.',
    'Only to a network you trust',
    'sudo ufw',
  ]);
  await expect(rows(page).first().getByRole('link', { name: '6379/tcp' })).toHaveAttribute('href', /\/ports\/6379\/$/);
  await expect(status(page)).toContainText('1 line not understood');
  await page.getByText('1 line not understood', { exact: true }).click();
  await expect(page.locator('[data-explain-unread-lines]')).toHaveText('what is this');
});

test('a filter shows the rows that have a reach', async ({ page }) => {
  await explain(page, OUTPUT);
  await page.getByRole('radio', { name: 'This machine (1)' }).check();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('mariadbd');
  await page.getByRole('radio', { name: 'All (3)' }).check();
  await expect(rows(page)).toHaveCount(3);
});

test('a file is read, chosen or dropped, UTF-16 of PowerShell too', async ({ page }) => {
  await page.goto('explain/');
  const buffer = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${REDIS}\r\n`, 'utf16le')]);
  await page.locator('[data-explain-file]').setInputFiles({ name: 'out.txt', mimeType: 'text/plain', buffer });
  await expect(status(page)).toContainText('out.txt: 1 row from 1 line');
  await page.locator('form[data-explain]').evaluate((form, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'dropped.log'));
    form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, OUTPUT);
  await expect(status(page)).toContainText('dropped.log: 3 rows');
});

test('the keyboard reaches everything, and Ctrl+Enter explains', async ({ page }) => {
  await page.goto('explain/');
  await field(page).fill(OUTPUT);
  await field(page).press('Control+Enter');
  await expect(rows(page)).toHaveCount(3);
  await field(page).press('Tab');
  for (const name of ['Explain', 'Choose a file', 'Try a sample', 'Clear', 'What it says']) {
    const focused = page.locator(':focus');
    await expect(focused).toHaveAccessibleName(name);
    await page.keyboard.press('Tab');
  }
  await expect(page.getByRole('radio', { name: 'All (3)' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear' }).press('Enter');
  await expect(field(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(0);
});

test('copies name no address, unless the reader wants it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explain(page, OUTPUT);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(copied).toMatch(/^\| Program \| Address/);
  expect(await copied()).toContain('192.168.x.x');
  expect(await copied()).not.toContain('192.168.1.20');
  await page.getByRole('checkbox', { name: 'Mask addresses and host names' }).uncheck();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect.poll(copied).toContain('192.168.1.20');
});

test('10,000 lines never hold up the page', async ({ page }) => {
  await page.goto('explain/');
  const line = (index: number) => REDIS.replace('6379', String(1 + index));
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    });
  });
  await paste(page, Array.from({ length: 10_000 }, (_, index) => line(index)).join('\n'));
  // The page answers while it reads.
  await page
    .getByRole('button', { name: 'Menu' })
    .or(page.getByRole('link', { name: 'Guides' }))
    .first()
    .hover();
  await expect(status(page)).toContainText('10,000 rows from 10,000 lines', { timeout: 60_000 });
  await expect(rows(page)).toHaveCount(200);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  test.info().annotations.push({ type: 'longest task, ms', description: String(Math.max(0, ...tasks)) });
  await page.getByRole('button', { name: /^Show 200 more/ }).click();
  await expect(rows(page)).toHaveCount(400);
  await expect(rows(page).nth(200).getByRole('link').first()).toBeFocused();
});

test('the records come ahead, and nothing of them runs before there is a text to read', async ({ page }) => {
  await page.route('**/explain/data.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `globalThis.hasRun = true;\n${await response.text()}` });
  });
  const hasRun = () => page.evaluate(() => 'hasRun' in globalThis);
  const fetched = page.waitForResponse('**/explain/data.js');
  await page.goto('explain/');
  await fetched;
  await page.waitForLoadState('networkidle');
  expect(await hasRun()).toBe(false);
  await page.getByRole('button', { name: 'sample' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await hasRun()).toBe(true);
});

test('the page connects to nothing, and works without the network', async ({ page, context }) => {
  const asked: string[] = [];
  await page.goto('explain/');
  await page.waitForLoadState('networkidle');
  // A font may be wanted when a table is shown; nothing that was pasted is in its address.
  page.on('request', (request) => request.resourceType() !== 'font' && asked.push(request.url()));
  await context.setOffline(true);
  await field(page).fill(OUTPUT);
  await page.getByRole('button', { name: 'Explain' }).click();
  await expect(rows(page)).toHaveCount(3);
  expect(asked).toEqual([]);
  await context.setOffline(false);
  const sent = await page.evaluate(() =>
    fetch('search/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(sent).toBe('refused');
  expect(asked).toEqual([]);
});

test('hostile text stays text', async ({ page }) => {
  const hostile = '<img src=x onerror=window.ran=1>';
  await explain(page, `${REDIS.replace('redis-server', hostile)}\n<script>window.ran = 1</script>`);
  await expect(rows(page).first()).toContainText(hostile);
  expect(await page.locator('[data-explain-result] :is(img, script)').count()).toBe(0);
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
});

test('a long paste in the search box leads here with its text, which is not in the address', async ({ page }) => {
  await page.goto('');
  const box = page.getByRole('combobox').first();
  await box.focus();
  await expect(box).toHaveAttribute('aria-autocomplete', 'list');
  await box.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, OUTPUT);
  await page.getByRole('link', { name: 'Explain all 4 lines' }).click();
  await expect(page).toHaveURL(/\/explain\/#pasted$/);
  await expect(rows(page)).toHaveCount(3);
  await expect(field(page)).toHaveValue(OUTPUT);
});

test('Back from the page of a port brings the text, its answer and the place, until Clear removes it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await explain(page, OUTPUT);
  const link = rows(page).last().getByRole('link').first();
  await link.click();
  await expect(page).toHaveURL(/\/ports\//);
  await page.goBack();
  await expect(rows(page)).toHaveCount(3);
  await expect(field(page)).toHaveValue(OUTPUT);
  await expect(link).toBeInViewport();
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.goto('about/');
  await page.goBack();
  await page.waitForLoadState('networkidle');
  await expect(field(page)).toHaveValue('');
  await expect(rows(page)).toHaveCount(0);
});

test('Clear forgets the text that came from the search box as well', async ({ page }) => {
  await page.goto('explain/');
  await page.evaluate((text) => sessionStorage.setItem('pasted', text), OUTPUT);
  await page.goto('explain/#pasted');
  await page.reload();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(rows(page)).toHaveCount(0);
  expect(await page.evaluate(() => sessionStorage.getItem('pasted'))).toBeNull();
});

test('a command has the width of the table, and breaks between its words alone', async ({ page }) => {
  await explain(page, OUTPUT);
  for (const width of [320, 768, 1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const cell = rows(page).first().getByRole('cell').last();
    const table = (await page.getByRole('table').boundingBox())?.width ?? 0;
    expect((await cell.boundingBox())?.width, `${width} px`).toBeGreaterThan(0.8 * table);
    // A word on two lines is higher than one.
    const heights = await cell.locator('code span').evaluateAll((words) => words.map((word) => word.clientHeight));
    expect(new Set(heights).size, `${width} px`).toBe(1);
    expect(table, `${width} px`).toBeGreaterThan(Math.min(0.85 * width, 1400));
  }
  await expect(page.getByText('is added, deleted and put first')).toHaveCount(1);
});

for (const width of [320, 360]) {
  test(`the table is a list at ${width} px, and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('explain/');
    await page.getByRole('button', { name: 'Try a sample' }).click();
    await expect(rows(page)).toHaveCount(8);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expect(page.getByRole('table')).toHaveCount(1);
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a filled page, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('explain/');
    await page.getByRole('button', { name: 'Try a sample' }).click();
    await expect(rows(page)).toHaveCount(8);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and where else to look', async ({ page }) => {
    await page.goto('explain/');
    await expect(page.locator('form[data-explain]')).toBeHidden();
    await expect(page.locator('noscript p')).toContainText('npm run explain');
    await expect(page.getByRole('link', { name: 'how to read ss, netstat and lsof' })).toBeVisible();
  });
});
