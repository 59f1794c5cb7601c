import AxeBuilder from '@axe-core/playwright';
import { PAGES_OF_EVERY_KIND } from './kinds.ts';
import { expect, test } from './support/test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each after the first changes nothing but colours. */
const COLOURS = {
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

for (const path of PAGES_OF_EVERY_KIND) {
  test(`axe finds nothing on /${path}, in light, dark and forced colours`, async ({ page }) => {
    await page.goto(path);
    expect(await violations(new AxeBuilder({ page }).withTags(RULES)), 'light').toEqual([]);
    for (const [name, media] of Object.entries(COLOURS)) {
      await page.emulateMedia(media);
      expect(await violations(new AxeBuilder({ page }).withRules(['color-contrast'])), name).toEqual([]);
    }
  });
}

test('axe finds nothing with the menu, the ways to copy a link and all users open, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('ports/8080/');
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await violations(new AxeBuilder({ page }).withTags(RULES)), 'menu').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText(/^The other \d+ of \d+.*, by what they are for$/).click();
  await page.getByRole('searchbox').fill('a');
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(await violations(new AxeBuilder({ page }).withTags(RULES)), 'share and list').toEqual([]);
});

for (const path of ['', 'ports/8080/', 'software/kubernetes/', 'explain/', 'guides/tcp-udp-sctp-dccp/']) {
  test(`axe finds nothing on the whole of /${path} where a screen is 320 px wide`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    expect(found(await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze())).toEqual([]);
  });
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  // Without it, each analysis opens another page, for frames that this site has not.
  // Of a long list of entries that are made alike, the first of each group are looked at.
  return found(await axe.exclude('main li:nth-child(n + 6)').setLegacyMode().analyze());
}

function found({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('no page of any kind writes to the console or asks another host', async ({ page, siteUrl }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${page.url()} ${message.text()}`));
  page.on('pageerror', (error) => said.push(`${page.url()} ${error.message}`));
  page.on(
    'request',
    (request) => request.url().startsWith(siteUrl) || said.push(`${page.url()} asks ${request.url()}`),
  );
  for (const path of PAGES_OF_EVERY_KIND.filter((path) => path !== 'no-such-page/')) await page.goto(path);
  expect(said).toEqual([]);
});
