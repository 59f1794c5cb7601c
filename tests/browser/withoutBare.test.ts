import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { packageCommand } from '../../src/build/packageCommand.ts';
import { emptyFolder } from '../support/folder.ts';
import { test as base, expect, serveSite } from './support/test.ts';

/** Enough bare ports for a stamp to be learned from the first ones and used for the last. */
const PORTS = '41900-41960,';

/** A site without the pages of bare ports, which the browser makes. */
const test = base.extend<object, { smallSite: string }>({
  smallSite: [
    async ({ fonts }, use) => {
      const { path: folder, remove } = emptyFolder();
      const args = [...packageCommand('build'), '--without', 'bare,twins,cards', '--outDir', folder];
      execFileSync(process.execPath, args, { env: { ...process.env, EVERYPORT_PORTS: PORTS }, stdio: 'ignore' });
      await serveSite(use, { fonts, folder });
      remove();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

// In one worker, so that the site is built once.
test.describe.configure({ mode: 'default' });

/** What a reader sees and can follow between header and footer. */
async function shown(page: Page): Promise<object> {
  const main = page.locator('main');
  return {
    title: await page.title(),
    text: await main.innerText(),
    links: await main.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    ids: await main.locator('[id]').evaluateAll((all) => all.map(({ id }) => id)),
  };
}

test('a page that the browser makes shows what the built one does, and its parts can be linked', async ({
  page,
  smallSite,
}) => {
  await page.goto('ports/41900/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('41900');
  const built = await shown(page);

  const response = await page.goto(`${smallSite}ports/41900/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('41900');
  expect(await shown(page)).toEqual(built);

  await page.goto(`${smallSite}ports/41960/#check`);
  await expect(page.locator('#check')).toBeInViewport();
  await expect(page).toHaveTitle(/41960/);
});

test('an address that is no port has no page there either', async ({ page, smallSite }) => {
  await page.goto(`${smallSite}ports/70000/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is said that nothing is on record', async ({ page, smallSite }) => {
    await page.goto(`${smallSite}ports/41900/`);
    await expect(page.locator('main')).toContainText('no program on record uses the port');
  });
});
