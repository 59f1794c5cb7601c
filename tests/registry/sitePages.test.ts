import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'vitest';
import { readContent } from '../../src/registry/index.ts';
import { sitePages } from '../../src/registry/sitePages.ts';
import { LETTERS } from '../../src/search/shared/alphabet.ts';
import { serviceNames } from '../../src/registry/serviceNames.ts';
import { loadRegistry } from '../../src/registry/index.ts';

const pages = sitePages(readContent().records);

test('every page and file that no record makes is known', () => {
  const paths = globSync('src/pages/**/*.{astro,ts}')
    .map((file) => file.replaceAll('\\', '/').replace('src/pages/', '/'))
    .filter((file) => !file.includes('[') && file !== '/404.astro')
    .map((file) =>
      file.replace(/\.ts$/, '').replace(/(?:index)?\.astro$/, (end) => (end.startsWith('index') ? '' : '/')),
    );
  assert.ok(paths.length > 25, String(paths));
  assert.deepEqual(
    paths.filter((path) => !pages.has(path)),
    [],
  );
});

test('so are the pages of services and of letters', () => {
  const { ports } = loadRegistry();
  const paths = [
    ...serviceNames(ports).map(({ slug }) => `/services/${slug}/`),
    ...LETTERS.map((letter) => `/services/letter/${letter}/`),
    ...ports
      .filter(({ notable, archetype }) => notable && archetype !== 'reported')
      .slice(0, 500)
      .map(({ number }) => `/ports/${number}.json`),
  ];
  assert.deepEqual(
    paths.filter((path) => !pages.has(path)),
    [],
  );
});
