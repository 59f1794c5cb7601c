import assert from 'node:assert/strict';
import { test } from 'vitest';
import { jsonLdText, structuredData, type PageFacts } from '../../src/articles/jsonLd.ts';

const home = new URL('https://everyport.example/base/');
const url = new URL('ports/988/', home);
const facts: PageFacts = {
  headline: 'Port 988: unassigned, used by Lustre',
  description: 'Unassigned by IANA.',
  url,
  changed: '2026-11-22',
  trail: [{ name: 'Ports', url: new URL('ranges/', home) }],
  image: new URL('cards/988.png', home),
  questions: [
    { id: 'tcp', question: 'Is it TCP?', answer: ['A & B ', { words: '<c>', href: '/ports/22/' }, '. More.'] },
    { id: 'and', question: 'And?', answer: ['Yes, ', { code: 'tcp' }, '.'] },
  ],
};
const graph = (changes: Partial<PageFacts> = {}) =>
  (structuredData({ ...facts, ...changes }) as { '@graph': Record<string, unknown>[] })['@graph'];
const typed = (type: string, changes: Partial<PageFacts> = {}) => graph(changes).find((node) => node['@type'] === type);

/** What search engines ask for (Google Search Central: Article, Breadcrumb, FAQPage). */
const REQUIRED: Record<string, string[]> = {
  TechArticle: ['headline', 'description', 'url', 'dateModified', 'image', 'author', 'publisher'],
  BreadcrumbList: ['itemListElement'],
  FAQPage: ['mainEntity'],
};

for (const [type, fields] of Object.entries(REQUIRED)) {
  test(`a ${type} has the fields that it must have`, () => {
    const node = typed(type) ?? {};
    assert.deepEqual(
      fields.filter((field) => !node[field]),
      [],
    );
  });
}

test('the breadcrumb ends at the page itself', () => {
  assert.deepEqual(typed('BreadcrumbList')?.['itemListElement'], [
    { '@type': 'ListItem', position: 1, name: 'Ports', item: 'https://everyport.example/base/ranges/' },
    { '@type': 'ListItem', position: 2, name: facts.headline, item: url.href },
  ]);
});

test('questions are those of the article, with the text that a reader sees', () => {
  assert.deepEqual(typed('FAQPage')?.['mainEntity'], [
    { '@type': 'Question', name: 'Is it TCP?', acceptedAnswer: { '@type': 'Answer', text: 'A & B <c>. More.' } },
    { '@type': 'Question', name: 'And?', acceptedAnswer: { '@type': 'Answer', text: 'Yes, tcp.' } },
  ]);
});

test('a page without questions has no FAQPage', () => {
  assert.equal(typed('FAQPage', { questions: [] }), undefined);
});

test('a headline is cut where search engines would', () => {
  assert.equal((typed('TechArticle', { headline: 'x'.repeat(300) })?.['headline'] as string).length, 110);
});

test('no text can end the script element', () => {
  const text = jsonLdText(structuredData({ ...facts, description: '</script><script>alert(1)</script><!--' }));
  assert.doesNotMatch(text, /</);
  assert.deepEqual(JSON.parse(text)['@graph'][0].description, '</script><script>alert(1)</script><!--');
});
