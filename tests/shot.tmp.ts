import { chromium } from '@playwright/test';
import { createSite } from '../src/build/siteServer.ts';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
const server = createSite('/work/h/explain/dist', '/', undefined as never);
await once(server.listen(0, 'localhost'), 'listening');
const url = `http://localhost:${(server.address() as { port: number }).port}/`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const file = process.argv[2];
for (const [w, scheme] of [
  [1280, 'light'],
  [1280, 'dark'],
  [360, 'light'],
  [320, 'light'],
] as const) {
  const page = await browser.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  page.on('console', (m) => console.log(m.type(), m.text()));
  page.on('pageerror', (e) => console.log('ERR', e.message));
  await page.goto(url + 'explain/');
  if (file) {
    await page.fill('textarea', readFileSync(file, 'utf8'));
    await page.click('button.primary');
  } else await page.click('[data-explain-sample]');
  await page
    .waitForSelector('[data-explain-rows] tr', { timeout: 8000 })
    .catch((e) => console.log('no rows', e.message.slice(0, 80)));
  console.log(
    w,
    scheme,
    await page.textContent('[data-explain-status]'),
    await page.evaluate(() => document.documentElement.scrollWidth),
  );
  await page.screenshot({ path: `/tmp/shot-${w}-${scheme}.png`, fullPage: true });
  await page.close();
}
await browser.close();
server.close();
server.closeAllConnections();
