import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const NAMES = '**/search/*.txt?*';
const TEXTS = '**/pagefind/**';

/** The field, the answers in its list, and the links that they hold. */
function searchBox(page: Page): { field: Locator; options: Locator; links: Locator } {
  const options = page.getByRole('option');
  return { field: page.getByRole('combobox'), options, links: options };
}

test.beforeEach(async ({ page }) => {
  await page.goto('about/');
});

test('nothing of the search is loaded before the box is touched', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload({ waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.endsWith('.txt') || path.includes('/pagefind/'))).toEqual([]);
  const texts = () => asked.filter((path) => path.endsWith('.txt')).map((path) => path.split('/').at(-1));
  await searchBox(page).field.focus();
  await expect.poll(texts).toEqual(['known.txt']);
  await searchBox(page).field.fill('redis');
  await expect.poll(texts).toEqual(['known.txt', 'more-r.txt', 'registered-r.txt', 'more.txt', 'registered.txt']);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
});

test.describe('what is typed leads to', () => {
  const ANSWERS = {
    '988': 'ports/988/',
    'udp 443': 'ports/443/#udp',
    'localhost:3000': 'ports/3000/',
    redis: 'ports/6379/',
    hippad: 'ports/2988/',
    'what port does plex use': 'ports/32400/',
    'bind(): Address already in use (98)': 'guides/address-already-in-use/',
    '  TCP    10.0.0.5:49731     203.0.113.7:443     ESTABLISHED     5120': 'ports/443/#tcp',
    "Can't connect to MySQL server on 'db' (115)": 'ports/3306/',
    'what ports does plex need': 'software/plex-media-server/',
    '۸۰۸۰': 'ports/8080/',
    'gmail smtp': 'ports/465/',
    'tcp vs udp': 'guides/tcp-udp-sctp-dccp/',
    icmp: 'guides/protocols-without-ports/#icmp-and-ping',
  };
  for (const [typed, path] of Object.entries(ANSWERS)) {
    test(`"${typed}": ${path}`, async ({ page, siteUrl }) => {
      const { field, links } = searchBox(page);
      await field.fill(typed);
      await expect(links.first()).toHaveAttribute('href', new URL(siteUrl).pathname + path);
      await field.press('Enter');
      await expect(page).toHaveURL(siteUrl + path);
    });
  }
});

test.describe('what is not on record is said first, and Enter opens no guess:', () => {
  const OFFERED: Record<string, { lead: RegExp; first: RegExp }> = {
    'remote destkop': { lead: /^“remote destkop” is not on record\. Did you mean/, first: /\/ports\/3389\/$/ },
    grafan: { lead: /^“grafan” is not on record\. These names begin so\.$/, first: /\/ports\/3000\/$/ },
    blorptron: { lead: /^“blorptron” is not on record\. Where to go from here:$/, first: /\/services\/letter\/b\/$/ },
  };
  for (const [typed, { lead, first }] of Object.entries(OFFERED)) {
    test(typed, async ({ page, siteUrl }) => {
      const { field, links } = searchBox(page);
      await field.fill(typed);
      await expect(page.locator('.search-lead')).toHaveText(lead);
      await expect(links.first()).toHaveAttribute('href', first);
      await field.press('Enter');
      await expect(page).toHaveURL(`${siteUrl}search/?${new URLSearchParams({ q: typed })}`);
      await expect(page.locator('main [role=status]')).toHaveText(new RegExp(lead.source.replace('$', '')));
    });
  }
});

test.describe('a line whose port is told by a name is answered by that port, also before the names have come:', () => {
  const LINES = {
    'sshd, with the port of the attacker':
      'Mar  2 08:31:07 web1 sshd[2211]: Failed password for invalid user admin from 203.0.113.9 port 50022 ssh2',
    'ss, with the names of services': 'ESTAB 0 0 192.0.2.10:ssh 203.0.113.9:51822 users:(("sshd",pid=811,fd=4))',
    tcpdump: '12:00:01.000000 IP 203.0.113.9.51234 > 192.0.2.10.ssh: Flags [S], seq 1, win 64240, length 0',
  };
  for (const [what, line] of Object.entries(LINES)) {
    test(what, async ({ page, siteUrl }) => {
      await page.route(NAMES, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      const { field, links } = searchBox(page);
      await field.fill(line);
      await links.first().waitFor();
      // At once: what comes first then is what Enter opens.
      expect(await links.first().getAttribute('href')).toContain('ports/22/');
      await field.press('Enter');
      await expect(page).toHaveURL(new RegExp(`^${siteUrl}ports/22/`));
    });
  }
});

test('a guess is opened by who has moved to it', async ({ page, siteUrl }) => {
  const { field, options } = searchBox(page);
  await field.fill('wirguard');
  await expect(options.first()).toContainText('did you mean “WireGuard”?');
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page).toHaveURL(`${siteUrl}ports/51820/`);
});

test('an answer does not depend on what was searched before', async ({ page }) => {
  const { field, options } = searchBox(page);
  const answerTo = async (typed: string) => {
    await field.fill(typed);
    await expect(page.locator('.search-lead')).toContainText(`“${typed}”`);
    return options.allTextContents();
  };
  const first = await answerTo('dahuax');
  for (const typed of ['data collection', 'database replication', 'daemon that waits']) await answerTo(typed);
  expect(await answerTo('dahuax')).toEqual(first);
});

test('the list never answers another text than the one in the field', async ({ page }) => {
  const { field, options, links } = searchBox(page);
  await field.fill('redis');
  await expect(links.first()).toHaveAttribute('href', /\/ports\/6379\/$/);
  await page.route(TEXTS, () => {});
  await page.route('**/search/described-*', () => {});
  await field.fill('parallel file system');
  await expect(options).toHaveCount(0, { timeout: 100 });
});

test.describe('on a line that stalls', () => {
  test.beforeEach(async ({ page }) => {
    await page.route(NAMES, () => {});
    await page.route(TEXTS, () => {});
    // The waiting is the page's own: the time of this machine decides nothing.
    await page.clock.install();
    await page.reload();
  });

  test('Enter leads to the page of results within two seconds', async ({ page, siteUrl }) => {
    const { field, options } = searchBox(page);
    await field.fill('443');
    await expect(options).toHaveCount(1);
    await field.fill('redis');
    await expect(options).toHaveCount(0);
    await expect(page.locator('.search-lead')).toHaveText('Searching …');
    await page.clock.pauseAt(Date.now() + 60_000);
    await field.press('Enter');
    await page.clock.runFor(2000);
    await expect(page).toHaveURL(`${siteUrl}search/?q=redis`);
  });

  test('a number is answered all the same', async ({ page, siteUrl }) => {
    const { field, options } = searchBox(page);
    await field.fill('port 988');
    await expect(options.first()).toContainText('988');
    await field.press('Enter');
    await expect(page).toHaveURL(`${siteUrl}ports/988/`);
  });
});

test('a long text ends on the page of results, and is answered whole there', async ({ page, siteUrl }) => {
  const { field } = searchBox(page);
  await field.fill(`${'lorem ipsum '.repeat(2000)} 8080/tcp`);
  await field.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${siteUrl}search/\\?q=lorem`));
  expect(page.url().length).toBeLessThan(2000);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Results for');
});

test('without a script the field takes no more than an address holds', async ({ browser, siteUrl }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${siteUrl}about/`);
  await expect(page.getByRole('search').getByRole('textbox')).toHaveAttribute('maxlength', '1000');
  await context.close();
});

test('lines that are pasted stay lines', async ({ page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'the clipboard of others asks first');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { field, links } = searchBox(page);
  await field.focus();
  await page.evaluate(() => navigator.clipboard.writeText('redis\npostgres'));
  await page.keyboard.press('Control+v');
  await expect(field).toHaveValue('redis postgres');
  await expect(links.first()).toHaveAttribute('href', /\/ports\/6379\/$/);
});

test('Enter on several lines about several ports explains them', async ({ page, context, browserName, siteUrl }) => {
  test.skip(browserName !== 'chromium', 'the clipboard of others asks first');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { field } = searchBox(page);
  const lines = ['LISTEN 0 128 0.0.0.0:22 0.0.0.0:*', 'LISTEN 0 511 127.0.0.1:6379 0.0.0.0:*'].join('\n');
  await field.focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines);
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${siteUrl}explain/`));
  await expect(page.getByRole('textbox').first()).toHaveValue(lines);
});

test('Enter right after typing waits for the names and goes to the best answer', async ({ page, siteUrl }) => {
  await page.route(NAMES, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await route.continue();
  });
  const { field } = searchBox(page);
  await field.fill('wireguard');
  await field.press('Enter');
  await expect(page).toHaveURL(`${siteUrl}ports/51820/`);
});

test('a name that is being typed is found before all names are loaded', async ({ page }) => {
  await page.route('**/registered.txt?*', () => {});
  const { field, links } = searchBox(page);
  await field.fill('hippad');
  await expect(links.first()).toHaveAttribute('href', /\/ports\/2988\/$/);
});

test('the button leads to the page of results', async ({ page, siteUrl }) => {
  await searchBox(page).field.fill('dns');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(`${siteUrl}search/?q=dns`);
  await expect(page.getByRole('heading', { name: 'Results for “dns”' })).toBeVisible();
  await expect(page.locator('main ol > li > a').first()).toHaveAttribute('href', /\/ports\/53\/$/);
});

test('the list can be walked with the keyboard', async ({ page }) => {
  const { field, options } = searchBox(page);
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-expanded', 'false');

  await field.fill('8000-8004');
  await expect(options).toHaveCount(5);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(field).not.toHaveAttribute('aria-activedescendant');

  const active = async () => options.and(page.locator('[aria-selected=true]')).getAttribute('id');
  for (const [key, index] of [
    ['ArrowDown', 0],
    ['ArrowDown', 1],
    ['End', 4],
    ['ArrowDown', 0],
    ['ArrowUp', 4],
    ['Home', 0],
  ] as const) {
    await field.press(key);
    expect(await active(), key).toBe(await options.nth(index).getAttribute('id'));
    await expect(field).toHaveAttribute('aria-activedescendant', (await active()) ?? '');
  }
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/ports\/8001\/$/);
});

test('Escape closes the list, and then empties the field', async ({ page }) => {
  const { field, options } = searchBox(page);
  await page.keyboard.press('Control+k');
  await field.pressSequentially('443');
  await expect(options.first()).toBeVisible();
  await field.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(field).toHaveValue('443');
  await field.press('Escape');
  await expect(field).toHaveValue('');
  // What was found before is gone as well.
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(options).toHaveCount(0);
  await expect(page).toHaveURL(/\/$/);
  expect(new URL(page.url()).pathname).not.toContain('/ports/443');
});

test('a click on an answer opens it', async ({ page }) => {
  const { field, options } = searchBox(page);
  await field.fill('vnc');
  await options.first().click();
  await expect(page).toHaveURL(/\/ports\/5900\/$/);
});

test('a new list is announced', async ({ page }) => {
  await searchBox(page).field.fill('8000-8004');
  await expect(page.locator('form[role=search] [role=status]')).toHaveText(/^5 results, first: 8000 /);
});

test('a number that is no port is explained', async ({ page }) => {
  const { field, options } = searchBox(page);
  await field.fill('70000');
  await expect(page.getByText('70000 is not a port number.').first()).toBeVisible();
  await expect(options).toHaveCount(0);
});

test('texts are searched where no name is found, with the match marked', async ({ page }) => {
  const { field, options } = searchBox(page);
  await field.fill('parallel file system');
  await expect(options.first()).toContainText('Lustre');
  await expect(options.first().locator('mark').first()).toHaveText(/parallel/i);
});

test('without the names the texts still answer, and it is said', async ({ page }) => {
  await page.route(NAMES, (route) => route.abort());
  const { field, links } = searchBox(page);
  await field.fill('988');
  await expect(links.first()).toHaveAttribute('href', /\/ports\/988\/$/);
  await field.fill('lustre');
  await expect(page.locator('.search-note').last()).toHaveText(
    'Not all names could be loaded. Numbers still work, and the texts are searched.',
  );
  await expect(links.first()).toHaveAttribute('href', /\/(ports\/988|software\/lustre)\/$/);
});

test('without the texts names still answer, and it is said', async ({ page }) => {
  await page.route(TEXTS, (route) => route.abort());
  const { field, links } = searchBox(page);
  await field.fill('parallel file system');
  await expect(page.locator('.search-note').last()).toHaveText(
    'The texts could not be searched. Numbers and names still work.',
  );
  await field.fill('ldap');
  await expect(links.first()).toHaveAttribute('href', /\/ports\/389\/$/);
});

test('what is on the screen stays there while more is found', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(TEXTS, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('search/?q=redis');
  const links = page.locator('main ol > li > a');
  await expect(links.first()).toBeVisible();
  const before = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  release();
  await expect.poll(() => links.count()).toBeGreaterThan(before.length);
  const after = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(after.slice(0, before.length)).toEqual(before);
  expect(new Set(after).size).toBe(after.length);
});

test('a query never becomes markup', async ({ page }) => {
  const typed = '<img src=x onerror="document.title=1"> ssh';
  await searchBox(page).field.fill(typed);
  await expect(searchBox(page).options.first()).toBeVisible();
  await expect(page.locator('form[role=search] img')).toHaveCount(0);
  await page.goto(`search/?q=${encodeURIComponent(typed)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Results for “${typed}”`);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('both stages work under a strict content security policy', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  // On every response, not only on the page: a worker follows the policy of its own script.
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const policy =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; worker-src 'self'";
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto('search/?q=parallel+file+system');
  await expect(page.locator('main ol > li').first()).toContainText('Lustre');
  expect(refused).toEqual([]);
});

test('the open list is accessible and big enough for a finger', async ({ page }) => {
  const { field, links } = searchBox(page);
  await field.fill('8000-8010');
  await expect(links.first()).toContainText('8000');
  for (const link of await links.all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every name is one of 27 lists away', async ({ page }) => {
    await page.goto('services/');
    await page
      .getByRole('navigation', { name: 'Names by letter' })
      .getByRole('link', { name: 'H', exact: true })
      .click();
    await page.getByRole('link', { name: 'hippad', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port 2988');
  });
});

for (const width of [320, 360, 1280]) {
  test(`no name in the list is cut within a word at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const { field, options } = searchBox(page);
    await field.fill('postgres');
    const name = options.filter({ hasText: 'postgres_exporter' }).locator('.found-name');
    await expect(name).toBeVisible();
    // The list is written again while answers come in.
    const lines = () =>
      name.evaluate((element) =>
        [...element.childNodes].flatMap((node) =>
          [...(node.textContent ?? '').matchAll(/\S+/g)].map(({ index, 0: word }) => {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            return range.getClientRects().length;
          }),
        ),
      );
    await expect.poll(async () => Math.max(...(await lines()))).toBe(1);
  });
}
