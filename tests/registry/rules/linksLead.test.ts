import assert from 'node:assert/strict';
import { test } from 'vitest';
import { linksLead } from '../../../src/registry/rules/linksLead.ts';
import { findings, product, story } from './facts.ts';

const guide = {
  id: 'port-ranges',
  file: 'content/guides/port-ranges.mdx',
  title: 'Ranges',
  summary: 'Three ranges.',
  questions: [],
  order: 1,
  sources: {},
  body: 'Text.',
};
const linesOf = (body: string) =>
  findings(linksLead, { prose: [{ ...story, body }], guides: [guide] }).map(({ line, message }) => [line, message]);

test('links to pages that exist are in order, with a part of the page or without', () => {
  const links = [
    '/ports/0/',
    '/ports/65535/#use',
    `/software/${product.id}/`,
    `/guides/${guide.id}/`,
    '/verdict/',
    '/',
    'https://example.org/ports/x',
  ];
  assert.deepEqual(linesOf(links.map((link) => `[link](${link})`).join(' ')), []);
});

for (const path of [
  '/ports/65536/',
  '/ports/0022/',
  '/ports/22',
  '/ports/ssh/',
  '/software/wigdet/',
  '/guides/ports-ranges/',
  '/abuot/',
]) {
  test(`a link to ${path} is told with its line`, () => {
    assert.deepEqual(linesOf(`One.\n\nSee [this](${path}).`), [[11, `the site has no page ${path}`]]);
  });
}

test('a page that the search offers is one that the site has', () => {
  const term = { name: 'X', aliases: [], because: 'it is', source: ['manual'] };
  const searchWords = {
    file: 'content/search.yaml',
    pages: [
      { path: '/verdict/', title: 'Verdict', typed: ['verdict'] },
      { path: '/nowhere/', title: 'Nowhere', typed: ['nowhere'] },
    ],
    terms: {
      one: { ...term, kind: 'no-port' as const, ports: [], page: '/guides/port-ranges/#states' },
      two: { ...term, kind: 'no-port' as const, ports: [], page: '/guides/port-rages/#states' },
    },
    sources: {},
  };
  assert.deepEqual(
    findings(linksLead, { guides: [guide], prose: [], searchWords }).map(({ path, message }) => [path, message]),
    [
      [['pages', 1, 'path'], 'the site has no page /nowhere/'],
      [['terms', 'two', 'page'], 'the site has no page /guides/port-rages/#states'],
    ],
  );
});

test('a link is looked at in every spelling', () => {
  const spelt = (link: string) => linesOf(`One.\n\n${link}\n\n[known]: /ports/22/\n[lost]: /ports/99999/`);
  assert.deepEqual(spelt('[x](</ports/99999/>)')[0], [11, 'the site has no page /ports/99999/']);
  assert.deepEqual(spelt('[x](/ports/99999/ "title")')[0], [11, 'the site has no page /ports/99999/']);
  assert.deepEqual(spelt('[x][known]'), [[14, 'the site has no page /ports/99999/']]);
  assert.deepEqual(spelt('[x][nowhere]')[0], [11, '[x][nowhere] has no address']);
  assert.deepEqual(spelt('[x](#nowhere)')[0], [11, 'no heading of this text has the id "nowhere"']);
});

test('a link to a heading of the same text leads, by its own id or by its words', () => {
  assert.deepEqual(linesOf('### How it came {#origin}\n\n### What now\n\n[a](#origin), [b](#what-now)'), []);
});

test('footnotes side by side are no link, and neither is what stands in code', () => {
  assert.deepEqual(linesOf('One.[^a][^b] Two `[x](/nowhere/)`.\n\n```\n[x](/nowhere/) [y][z]\n```'), []);
});
