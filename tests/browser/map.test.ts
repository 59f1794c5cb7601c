import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const card = '.map-card';
const map = (page: Page) => page.getByRole('application', { name: 'Map of all ports' });

/** Where a port's square has its middle on the whole map. */
async function placeOf(page: Page, port: number): Promise<{ x: number; y: number }> {
  const box = await map(page).boundingBox();
  if (!box) throw new Error('no map');
  const square = box.width / 256;
  return { x: box.x + ((port % 256) + 0.5) * square, y: box.y + (Math.floor(port / 256) + 0.5) * square };
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture stands still, with its legend', async ({ page }) => {
    await page.goto('map/');
    await expect(page.getByRole('img', { name: /256 by 256/ })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'unassigned' }).first()).toContainText(/\d,\d{3}/);
    await expect(page.locator('.map-controls')).toBeHidden();
  });
});

test('a mouse shows a port, a click keeps it, and a second one on a wide square opens its page', async ({ page }) => {
  await page.goto('map/?at=8080&zoom=24');
  await expect(page.locator(card)).toContainText('Apache Tomcat');
  const { x, y, width, height } = (await map(page).boundingBox()) as {
    x: number;
    y: number;
    width: number;
    height: number;
  };
  const square = (24 * width) / 256;
  await page.mouse.move(x + width / 2 + square, y + height / 2);
  await expect(page.locator(card)).toContainText('8081');
  await page.mouse.click(x + width / 2 + square, y + height / 2);
  await expect(page).toHaveURL(/at=8081/);
  await page.mouse.click(x + width / 2 + square, y + height / 2);
  await expect(page).toHaveURL(/ports\/8081\/$/);
  await page.goBack();
  await expect(page.locator(card)).toContainText('8081');
  await expect(page).toHaveURL(/at=8081&zoom=24&middle=8080/);
});

test('a wheel zooms where the mouse is, dragging moves, and the address keeps it', async ({ page }) => {
  await page.goto('map/');
  const { x, y } = await placeOf(page, 20 * 256 + 100);
  await page.mouse.move(x, y);
  await expect(page.locator(card)).toContainText(String(20 * 256 + 100));
  for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, -250);
  await expect(page.locator(card)).toContainText(String(20 * 256 + 100));
  await expect(page).toHaveURL(/zoom=[\d.]+&middle=\d+/);
  const before = new URL(page.url()).searchParams.get('middle');
  await page.mouse.down();
  await page.mouse.move(x - 150, y + 90, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).searchParams.get('middle')).not.toBe(before);
  expect(new URL(page.url()).searchParams.has('at'), 'a hand that moves picks nothing').toBe(false);
  const address = page.url();
  await page.reload();
  await page.waitForTimeout(400);
  expect(page.url()).toBe(address);
});

test('the keyboard goes from port to port, says which, zooms and opens', async ({ page }) => {
  await page.goto('map/?at=6379');
  await map(page).focus();
  await expect(map(page)).toHaveAccessibleDescription(/Arrow keys|arrow keys/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'Port 6380' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/at=6636/);
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/at=2540/);
  await page.keyboard.press('End');
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/at=2559&zoom=2/);
  await page.keyboard.press('0');
  await expect(page).toHaveURL(/\?at=2559$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ports\/2559\/$/);
});

test('a number or a name is found', async ({ page }) => {
  await page.goto('map/');
  const field = page.getByRole('textbox', { name: 'Go to' });
  await field.fill('5432');
  await field.press('Enter');
  await expect(page.locator(card)).toContainText('PostgreSQL');
  await field.fill('redis');
  await page.getByRole('button', { name: 'Go', exact: true }).click();
  await expect(page.locator(card)).toContainText('6379');
  await expect(page).toHaveURL(/at=6379&zoom=16/);
  await field.fill('nothing has this name');
  await field.press('Enter');
  // That nothing is found is known once all names have come.
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible({ timeout: 20_000 });
  await page.goBack();
  await expect(page.locator(card)).toContainText('5432');
});

test('filters are in the address, say how much they leave, and back takes them off', async ({ page }) => {
  await page.goto('map/');
  const said = page.locator('.map-said');
  await page.getByRole('combobox', { name: 'Ranges' }).selectOption({ index: 1 });
  await expect(said).toHaveText(/ports shown in full/);
  await page.getByRole('combobox', { name: 'Kind of software' }).selectOption('database');
  await page.getByRole('checkbox', { name: /^dynamic/ }).uncheck();
  await expect(page).toHaveURL(/without=dynamic&kind=database&range=/);
  const address = page.url();
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^dynamic/ })).toBeChecked();
  await page.goto(address);
  await expect(page.getByRole('combobox', { name: 'Kind of software' })).toHaveValue('database');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(said).toHaveText('');
  await expect(page).toHaveURL(/map\/$/);
});

test('one product is shown alone, and a name that is none is told', async ({ page }) => {
  await page.goto('map/');
  const field = page.getByRole('combobox', { name: 'One product' });
  await field.fill('Redis');
  await field.press('Tab');
  await expect(page).toHaveURL(/product=redis/);
  await expect(page.locator('.map-said')).toHaveText(/^\d ports shown in full/);
  await page.reload();
  await expect(field).toHaveValue('Redis');
  await field.fill('no such product');
  await field.press('Tab');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
});

test('what is in view is a list of links', async ({ page }) => {
  await page.goto('map/?at=8080&zoom=24');
  const list = page.getByRole('group').filter({ hasText: /In view: \d+ ports/ });
  await list.locator('summary').press('Enter');
  await expect(list.getByRole('link', { name: '8080', exact: true })).toBeVisible();
  await expect(list.getByRole('listitem').filter({ hasText: '8333' })).toContainText('Bitcoin');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a tap shows the nearest port that has something to say, and a second one comes nearer', async ({ page }) => {
    await page.goto('map/?range=&without=assigned,set-aside');
    const { x, y } = await placeOf(page, 27017);
    await expect(page.locator('.map-said')).not.toBeEmpty();
    await page.touchscreen.tap(x + 3, y + 3);
    await expect(page).toHaveURL(/at=\d+/);
    const port = new URL(page.url()).searchParams.get('at') ?? '';
    await expect(page.locator(card)).toContainText(port);
    await expect(page.locator(card)).toContainText('software on record');
    const again = await placeOf(page, Number(port));
    await page.touchscreen.tap(again.x, again.y);
    await expect(page).toHaveURL(/zoom=4/);
  });

  test('two fingers enlarge', async ({ page }) => {
    await page.goto('map/');
    const { x, y } = await placeOf(page, 8080);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          apart === undefined
            ? []
            : [
                { x: x - apart, y: y + 60, id: 1 },
                { x: x + apart, y: y + 60, id: 2 },
              ],
      });
    await touch('touchStart', 10);
    for (let apart = 15; apart <= 40; apart += 5) await touch('touchMove', apart);
    await touch('touchEnd');
    await expect.poll(() => Number(new URL(page.url()).searchParams.get('zoom'))).toBeGreaterThan(2);
  });

  test('the page does not scroll sideways', async ({ page }) => {
    await page.goto('map/?at=8080&zoom=24');
    await expect(page.locator(card)).toContainText('8080');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('script and data of the map are 25 KB at most', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.js$|\/map\/data\.json$/.test(response.url()) && !response.url().includes('pagefind'))
      sizes.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      );
  });
  await page.goto('map/', { waitUntil: 'networkidle' });
  await expect(map(page)).toBeVisible();
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(8000);
  expect(total).toBeLessThanOrEqual(25 * 1024);
});

test('the small picture of the start page leads to the place that is clicked', async ({ page }) => {
  await page.goto('');
  const picture = page.locator('figure img');
  const { width, height } = (await picture.boundingBox()) as { width: number; height: number };
  await picture.click({ position: { x: (width * 144.5) / 256, y: (height * 31.5) / 256 } });
  // A square is about a pixel there: it may be that beside the one that is meant.
  await expect(page).toHaveURL(/map\/\?at=\d+&zoom=8/);
  const found = Number(new URL(page.url()).searchParams.get('at'));
  expect(Math.abs((found % 256) - (8080 % 256))).toBeLessThanOrEqual(1);
  expect(Math.abs(Math.floor(found / 256) - Math.floor(8080 / 256))).toBeLessThanOrEqual(1);
});
