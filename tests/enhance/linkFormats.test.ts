import assert from 'node:assert/strict';
import { test } from 'vitest';
import { isLinkFormat, LINK_FORMATS, type LinkFormat } from '../../src/enhance/linkFormats.ts';

const link = {
  title: 'Port 988: unassigned, used by Lustre',
  answer: 'Unassigned by IANA.',
  url: 'https://everyport.example/ports/988/',
};

const WRITTEN: Record<LinkFormat, string> = {
  Link: 'https://everyport.example/ports/988/',
  'Link and answer': 'Port 988: unassigned, used by Lustre. Unassigned by IANA.\nhttps://everyport.example/ports/988/',
  Markdown: '[Port 988: unassigned, used by Lustre](https://everyport.example/ports/988/): Unassigned by IANA.',
  BBCode: '[url=https://everyport.example/ports/988/]Port 988: unassigned, used by Lustre[/url]: Unassigned by IANA.',
  HTML: '<a href="https://everyport.example/ports/988/">Port 988: unassigned, used by Lustre</a>: Unassigned by IANA.',
};

for (const [format, expected] of Object.entries(WRITTEN) as [LinkFormat, string][]) {
  test(`${format} is written as a forum wants it`, () => {
    assert.equal(LINK_FORMATS[format](link), expected);
  });
}

test('names with marks of a format stay text', () => {
  const odd = { ...link, title: '<b>[x](y)*', answer: 'a & "b" [i]c[/i]' };
  assert.equal(LINK_FORMATS.Markdown(odd), String.raw`[\<b\>\[x\](y)\*](${odd.url}): a \& "b" \[i\]c\[/i\]`);
  assert.equal(LINK_FORMATS.BBCode(odd), `[url=${odd.url}]<b>(x)(y)*[/url]: a & "b" (i)c(/i)`);
  assert.equal(LINK_FORMATS.HTML(odd), `<a href="${odd.url}">&lt;b&gt;[x](y)*</a>: a &amp; &quot;b&quot; [i]c[/i]`);
});

test('a title that ends with a mark gets no full stop', () => {
  assert.match(
    LINK_FORMATS['Link and answer']({ ...link, title: 'May I use port 988?' }),
    /^May I use port 988\? Unassigned/,
  );
});

test('the plain link comes first', () => {
  assert.equal(Object.keys(LINK_FORMATS)[0], 'Link');
});

test('what is no format is not taken from storage', () => {
  assert.deepEqual(['HTML', 'html', 'constructor', '', null].map(isLinkFormat), [true, false, false, false, false]);
});
