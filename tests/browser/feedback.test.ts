import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { FeedbackSettings } from '../../src/build/feedbackSettings.ts';
import { createCollector } from '../../src/feedback/handler.ts';
import { openSqliteStore } from '../../src/feedback/sqliteStore.ts';
import type { VoteStore } from '../../src/feedback/store.ts';
import { RIGHT_TO_LEFT, FEEDBACK_WORDS, type Language } from '../../src/feedback/words.ts';
import { expect, serveSite, test } from './support/test.ts';

const { question, faces, sent, failed, tooMany, wrong, correct } = FEEDBACK_WORDS.en;

/** On a site with a collector, which keeps the votes of one test in memory. */
const voting = test.extend<{ store: VoteStore }>({
  store: async ({}, use) => use(openSqliteStore(':memory:')),
  baseURL: async ({ store }, use) =>
    serveSite(use, {
      fonts: 'wide',
      handlers: new Map([['feedback', createCollector({ store, hasPage: () => true })]]),
    }),
});

/** Opens the end of a page, on a site that is set up in this way whatever the build in `dist/` says. */
async function openEnd(
  page: Page,
  baseURL: string | undefined,
  { votes = true, repository = null as string | null, path = 'ports/988/' } = {},
): Promise<Locator> {
  const settings: FeedbackSettings = { endpoint: votes ? new URL('feedback', baseURL).pathname : null, repository };
  await page.route('**/feedback.json', (route) => route.fulfill({ json: settings }));
  await page.goto(path);
  await page.locator('.site-footer').scrollIntoViewIfNeeded();
  const widget = page.locator('.feedback');
  await widget.scrollIntoViewIfNeeded();
  return widget;
}

voting('a vote arrives, and the reader is thanked and keeps the focus', async ({ page, baseURL, store }) => {
  const widget = await openEnd(page, baseURL);
  const yes = widget.getByRole('group', { name: question }).getByRole('button', { name: faces.happy });
  await expect(widget.getByRole('link')).toBeHidden();
  await yes.click();
  await expect(widget.getByRole('status')).toHaveText(sent);
  await expect(widget.getByRole('link', { name: correct })).toBeVisible();
  await expect(yes).toBeFocused();
  await expect(yes).toHaveAttribute('aria-pressed', 'true');
  expect(await store.totals('ports/988')).toEqual({ happy: 1, neutral: 0, sad: 0 });
});

for (const path of ['software/redis', 'guides/address-already-in-use']) {
  voting(`/${path}/ asks too, in the column of its text`, async ({ page, baseURL, store }) => {
    const widget = await openEnd(page, baseURL, { path: `${path}/` });
    await widget.getByRole('button', { name: faces.neutral }).click();
    await expect(widget.getByRole('status')).toHaveText(sent);
    expect(await store.totals(path)).toEqual({ happy: 0, neutral: 1, sad: 0 });
    const [question, text] = await Promise.all(
      [widget, page.locator('.prose').last()].map((part) => part.boundingBox()),
    );
    expect(Math.abs(question!.x - text!.x)).toBeLessThan(1);
    expect(question!.y).toBeGreaterThanOrEqual(text!.y + text!.height);
  });
}

voting('each reader is counted once, however often they press', async ({ page, baseURL, store }) => {
  const widget = await openEnd(page, baseURL);
  await widget.getByRole('button', { name: faces.sad }).dblclick();
  await expect(widget.getByRole('status')).toHaveText(sent);
  await widget.getByRole('button', { name: faces.happy }).click({ force: true });
  await page.waitForLoadState('networkidle');
  expect(await store.totals('ports/988')).toEqual({ happy: 0, neutral: 0, sad: 1 });
});

voting('a vote that could not be sent is said to be so, and can be sent again', async ({ page, baseURL, store }) => {
  const widget = await openEnd(page, baseURL);
  const partly = widget.getByRole('button', { name: faces.neutral });
  for (const failure of [(route) => route.abort(), (route) => route.fulfill({ status: 500 })] as Parameters<
    Page['route']
  >[1][]) {
    await page.route('**/feedback', failure, { times: 1 });
    await partly.click();
    await expect(widget.getByRole('status')).toHaveText(failed);
    await expect(partly).toBeFocused();
    await expect(partly).toHaveAttribute('aria-pressed', 'false');
  }
  await partly.click();
  await expect(widget.getByRole('status')).toHaveText(sent);
  expect(await store.totals('ports/988')).toEqual({ happy: 0, neutral: 1, sad: 0 });
});

test('a site whose collector is missing does not thank for what nobody received', async ({ page, baseURL }) => {
  const widget = await openEnd(page, baseURL);
  await widget.getByRole('button', { name: faces.happy }).click();
  await expect(widget.getByRole('status')).toHaveText(failed);
});

voting(
  'beyond the limit of a network the reader is told to come back tomorrow',
  async ({ page, baseURL, request, store }) => {
    for (const face of ['happy', 'happy', 'sad']) {
      expect((await request.post('feedback', { data: { port: 988, face } })).status()).toBe(201);
    }
    const widget = await openEnd(page, baseURL);
    await widget.getByRole('button', { name: faces.happy }).click();
    await expect(widget.getByRole('status')).toHaveText(tooMany);
    expect(await store.totals('ports/988')).toEqual({ happy: 2, neutral: 0, sad: 1 });
  },
);

voting('the keyboard is enough', async ({ page, baseURL, store }) => {
  const widget = await openEnd(page, baseURL);
  await widget.getByRole('button', { name: faces.happy }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(widget.getByRole('status')).toHaveText(sent);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(widget.getByRole('link', { name: correct })).toBeFocused();
  expect(await store.totals('ports/988')).toEqual({ happy: 0, neutral: 1, sad: 0 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  voting.describe(colorScheme, () => {
    voting.use({ colorScheme });
    voting('axe finds nothing before and after a vote', async ({ page, baseURL }) => {
      const widget = await openEnd(page, baseURL);
      const violations = async () => (await new AxeBuilder({ page }).include('.feedback').analyze()).violations;
      expect(await violations()).toEqual([]);
      await widget.getByRole('button', { name: faces.happy }).click();
      await expect(widget.getByRole('status')).toHaveText(sent);
      expect(await violations()).toEqual([]);
    });
  });
}

for (const [locale, language] of [
  ['ar-EG', 'ar'],
  ['ps-AF', 'ps'],
  ['ja-JP', 'ja'],
  ['zh-TW', 'zh-Hant'],
] as [string, Language][]) {
  voting.describe(`a reader of ${locale}`, () => {
    voting.use({ locale, viewport: { width: 320, height: 800 } });

    voting('is asked and thanked in their language and direction', async ({ page, baseURL }) => {
      const widget = await openEnd(page, baseURL);
      const words = FEEDBACK_WORDS[language];
      const direction = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
      await expect(widget).toHaveAttribute('lang', language);
      await expect(widget).toHaveCSS('direction', direction);
      const buttons = widget.getByRole('group', { name: words.question }).getByRole('button');
      await expect(buttons).toHaveText([words.faces.happy, words.faces.neutral, words.faces.sad]);
      const [first, second] = await Promise.all([0, 1].map((index) => buttons.nth(index).boundingBox()));
      expect(Math.sign(second!.x - first!.x)).toBe(direction === 'rtl' ? -1 : 1);
      await buttons.first().click();
      await expect(widget.getByRole('status')).toHaveText(words.sent);
      await expect(widget.getByRole('link', { name: words.correct })).toBeVisible();
    });

    voting('finds targets to touch, and no page that scrolls sideways', async ({ page, baseURL }) => {
      const widget = await openEnd(page, baseURL);
      for (const button of await widget.getByRole('button').all()) {
        const { width, height } = (await button.boundingBox())!;
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}

test.describe('a site that collects no votes', () => {
  test('offers to correct the page in its repository, with the page filled in', async ({ page, baseURL }) => {
    const widget = await openEnd(page, baseURL, { votes: false, repository: 'https://github.com/owner/name' });
    await expect(widget).toHaveText(`${wrong} ${correct}`);
    await expect(widget.getByRole('button')).toHaveCount(0);
    const link = new URL((await widget.getByRole('link').getAttribute('href'))!);
    expect(link.origin + link.pathname).toBe('https://github.com/owner/name/issues/new');
    expect(link.searchParams.get('title')).toBe('Port 988: correction');
    expect(link.searchParams.get('body')).toContain(`${baseURL}ports/988/`);
  });

  test('and calls a product by its name', async ({ page, baseURL }) => {
    const repository = 'https://github.com/owner/name';
    const widget = await openEnd(page, baseURL, { votes: false, repository, path: 'software/redis/' });
    const link = new URL((await widget.getByRole('link').getAttribute('href'))!);
    expect(link.searchParams.get('title')).toBe('Redis: correction');
  });

  test('and without a repository says how a fact is corrected', async ({ page, baseURL }) => {
    const widget = await openEnd(page, baseURL, { votes: false });
    await widget.getByRole('link', { name: correct }).click();
    await expect(page).toHaveURL(/\/about\/#corrections$/);
    await expect(page.locator('#corrections')).toBeInViewport();
  });
});

voting(
  'nothing of it is loaded before the end of the page is near, and nothing is stored',
  async ({ page, baseURL, context }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('ports/988/', { waitUntil: 'networkidle' });
    const isOfFeedback = (path: string) => path.includes('feedback');
    expect(asked.filter(isOfFeedback)).toEqual([]);
    const widget = await openEnd(page, baseURL);
    await widget.getByRole('button', { name: faces.happy }).click();
    await expect(widget.getByRole('status')).toHaveText(sent);
    expect(asked.filter(isOfFeedback).length).toBeGreaterThan(2);
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('nothing is asked', async ({ page }) => {
    await page.goto('ports/988/');
    await expect(page.locator('.feedback, fieldset')).toHaveCount(0);
  });
});
