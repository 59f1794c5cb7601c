import assert from 'node:assert/strict';
import { test } from 'vitest';
import { articleHtml } from '../../src/articles/html.ts';
import { code, codeBlock, link, text } from '../../src/articles/mdx.ts';
import { mdxForm } from '../../src/articles/form.ts';
import { readHtml } from '../support/html.ts';
import { HOSTILE, hostileTexts, seen } from './hostile.ts';

/** A place in an article where untrusted words may stand. */
interface Place {
  mdx: (untrusted: string) => string;
  /** What a reader sees there. */
  text: (seen: string) => string;
}

const PLACES: Record<string, Place> = {
  'a paragraph': { mdx: (words) => text(words), text: (words) => words },
  'the midst of a line': { mdx: (words) => `Before ${text(words)} after.`, text: (words) => `Before ${words} after.` },
  'a second line': { mdx: (words) => `Before\n${text(words)}`, text: (words) => `Before\n${words}` },
  quotes: { mdx: (words) => `reads "${text(words)}".`, text: (words) => `reads "${words}".` },
  'bold words': {
    mdx: (words) => `- **${text(words)}** (${text(words)}): x`,
    text: (words) => `${words} (${words}): x`,
  },
  'a list item': { mdx: (words) => `- ${text(words)}\n- next`, text: (words) => `${words}next` },
  'a heading': { mdx: (words) => mdxForm.heading(text(words), 'id'), text: (words) => words },
  'a table cell': {
    mdx: (words) => mdxForm.facts('c', { header: ['a', 'b'], rows: [[text(words), `${code('x')} ${text(words)}`]] }),
    text: (words) => `cab${words}x ${words}`,
  },
  "a link's words": { mdx: (words) => `See ${link(words, 'https://example.org/')}.`, text: (words) => `See ${words}.` },
  code: { mdx: (words) => `- ${code(words)} in ${code(words)}`, text: (words) => `${words} in ${words}` },
  'code in a table cell': {
    mdx: (words) => mdxForm.facts('c', { header: ['a'], rows: [[`${code(words)} (also ${code(words)})`]] }),
    text: (words) => `ca${words} (also ${words})`,
  },
  'an element': {
    mdx: (words) =>
      `<ul class="verdict">\n<li class="good">\n\nIs it? **${text(words)}** ${text(words)} [Why](/verdict/)\n\n</li>\n</ul>`,
    text: (words) => `Is it? ${words} ${words} Why`,
  },
  'a footnote': {
    mdx: (words) => `x[^1]\n\n[^1]: ${link(words, 'https://example.org/')}, read.`,
    text: (words) => `x1Sources${words}, read.\u00a0↑`,
  },
};

/** The lines that the compiler puts between blocks and cells are nothing that a reader sees. */
const withoutLines = (words: string) => words.replaceAll('\n', '');

/**
 * Line break opportunities (`wbr`) and the words of code that are kept on one line (`span`) show nothing; the first keep an
 * address from becoming a link.
 */
const withoutBreaks = (elements: readonly string[]) =>
  elements.filter((element) => element !== 'wbr' && element !== 'span');

function assertStaysText(place: Place, untrusted: string): void {
  const mdx = place.mdx(untrusted);
  const html = readHtml(articleHtml(mdx));
  assert.equal(withoutLines(html.text), withoutLines(place.text(seen(untrusted))), mdx);
  assert.deepEqual(withoutBreaks(html.elements), withoutBreaks(readHtml(articleHtml(place.mdx('word'))).elements), mdx);
}

for (const [name, place] of Object.entries(PLACES)) {
  test(`hostile words stay words in ${name}`, () => {
    for (const untrusted of HOSTILE.filter(seen)) assertStaysText(place, untrusted);
  });
}

test('random hostile words stay words, in all places of one article at once', () => {
  const places = Object.values(PLACES);
  const everywhere: Place = {
    mdx: (words) => places.map((place) => place.mdx(words)).join('\n\n'),
    text: (words) => places.map((place) => place.text(words)).join(''),
  };
  for (const untrusted of hostileTexts(3000)) if (seen(untrusted)) assertStaysText(everywhere, untrusted);
});

test('code of nothing that can be seen does not swallow what follows', () => {
  assert.equal(readHtml(articleHtml(`${text('a')} ${code('\u202e')} b ${code('')} c`)).text, 'a  b  c');
});

test('an address or a mailbox in text is no link', () => {
  assert.doesNotMatch(articleHtml(`See ${text('https://evil.example, www.x.y or a@b.c')}.`), /<a/);
});

const ADDRESSES: [url: string, href: string][] = [
  ['https://example.org/a?b=1&c=2#d', 'https://example.org/a?b=1&c=2#d'],
  ['https://example.org/?a&copy;&lt;&#123;', 'https://example.org/?a&copy;&lt;&#123;'],
  ['https://example.org/(a_b*c*~d)', 'https://example.org/(a_b*c*~d)'],
  ['https://example.org/a b\n\n# c', 'https://example.org/a%20b%0A%0A#%20c'],
  ['https://example.org/"onclick="x', 'https://example.org/%22onclick=%22x'],
  ["https://example.org/'x'", 'https://example.org/%27x%27'],
  ['https://example.org/>) <b>{1}`', 'https://example.org/%3E)%20%3Cb%3E%7B1%7D%60'],
  ['https://example.org/a\\b|c^d', 'https://example.org/a%5Cb%7Cc%5Ed'],
  ['https://example.org/%7B', 'https://example.org/%7B'],
  ['http://example.org', 'http://example.org'],
  ['/ports/988/', '/ports/988/'],
  ['#sources', '#sources'],
];

for (const [url, href] of ADDRESSES) {
  test(`the address ${JSON.stringify(url)} leads where it says, inside and outside a table`, () => {
    for (const mdx of [link('words', url), mdxForm.facts('c', { header: ['a'], rows: [[link('words', url)]] })]) {
      const { text: words, elements } = readHtml(articleHtml(mdx));
      assert.match(words, /words/);
      assert.deepEqual(
        elements.filter((element) => element.startsWith('a ')),
        [`a href="${href}"`],
      );
    }
  });
}

for (const url of [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  'mailto:a@b.c',
  'vbscript:x',
  'evil.example',
  '',
]) {
  test(`${JSON.stringify(url)} is no address that an article links to`, () => {
    assert.equal(articleHtml(link('words', url)), '<p>words</p>');
  });
}

test('a block of code holds any lines, whatever fences they hold', () => {
  for (const content of [
    'ls',
    '```\n# x\n```',
    '~~~',
    '````',
    '{1+1}\n<b>\n&lt;',
    'nc -vz $HOST 22\nps -fp $PID  # which | program',
  ]) {
    const html = readHtml(articleHtml(codeBlock('sh', content)));
    assert.equal(html.text, content);
    assert.deepEqual(
      html.elements.map((element) => element.split(' ')[0]),
      ['pre', 'code'],
    );
  }
});
