import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { seen } from '../articles/hostile.ts';
import { PRODUCTS } from '../hostile/content.ts';
import { OBJECT_KEYS, PAYLOADS } from '../hostile/payloads.ts';
import { buildHostileSite, serveHostileSite } from '../hostile/site.ts';
import { nameOf, portOf } from '../hostile/words.ts';

interface HostileSite {
  url: string;
  /** The path of every page. */
  pages: string[];
  /** The same without those that only lead on to another. */
  shown: string[];
}

/** The site is built once: the tests of this file share a worker. */
const test = base.extend<{ incidents: string[] }, { hostile: HostileSite }>({
  hostile: [
    async ({}, use) => {
      const dist = buildHostileSite();
      const { url, server } = await serveHostileSite(dist);
      const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
      const pages = files
        .filter((file) => file.endsWith('index.html'))
        .map((file) =>
          file
            .split(path.sep)
            .slice(0, -1)
            .map((part) => `${part}/`)
            .join(''),
        );
      const shown = pages.filter(
        (page) => !readFileSync(path.join(dist, page, 'index.html'), 'utf8').includes('http-equiv="refresh"'),
      );
      await use({ url, pages, shown });
      server.close();
      server.closeAllConnections();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ hostile }, use) => use(hostile.url),
  /** Everything that happens on the page and should not: each test ends with none. */
  incidents: [
    async ({ page, hostile }, use) => {
      const incidents: string[] = [];
      const tell = (what: string) => incidents.push(`${page.url()}: ${what}`);
      await page.exposeFunction('canary', () => tell('the canary was called'));
      await page.exposeFunction('tellViolation', tell);
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
          (globalThis as unknown as { tellViolation(what: string): void }).tellViolation(
            `violates ${effectiveDirective}: ${blockedURI} ${sample}`,
          );
        });
      });
      page.on('dialog', (dialog) => void dialog.dismiss().finally(() => tell(`a dialog says ${dialog.message()}`)));
      page.on('console', (message) => tell(`the console says ${message.text()}`));
      page.on('pageerror', (error) => tell(`an error says ${error.message}`));
      page.on('request', (request) => request.url().startsWith(hostile.url) || tell(`asks ${request.url()}`));
      await use(incidents);
      expect(incidents).toEqual([]);
    },
    { auto: true },
  ],
});

test.describe.configure({ mode: 'default' });

test('the hostile words stand on the pages, as words', async ({ page, hostile }) => {
  const shows = async (address: string, words: string) => {
    await page.goto(address);
    expect(seen(await page.locator('main').innerText()), address).toContain(seen(words));
  };
  for (const index of [0, 9, 25, 29]) {
    await shows(`ports/${portOf(index)}/`, PAYLOADS[index] as string);
    await shows(`ports/${portOf(index)}/`, nameOf(index));
    await shows(`software/payload-${index}/`, PRODUCTS[`payload-${index}`] as string);
    await shows(`guides/payload-${index}/`, PAYLOADS[index] as string);
  }
  for (const name of OBJECT_KEYS) await shows(`ports/${portOf(PAYLOADS.length)}/`, name);
  expect(hostile.pages.length).toBeGreaterThan(250);
});

test('the pages come with a policy that lets no script run but those of the site', async ({ page }) => {
  const response = await page.goto('about/');
  expect(response?.headers()['content-security-policy']).toMatch(/(^|; )script-src 'self' 'wasm-unsafe-eval'(;|$)/);
});

test.describe('read without the policy, which lets nobody parse markup', () => {
  test.use({ bypassCSP: true });

  test('no page has an element, an attribute or an address that its writer did not mean', async ({ page, hostile }) => {
    await page.goto('about/');
    expect(await page.evaluate(findStrangers, hostile.pages)).toEqual([]);
  });
});

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? 'without a Content-Security-Policy' : "with the site's own Content-Security-Policy", () => {
    // The policy reports what would run and stops it; without it, what would run does, and the canary tells.
    test.use({ bypassCSP });

    test('nothing runs on pages of every kind', async ({ page, hostile }) => {
      test.setTimeout(120_000);
      // A share of them, for time: the test above has read all of them.
      const every = bypassCSP ? 5 : 17;
      for (const address of hostile.shown.filter((_, index) => index % every === 0)) await page.goto(address);
    });

    test('nothing runs in the search box and on the search page', async ({ page }) => {
      const field = page.getByRole('combobox');
      await page.goto('about/');
      for (const words of [nameOf(0), nameOf(9), nameOf(30), '__proto__', 'constructor', `${nameOf(10)} p10`]) {
        await field.fill(words);
        await expect(page.getByRole('option').first()).toBeVisible();
      }
      for (const words of [nameOf(0), '"><img src=x onerror=canary()>', 'canary']) {
        await page.goto(`search/?q=${encodeURIComponent(words)}`, { waitUntil: 'networkidle' });
        await expect(field).toHaveValue(words);
      }
    });
  });
}

/** Runs on the page: reads every page without running it, and tells what should not be in it. */
async function findStrangers(pages: readonly string[]): Promise<string[]> {
  const STRANGE = 'iframe, object, embed, base, style, meta[http-equiv], template, noscript, applet, frame, math';
  // The policy of the page, a name that belongs to one port and leads there, and words for readers without a script.
  const MEANT =
    'head > meta[http-equiv=Content-Security-Policy]:nth-child(2), meta[http-equiv=refresh][content^="0;url=/ports/"], noscript:not(:has(:not(p, a, code)))';
  const found: string[] = [];
  for (const address of pages) {
    const html = await (await fetch(`/${address}`)).text();
    const read = new DOMParser().parseFromString(html, 'text/html');
    const strangers = [...read.querySelectorAll('*')].filter((element) => {
      const attributes = [...element.attributes];
      const addresses = attributes.filter(({ name }) =>
        ['href', 'src', 'action', 'xlink:href', 'formaction', 'srcset'].includes(name),
      );
      return (
        (element.matches(STRANGE) && !element.matches(MEANT)) ||
        attributes.some(({ name }) => /^on|^style$|^srcdoc$|[^a-z0-9:-]/i.test(name)) ||
        (element.matches('script') &&
          !element.matches('[type="application/ld+json"]') &&
          !element.getAttribute('src')?.startsWith('/_astro/')) ||
        addresses.some(
          ({ name, value }) =>
            !/^https?:$/.test(new URL(value, location.href).protocol) ||
            (name !== 'href' && new URL(value, location.href).origin !== location.origin),
        )
      );
    });
    found.push(...strangers.map(({ outerHTML }) => `${address}: ${outerHTML.slice(0, 200)}`));
    for (const { textContent } of read.querySelectorAll('script[type="application/ld+json"]'))
      JSON.parse(textContent ?? '');
  }
  return found;
}
