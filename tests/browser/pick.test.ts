import { expect, test } from './support/test.ts';

const numbers = '.proposals .number';

test('a name gets three ports, each with its page and its reasons, and the same ones again', async ({ page }) => {
  await page.goto('pick/?app=widget');
  await expect(page.locator(numbers)).toHaveCount(3);
  const first = await page.locator(numbers).allTextContents();
  const link = page.locator(numbers).first();
  await expect(link).toHaveAttribute('href', new RegExp(`/ports/${first[0]}/$`));
  await expect(page.getByRole('list', { name: 'What speaks for all of them' }).getByRole('listitem')).toContainText([
    'A User Port: neither a System Port nor a Dynamic Port',
  ]);
  await page.reload();
  await expect(page.locator(numbers)).toHaveText(first);

  await page.getByRole('textbox', { name: 'Name of the app' }).fill('another');
  await expect(page).toHaveURL(/\?app=another$/);
  expect(await page.locator(numbers).allTextContents()).not.toEqual(first);
});

test('of three ports none has a warning, and no card is empty beside another', async ({ page }) => {
  await page.goto('pick/?app=widget');
  await expect(page.locator(numbers)).toHaveCount(3);
  await expect(page.locator('.proposals > li .bad')).toHaveCount(0);
  await expect(page.locator('.proposals > li:has(.reasons)')).toHaveCount(3);
});

test('who names nothing gets a name, so that not all get the same ports', async ({ page, browser, siteUrl }) => {
  await page.goto('pick/');
  const field = page.getByRole('textbox', { name: 'Name of the app' });
  await expect(field).toHaveValue(/^app-\w+$/);
  const other = await browser.newPage({ baseURL: siteUrl });
  await other.goto('pick/');
  await expect(other.locator(numbers)).toHaveCount(3);
  expect(await other.locator(numbers).allTextContents()).not.toEqual(await page.locator(numbers).allTextContents());
  await other.close();
});

test('one click gives others, and back gives the first again', async ({ page }) => {
  await page.goto('pick/?app=widget');
  await expect(page.locator(numbers)).toHaveCount(3);
  const first = await page.locator(numbers).allTextContents();
  await page.getByRole('button', { name: 'Others' }).press('Enter');
  await expect(page).toHaveURL(/app=widget&turn=1$/);
  expect(await page.locator(numbers).allTextContents()).not.toEqual(first);
  await page.goBack();
  await expect.poll(() => page.locator(numbers).allTextContents()).toEqual(first);
});

test('several in a row near a number, and what is stayed out of, are in the address', async ({ page }) => {
  await page.goto('pick/?app=widget');
  await page.getByRole('spinbutton', { name: 'How many' }).fill('3');
  await page.getByRole('spinbutton', { name: /^Near/ }).fill('8080');
  await page.getByRole('checkbox', { name: /FreeBSD/ }).uncheck();
  await page.getByRole('radio', { name: 'UDP' }).check();
  await expect(page).toHaveURL(/\?app=widget&count=3&transport=udp&avoid=scanned&near=8080$/);
  const [a, b, c] = (await page.locator(numbers).allTextContents()).map(Number) as [number, number, number];
  expect([b - a, c - b]).toEqual([1, 1]);
  expect(Math.abs(a - 8080)).toBeLessThan(500);

  const address = page.url();
  await page.goto('pick/');
  await page.goto(address);
  await expect(page.getByRole('radio', { name: 'UDP' })).toBeChecked();
  expect((await page.locator(numbers).allTextContents()).map(Number)).toContain(a);
});

test('the snippet holds the port that is taken, and fits what is asked for', async ({ page }) => {
  await page.goto('pick/?app=My%20Widget');
  const snippet = page.locator('.snippet code');
  const ports = await page.locator(numbers).allTextContents();
  await expect(snippet).toHaveText(`PORT=${ports[0]}`);
  await page.getByRole('radio', { name: `Take ${ports[1]}` }).check();
  await expect(snippet).toHaveText(`PORT=${ports[1]}`);
  await page.getByRole('combobox', { name: 'Put it into' }).selectOption('Docker Compose');
  await expect(snippet).toContainText('my-widget:');
  await expect(snippet).toContainText(`"127.0.0.1:${ports[1]}:${ports[1]}"`);
  await page.getByRole('combobox', { name: 'Put it into' }).selectOption('Vite');
  await page.getByRole('radio', { name: 'UDP' }).check();
  await expect(page.getByRole('combobox', { name: 'Put it into' })).toHaveValue('env');
});

test('no port is offered that its page would not call free', async ({ page, request }) => {
  await page.goto('pick/?app=widget&avoid=&count=4&row=0');
  await expect(page.locator(numbers)).toHaveCount(12);
  const { ports } = (await (await request.get('data/ports.json')).json()) as {
    ports: { port: number; status: string }[];
  };
  for (const number of await page.locator(numbers).allTextContents()) {
    expect(ports[Number(number)]).toMatchObject({ port: Number(number), status: 'unassigned' });
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page tells the rules and where else to look', async ({ page }) => {
    await page.goto('pick/');
    await expect(page.locator('form.pick-wish')).toBeHidden();
    await expect(page.locator('noscript p')).toContainText('the page of 8080');
    await expect(page.getByRole('heading', { name: 'When another answer is better' })).toBeVisible();
  });
});

test('the page does not scroll sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('pick/?app=widget&count=16');
  await expect(page.locator(numbers)).toHaveCount(48);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the snippet is copied as it stands, with one button', async ({ page }) => {
    await page.goto('pick/?app=widget');
    await expect(page.locator('.snippet code')).toHaveText(/^PORT=\d+$/);
    await page.locator('.snippet').getByRole('button').click();
    await expect(page.locator('.snippet').getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('.snippet code').textContent(),
    );
  });
});
