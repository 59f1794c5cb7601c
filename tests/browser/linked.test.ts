import { CARD_BYTES } from '../../src/cards/render.ts';
import { expect, test } from './support/test.ts';

/** The card, the twins and the data of a page, as the page itself names them. */
const PORTS = ['ports/22/', 'ports/988/', 'ports/5000/'];

for (const path of PORTS) {
  test(`/${path} has a card, a Markdown and a JSON twin, and structured data`, async ({ page, request, siteUrl }) => {
    await page.goto(path);
    const head = (selector: string, attribute: string) => page.locator(selector).getAttribute(attribute);
    const description = await head('meta[name=description]', 'content');
    expect(await head('meta[property="og:description"]', 'content')).toBe(description);
    expect(description).toMatch(/\w{3}.*\.$/);
    expect(await head('meta[name="twitter:card"]', 'content')).toBe('summary_large_image');

    const card = new URL((await head('meta[property="og:image"]', 'content')) ?? '');
    const image = await request.get(
      siteUrl.replace(/\/$/, '') + card.pathname.replace(new URL(siteUrl).pathname.replace(/\/$/, ''), ''),
    );
    expect(image.headers()['content-type']).toBe('image/png');
    expect((await image.body()).length).toBeLessThanOrEqual(CARD_BYTES);

    const markdown = await request.get((await head('link[type="text/markdown"]', 'href')) ?? '');
    expect(await markdown.text()).toMatch(/^# Port \d+/);
    const record = (await (await request.get((await head('link[type="application/json"]', 'href')) ?? '')).json()) as {
      title: string;
      port: { number: number };
    };
    expect(`ports/${record.port.number}/`).toBe(path);
    await expect(page).toHaveTitle(`${record.title} · Every Port`);

    const { '@graph': graph } = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
    ) as { '@graph': { '@type': string }[] };
    expect(graph.map((node) => node['@type'])).toEqual(['TechArticle', 'BreadcrumbList', 'FAQPage']);
  });
}

test('every question of the structured data is on the page', async ({ page }) => {
  await page.goto('ports/6379/');
  const { '@graph': graph } = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
  ) as { '@graph': { mainEntity?: { name: string }[] }[] };
  const questions = graph.flatMap(({ mainEntity = [] }) => mainEntity.map(({ name }) => name));
  expect(questions.length).toBeGreaterThan(1);
  for (const question of questions)
    await expect(page.getByRole('heading', { name: question, exact: true })).toBeVisible();
});

test('a product has its forms for programs, and a card', async ({ page, request, siteUrl }) => {
  await page.goto('software/redis/');
  const head = (selector: string, attribute: string) => page.locator(selector).getAttribute(attribute);
  expect((await head('meta[property="og:image"]', 'content')) ?? '').toMatch(/\/cards\/software\/redis\.png$/);
  expect((await request.get('cards/software/redis.png')).headers()['content-type']).toBe('image/png');
  const markdown = await request.get((await head('link[type="text/markdown"]', 'href')) ?? '');
  expect(await markdown.text()).toMatch(/^# Redis: ports 6379/);
  const record = (await (await request.get((await head('link[type="application/json"]', 'href')) ?? '')).json()) as {
    $schema: string;
    software: { id: string };
  };
  expect(record.software.id).toBe('redis');
  const schema = await request.get(`${siteUrl}schema/product.json`);
  expect(await schema.json()).toMatchObject({ $id: record.$schema });
});

test('a service name that belongs to one port leads there', async ({ page, siteUrl }) => {
  await page.goto('services/hippad/');
  await expect(page).toHaveURL(`${siteUrl}ports/2988/`);
});

test('the data of all ports, the schema, the feed and the index for language models are there', async ({ request }) => {
  const { ports } = (await (await request.get('data/ports.json')).json()) as { ports: { port: number }[] };
  expect(ports).toHaveLength(65_536);
  expect((await (await request.get('data/ports.csv')).text()).split('\r\n')).toHaveLength(65_538);
  expect(await (await request.get('schema/port.json')).json()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
  });
  expect(await (await request.get('changes.atom')).text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
  expect(await (await request.get('llms.txt')).text()).toMatch(/^# Every Port/);
});

test.describe('a link can be copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('to the page, the plain address first, and to a part with what the part says', async ({ page, siteUrl }) => {
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.goto('ports/988/');
    const menu = page.locator('.share-menu');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await menu.getByRole('button').first().click();
    await expect(page.locator('.aloud')).toHaveText('Copied');
    expect(await copied()).toBe(`${siteUrl}ports/988/`);
    await menu.getByRole('button', { name: 'Markdown' }).click();
    await expect(menu.getByRole('button', { name: 'Copied' }).last()).toBeVisible();
    expect(await copied()).toMatch(
      /^\[Port 988: Lustre, unassigned by IANA\]\(http:.*\/ports\/988\/\): Lustre, on TCP/,
    );
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();

    await page.reload();
    await page.getByRole('link', { name: 'May I use port 988?' }).click();
    await expect(page).toHaveURL(/#use$/);
    await expect
      .poll(copied)
      .toMatch(
        /^\[Port 988: .*: May I use port 988\?\]\(http:.*\/ports\/988\/#use\): Use it for my own app\? No, it is a System Port\. /,
      );
    await page.getByRole('link', { name: 'Find out who is using port 988' }).click();
    await expect.poll(copied).toContain(": Who listens: sudo ss -lntp 'sport = :988'");
    await page.getByRole('link', { name: 'Questions about port 988' }).click();
    await expect.poll(copied).toContain('): Which other ports does Lustre use? 1018 to 1023.');
    await page.getByRole('link', { name: 'Near port 988' }).click();
    await expect.poll(copied).toMatch(/ BIND control channel; \d+ PlayStation/);
  });

  test('a command can be copied alone, and it is announced', async ({ page }) => {
    await page.goto('ports/22/');
    await page.locator('.now').getByRole('button', { name: 'Copy' }).click();
    await expect(page.locator('.aloud')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("sudo ss -lntp 'sport = :22'");
  });
});

test('headings are links to themselves, and read as their words', async ({ page }) => {
  await page.goto('ports/22/');
  const headings = await page
    .locator('.prose h2')
    .evaluateAll((all) => all.map(({ id, textContent }) => [id, textContent]));
  expect(headings).toContainEqual(['who', 'Who uses port 22']);
  for (const [id, words] of headings.filter(([heading]) => heading !== 'sources'))
    await expect(page.locator(`#${id} > a`), words ?? '').toHaveAttribute('href', `#${id}`);
});

test('the pages are served with a strict policy, and none breaks it', async ({ page, request }) => {
  const { 'content-security-policy': policy } = (await request.get('ports/22/')).headers();
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
  expect(policy).not.toContain('unsafe-inline');
  await page.goto('ports/22/');
  const inline = await page.evaluate(() => {
    const script = document.createElement('script');
    // As a node: where a browser asks for trusted types, words alone are refused before the policy is.
    script.append('document.title = "run"');
    document.body.append(script);
    return document.title;
  });
  expect(inline).not.toBe('run');
});

/** Ids that forums have linked to. One that goes from a page breaks their links: an id may be added here, none taken away. */
const LASTING: Record<string, string[]> = {
  'ports/443/': ['who', 'tcp', 'udp', 'use', 'what', 'check', 'firewall', 'faq', 'near', 'sources'],
  'ports/988/': ['who', 'use', 'what', 'change', 'check', 'firewall', 'faq', 'in-logs', 'near', 'sources'],
  'ports/62000/': ['who', 'use', 'what', 'check', 'near', 'sources'],
  'software/redis/': ['ports', 'change', 'expose', 'sources'],
  'services/ldaps/': ['ports', 'forms', 'software', 'specified', 'sources'],
  'ranges/8000-8999/': ['8000', '8900'],
  'software/': ['database', 'web'],
  'verdict/': ['pick', 'expose', 'browser', 'bind', 'collide'],
  'about/': ['facts', 'words', 'snapshot', 'licences', 'corrections'],
};

for (const [path, ids] of Object.entries(LASTING)) {
  test(`the ids of /${path} last`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    expect(ids.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
  });
}
