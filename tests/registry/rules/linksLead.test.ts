import assert from 'node:assert/strict';
import { test } from 'vitest';
import { linksLead } from '../../../src/registry/rules/linksLead.ts';
import { findings, product, service, story } from './facts.ts';

const guide = {
  id: 'port-ranges',
  file: 'content/guides/port-ranges.mdx',
  title: 'Ranges',
  summary: 'Three ranges.',
  questions: [],
  order: 1,
  sources: {},
  body: 'Text.\n\n## States of a port',
};
const guideProse = { file: guide.file, line: 1, body: guide.body, sources: {} };
const linesOf = (body: string) =>
  findings(linksLead, { prose: [{ ...story, body }, guideProse], guides: [guide] }).map(({ line, message }) => [
    line,
    message,
  ]);

test('links to pages that exist are in order, with a part of the page or without', () => {
  const links = [
    '/ports/0/',
    '/ports/65535/#use',
    `/software/${product.id}/`,
    `/guides/${guide.id}/`,
    '/verdict/',
    '/',
    `/services/${service.service}/`,
    '/services/letter/s/',
    '/ranges/8000-8999/',
    '/licences.txt',
    '/search/?q=ssh',
    `/software/${product.id}/#change`,
    `/software/${product.id}.json`,
    `/guides/${guide.id}/#states-of-a-port`,
    '/ports/988/#origin',
    '/ports/988.json',
    '/verdict/#expose',
    '/software/#database',
    'https://example.org/ports/x',
  ];
  assert.deepEqual(linesOf(`### Origin {#origin}\n\n${links.map((link) => `[link](${link})`).join(' ')}`), []);
});

for (const path of [
  '/ports/65536/',
  '/ports/0022/',
  '/ports/22',
  '/ports/ssh/',
  '/software/wigdet/',
  '/guides/ports-ranges/',
  '/abuot/',
  '/services/gadgte/',
  '/services/letter/ss/',
  '/ranges/8000-8998/',
  '/ports/999.json',
  '/licenses.txt',
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
      one: { ...term, kind: 'no-port' as const, ports: [], page: '/guides/port-ranges/#states-of-a-port' },
      two: { ...term, kind: 'no-port' as const, ports: [], page: '/guides/port-rages/#states' },
    },
    sources: {},
  };
  assert.deepEqual(
    findings(linksLead, { guides: [guide], prose: [guideProse], searchWords }).map(({ path, message }) => [
      path,
      message,
    ]),
    [
      [['pages', 1, 'path'], 'the site has no page /nowhere/'],
      [['terms', 'two', 'page'], 'the site has no page /guides/port-rages/'],
    ],
  );
});

test('a link is looked at in every spelling', () => {
  const spelt = (link: string) => linesOf(`One.\n\n${link}\n\n[known]: /ports/22/\n[lost]: /ports/99999/`);
  assert.deepEqual(spelt('[x](</ports/99999/>)')[0], [11, 'the site has no page /ports/99999/']);
  assert.deepEqual(spelt('[x](/ports/99999/ "title")')[0], [11, 'the site has no page /ports/99999/']);
  assert.deepEqual(spelt('[x][lost]')[0], [11, 'the site has no page /ports/99999/']);
  assert.deepEqual(spelt('<a href="/ports/99999/">x</a>')[0], [11, 'the site has no page /ports/99999/']);
  assert.deepEqual(spelt('> - <b><a href="/ports/99999/">x</a></b>')[0], [11, 'the site has no page /ports/99999/']);
  assert.deepEqual(spelt('[x][known]'), []);
  assert.deepEqual(spelt('[x][nowhere]')[0], [11, '[x][nowhere] has no address']);
  assert.deepEqual(spelt('[x](#nowhere)')[0], [11, 'no heading of this text has the id "nowhere"']);
});

test('a link to a heading of the same text leads: in a story by its own id or the one it gets, in a guide by its words', () => {
  const body = '### How it came {#origin}\n\n### What now\n\n[a](#origin), [b](#what-now), [c](#story-what-now)';
  assert.deepEqual(linesOf(body), [[13, 'no heading of this text has the id "what-now"']]);
  assert.deepEqual(linesOf('### What now\n\n[a](/ports/988/#story-what-now)'), []);
  const prose = [{ ...guideProse, body: '## What now\n\n[b](#what-now)' }];
  assert.deepEqual(findings(linksLead, { prose, guides: [guide] }), []);
});

for (const [link, message] of [
  ['/ports/22/#nowhere', 'the page /ports/22/ has no place #nowhere'],
  ['/ports/22/#origin', 'the page /ports/22/ has no place #origin'],
  ['/software/widget-server/#who', 'the page /software/widget-server/ has no place #who'],
  ['/guides/port-ranges/#sates', 'the page /guides/port-ranges/ has no place #sates'],
  ['/verdict/#nowhere', 'the page /verdict/ has no place #nowhere'],
  ['/map/#x', 'the page /map/ has no place #x'],
] as const) {
  test(`a link to ${link} is told: the page has no such place`, () => {
    assert.deepEqual(linesOf(`### Origin {#origin}\n\n<a href="${link}">x</a>`), [[11, message]]);
  });
}

test('the address of the site itself is written as a path: a copy of the site has another', () => {
  for (const link of ['https://everyport.example/ports/99999/', 'http://www.everyport.example/'])
    assert.deepEqual(linesOf(`[x](${link})`), [[9, `${link} is an address of this site`]]);
});

test('footnotes side by side are no link, and neither is what stands in code', () => {
  assert.deepEqual(linesOf('One.[^a][^b] Two `[x](/nowhere/)`.\n\n```\n[x](/nowhere/) [y][z]\n```'), []);
});
