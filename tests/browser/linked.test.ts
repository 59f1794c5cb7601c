import { readFileSync } from 'node:fs';
import { CARD_BYTES } from '../../src/cards/render.ts';
import { expect, test } from './support/test.ts';

/** The card, the twins and the data of a page, as the page itself names them. */
const PORTS = ['ports/22/', 'ports/988/', 'ports/2988/', 'ports/5000/'];

for (const path of PORTS) {
  test(`/${path} has a card, a Markdown and a JSON twin, and structured data`, async ({ page, request, siteUrl }) => {
    await page.goto(path);
    const head = (selector: string, attribute: string) => page.locator(selector).getAttribute(attribute);
    const description = await head('meta[name=description]', 'content');
    expect(await head('meta[property="og:description"]', 'content')).toBe(description);
    await expect(page.locator('.lead')).toHaveText(description ?? '');
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
  expect(questions.length).toBeGreaterThan(3);
  for (const question of questions)
    await expect(page.getByRole('heading', { name: question, exact: true })).toBeVisible();
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

  test('to the page, as the forum wants it, and to a part of it in the same way', async ({ page }) => {
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.goto('ports/988/');
    await page.getByText('Copy link').click();
    await page.getByRole('button', { name: 'Markdown' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await copied()).toMatch(
      /^\[Port 988: unassigned, used by Lustre\]\(http:.*\/ports\/988\/\): Unassigned by IANA/,
    );

    await page.reload();
    await page.locator('#use').getByRole('button', { name: 'Copy link' }).click();
    await expect
      .poll(copied)
      .toMatch(/^\[Port 988: .*: May I use port 988\?\]\(http:.*\/ports\/988\/#use\): Unassigned/);
  });
});

test('the pages are served with a strict policy, and none breaks it', async ({ page, request }) => {
  const { headers } = { headers: (await request.get('ports/22/')).headers() };
  const written = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8');
  expect(written).toContain(headers['content-security-policy'] ?? 'no policy');
  await page.goto('ports/22/');
  const inline = await page.evaluate(() => {
    const script = Object.assign(document.createElement('script'), { textContent: 'document.title = "run"' });
    document.body.append(script);
    return document.title;
  });
  expect(inline).not.toBe('run');
});

/** Ids that forums have linked to. One that goes from a page breaks their links: an id may be added here, none taken away. */
const LASTING: Record<string, string[]> = {
  'ports/443/': ['who', 'tcp', 'udp', 'use', 'what', 'check', 'firewall', 'faq', 'near', 'sources'],
  'ports/988/': ['who', 'use', 'what', 'change', 'check', 'firewall', 'faq', 'near', 'sources'],
  'ports/62000/': ['who', 'use', 'what', 'check', 'near', 'sources'],
  'software/redis/': ['ports', 'change', 'expose', 'sources'],
  'verdict/': ['pick', 'expose', 'browser', 'bind', 'collide'],
  'about/': ['facts', 'words', 'snapshot', 'licences', 'corrections'],
};

for (const [path, ids] of Object.entries(LASTING)) {
  test(`the ids of /${path} last`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    expect(ids.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
  });
}
