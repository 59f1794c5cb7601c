import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { Item } from '../../../../src/search/browser/box/items.ts';
import { forgetRecent, recentItems, remember } from '../../../../src/search/browser/box/recent.ts';

/** A storage that holds what it is given, and can be full. */
function storage(stored?: string, isFull = false): Storage {
  const values = new Map(stored === undefined ? [] : [['recent', stored]]);
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new Error('QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key: string) => values.delete(key),
  } as unknown as Storage;
}

const item = (number: number | string, name = 'name') =>
  ({ href: `/base/ports/${number}/`, number: String(number), name }) as Item;
const hrefs = (from: Storage) => recentItems('/base/', from).map(({ href }) => href);

test('the latest look-up comes first, each page once, and six of them', () => {
  const device = storage();
  for (const number of [1, 2, 3, 4, 5, 6, 7, 2]) remember(item(number), '/base/', device);
  assert.deepEqual(
    hrefs(device),
    [2, 7, 6, 5, 4, 3].map((number) => `/base/ports/${number}/`),
  );
});

test('a look-up keeps number, name and part of the page, and moves with the site', () => {
  const device = storage();
  remember({ ...item('443', 'HTTPS'), href: '/base/ports/443/#udp' }, '/base/', device);
  const [found] = recentItems('/', device);
  assert.deepEqual([found?.href, found?.number, found?.name], ['/ports/443/#udp', '443', 'HTTPS']);
});

test('all are forgotten at once', () => {
  const device = storage();
  remember(item(22), '/base/', device);
  forgetRecent(device);
  assert.deepEqual(hrefs(device), []);
});

for (const stored of [
  '',
  'no JSON',
  '{"path":"ports/22/"}',
  '[1, null, "x"]',
  '[{"path":"ports/22/"}]',
  '[{"path":"//evil.example/","number":"1","name":"x"}]',
  '[{"path":"javascript:alert(1)","number":"1","name":"x"}]',
]) {
  test(`what this site has not stored is left aside: ${stored || 'nothing'}`, () => {
    assert.deepEqual(hrefs(storage(stored)), []);
  });
}

test('a page outside the site is not kept, and a full storage or none is no error', () => {
  const device = storage();
  remember({ ...item(22), href: 'https://evil.example/ports/22/' }, '/base/', device);
  assert.deepEqual(hrefs(device), []);
  const full = storage('[]', true);
  remember(item(22), '/base/', full);
  assert.deepEqual(hrefs(full), []);
  assert.deepEqual(recentItems('/', undefined), []);
});
