import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleHtml } from '../../src/articles/html.ts';

const REFUSED: [mdx: string, found: string][] = [
  ['{1 + 1}', '{1 + 1}'],
  ['Words and {"words"}.', '{"words"}'],
  ['{/* a comment */}', '{/* a comment */}'],
  ['{globalThis.touched = true}', '{globalThis.touched = true}'],
  ['<div>\n\n{1}\n\n</div>', '{1}'],
  ['| a |\n| --- |\n| {1} |', '{1}'],
  ['import x from "y"', 'import x from "y"'],
  ['import "node:fs"', 'import "node:fs"'],
  ['export const a = 1', 'export const a = 1'],
  ['export default () => 1', 'export default () => 1'],
  ['<Component/>', '<Component>'],
  ['Words and <Component>words</Component>.', '<Component>'],
  ['<a.b/>', '<a.b>'],
  ['<>words</>', '<>'],
  ['<p title={1}>words</p>', 'an expression in <p>'],
  ['<p {...globalThis}>words</p>', 'an expression in <p>'],
];

for (const [mdx, found] of REFUSED) {
  test(`${JSON.stringify(mdx)} is refused before it could run`, () => {
    assert.throws(() => articleHtml(mdx), {
      message: `an article is static MDX: expected text and plain elements, found ${found}`,
    });
  });
}

test('nothing of a refused article has run', () => {
  assert.throws(() => articleHtml('{globalThis.touched = true}'));
  assert.equal('touched' in globalThis, false);
});

test('MDX that is none is refused', () => {
  assert.throws(() => articleHtml('<div>\n\nwords'));
  assert.throws(() => articleHtml('{'));
});

test('headings carry the ids that are written behind them', () => {
  assert.equal(articleHtml('## Who uses port 22 {#who}'), '<h2 id="who">Who uses port 22</h2>');
});

test('plain elements with Markdown inside are kept', () => {
  assert.equal(
    articleHtml('<div class="claims">\n\n| a |\n| --- |\n| <b class="official">x</b> |\n\n</div>').replaceAll('\n', ''),
    '<div class="claims"><table><thead><tr><th>a</th></tr></thead><tbody><tr><td><b class="official">x</b></td></tr></tbody></table></div>',
  );
});

test('footnotes lead to a list called Sources and back', () => {
  const html = articleHtml('Words.[^spec]\n\n[^spec]: [Spec](https://example.org/).');
  assert.match(html, /<h2[^>]* id="sources">Sources<\/h2>/);
  assert.match(html, /<a href="#fn-spec" id="fnref-spec"/);
  assert.match(html, /<li id="fn-spec">[^]*href="#fnref-spec"/);
});
