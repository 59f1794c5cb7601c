import assert from 'node:assert/strict';
import { test } from 'vitest';
import { article } from '../../src/articles/article.ts';
import { articleHtml } from '../../src/articles/html.ts';
import { portHtml, underBase } from '../../src/articles/portHtml.ts';
import { link, text } from '../../src/articles/mdx.ts';
import { goldenPorts } from './goldenPorts.ts';

for (const [archetype, port] of goldenPorts()) {
  test(`the HTML of a page of the kind ${archetype} is that of its article, compiled whole`, () => {
    const direct = articleHtml(article(port));
    assert.equal(portHtml(port, '/'), direct);
    assert.equal(portHtml(port, '/'), direct, 'also the second time');
  });
}

test('links of the site are put under its base, and no others', () => {
  const html = articleHtml(`${link('a', '/ports/22/')} ${link('b', 'https://example.org/')} ${link('c', '#sources')}`);
  assert.equal(
    underBase(html, '/every-port/'),
    '<p><a href="/every-port/ports/22/">a</a> <a href="https://example.org/">b</a> <a href="#sources">c</a></p>',
  );
  assert.equal(underBase(html, '/'), html);
});

test('words that look like a link of the site are left as they are', () => {
  const html = articleHtml(text('href="/ports/22/" <a href="/ports/22/">'));
  assert.equal(underBase(html, '/every-port/'), html);
});
