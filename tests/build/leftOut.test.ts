import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readLeftOut } from '../../src/build/leftOut.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { serviceNames } from '../../src/registry/serviceNames.ts';

test('nothing is left out unless it is said', () => {
  assert.deepEqual([...readLeftOut({})], []);
});

test('what is left out is listed with commas', () => {
  assert.deepEqual([...readLeftOut({ EVERYPORT_WITHOUT: 'bare, twins,cards' })], ['bare', 'twins', 'cards']);
});

test('a word that is not known is told with those that are', () => {
  assert.throws(() => readLeftOut({ EVERYPORT_WITHOUT: 'bare,images' }), /without "images".*bare,twins,cards/);
});

/** The most files that a free site of Cloudflare Pages may have (its documentation, "Limits"). */
const MOST_FILES = 20_000;
/** Lists, assets, the map, the search and its index of ports: 890 files on 27 November 2026, of 18,279. */
const OTHER_FILES = 1000;

test('without bare pages, twins and cards the site has fewer files than the smallest host takes', () => {
  const { ports, software, guides } = loadRegistry();
  const pages = ports.filter(({ notable }) => notable).length + serviceNames(ports).length;
  // Of a product: its page, its ports to open, its entry in the index; a guide has page and entry.
  const files = pages + 3 * software.length + 2 * guides.length + OTHER_FILES;
  assert.ok(files > 15_000, String(files));
  assert.ok(files < MOST_FILES, `${files} files`);
});
