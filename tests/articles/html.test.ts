import assert from 'node:assert/strict';
import { test } from 'vitest';
import { mdxForm } from '../../src/articles/form.ts';
import { articleHtml, articleInTwo } from '../../src/articles/html.ts';

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
  ['<p onclick="alert(1)">words</p>', 'onclick in <p>'],
  ['Words <b style="color: red">in red</b>.', 'style in <b>'],
  ['<script>alert(1)</script>', '<script>'],
  ['[words](javascript:alert(1))', 'a link to javascript:alert(1)'],
  ['[words](JaVaScRiPt:alert(1))', 'a link to JaVaScRiPt:alert(1)'],
  ['[words](data:text/html,x)', 'a link to data:text/html,x'],
  ['[words](//evil.example)', 'a link to //evil.example'],
  ['[words]\n\n[words]: javascript:alert(1)', 'a link to javascript:alert(1)'],
  ['![words](https://evil.example/x.png)', 'the image https://evil.example/x.png'],
  ['![words]\n\n[words]: /x.png', 'the image /x.png'],
];

for (const [mdx, found] of REFUSED) {
  test(`${JSON.stringify(mdx)} is refused before it could run`, () => {
    assert.throws(
      () => articleHtml(mdx),
      (error: Error) => {
        const [, line, told] = /^(\d+):\d+: (.*)$/s.exec(error.message) ?? [];
        assert.ok(Number(line) > 0);
        assert.equal(told, `an article is static MDX: expected text, plain elements and web links, found ${found}`);
        return true;
      },
    );
  });
}

test('a refusal begins with the line and the column', () => {
  assert.throws(() => articleHtml('One.\n\nTwo {1}.'), /^Error: 3:5: /);
});

test('nothing of a refused article has run', () => {
  assert.throws(() => articleHtml('{globalThis.touched = true}'));
  assert.equal('touched' in globalThis, false);
});

test('MDX that is none is refused', () => {
  assert.throws(() => articleHtml('<div>\n\nwords'));
  assert.throws(() => articleHtml('{'));
});

test('headings carry the ids that are written behind them, and lead to themselves', () => {
  assert.equal(articleHtml('## Who uses port 22 {#who}'), '<h2 id="who"><a href="#who">Who uses port 22</a></h2>');
  assert.equal(articleHtml(mdxForm.heading('Who', 'who')), '<h2 id="who"><a href="#who">Who</a></h2>');
});

test('the marks of a heading stand within its link', () => {
  assert.equal(articleHtml('### The `lock` {#a}'), '<h3 id="a"><a href="#a">The <code>lock</code></a></h3>');
});

test('the link of a heading holds no other link', () => {
  assert.match(
    articleHtml('### The lock of 1999[^a] {#lock}\n\n[^a]: [A](https://example.org/).'),
    /<h3 id="lock"><a href="#lock">The lock of 1999<\/a><sup>/,
  );
});

test('the names of systems stay bare: the page makes tabs of them', () => {
  const html = articleHtml(mdxForm.box('systems', mdxForm.system('Linux', 'Words.')));
  assert.match(html, /<h3>Linux<\/h3>/);
});

test('plain elements with Markdown inside are kept', () => {
  assert.equal(
    articleHtml('<div class="claims">\n\n| a |\n| --- |\n| <b class="official">x</b> |\n\n</div>').replaceAll('\n', ''),
    '<div class="claims"><table><thead><tr><th>a</th></tr></thead><tbody><tr><td><b class="official">x</b></td></tr></tbody></table></div>',
  );
});

test('footnotes lead to a list called Sources and back', () => {
  const html = articleHtml('Words.[^spec]\n\n[^spec]: [Spec](https://example.org/).');
  assert.match(html, /<h2[^>]* id="sources"><a href="#sources">Sources<\/a><\/h2>/);
  assert.match(html, /<a href="#fn-spec" id="fnref-spec"/);
  assert.match(html, /<li id="fn-spec">[^]*href="#fnref-spec"/);
});

test('a backslash in an address is written so that no browser reads it as a slash', () => {
  assert.match(articleHtml('[words](/\\evil.example)'), /href="\/%5Cevil\.example"/);
});

test('a heading has an id and nothing else that its author wrote', () => {
  assert.throws(() => articleHtml('### Title {#x onmouseover="alert(1)"}'), /onmouseover in <h3>/);
  assert.throws(() => articleHtml('### Title {#x style="position:fixed"}'), /style in <h3>/);
});

test('links on this site are put under its base, and no others', () => {
  assert.match(articleHtml('[x](/ports/22/)', '/every-port/'), /href="\/every-port\/ports\/22\/"/);
  assert.match(articleHtml('[x](https://example.org/a)', '/every-port/'), /href="https:\/\/example\.org\/a"/);
});

test('a word of a command after whose hyphen a line could break is kept whole, and no other', () => {
  const html = (line: string) => articleHtml(`\`\`\`sh\n${line}\n\`\`\``);
  assert.match(
    html('systemctl list-sockets --all --show-types'),
    /<code>systemctl list-sockets --all <span>--show-types<\/span><\/code>/,
  );
  assert.doesNotMatch(html("sudo ss -lntp 'sport = :22'"), /<span>/);
  assert.doesNotMatch(html('a | b --c\nd --e'), /<span>/);
  assert.equal(
    articleHtml('Run `ss -n` with `AUTHENTIK_LISTEN__LDAP=0.0.0.0:389`.'),
    '<p>Run <code>ss <span>-n</span></code> with <code>AUTHENTIK_LISTEN__LDAP=<wbr>0.0.0.0:389</code>.</p>',
  );
});

test('code of several lines is marked: only a command of one line wraps', () => {
  assert.match(articleHtml('```\na\nb\n```'), /<pre class="lines">/);
  assert.match(articleHtml('```\na\n```'), /<pre><code>/);
});

test('a table of facts has its label as a caption, and a wide one its header in each cell', () => {
  const table = { header: ['Port', 'Used for'], rows: [['22', 'logins']] };
  const html = articleHtml(mdxForm.facts('Ports of SSH', table, { isWide: true }));
  assert.match(html, /<div class="claims stack"><table><caption>Ports of SSH<\/caption>/);
  assert.match(html, /<td data-label="Port">22<\/td>\s*<td data-label="Used for">logins<\/td>/);
});

test('a table that a guide has written says in each cell what it is, where it is wider than a phone', () => {
  const html = articleHtml('| | TCP | UDP |\n| --- | --- | --- |\n| Delivers | a stream | datagrams |');
  assert.match(html, /<div class="written stack"><table>/);
  assert.match(html, /<td>Delivers<\/td>\s*<td data-label="TCP">a stream<\/td>\s*<td data-label="UDP">/);
  assert.match(articleHtml('| a | b |\n| --- | --- |\n| 1 | 2 |'), /<div class="written"><table>[^]*<td>1<\/td>/);
});

test('a line in italics before it is its caption, and any other line stays what it is', () => {
  const table = '| a | b |\n| - | - |\n| 1 | 2 |';
  assert.match(
    articleHtml(`*Some words*\n\n${table}`),
    /^<div class="written"><table><caption>Some words<\/caption><thead>/,
  );
  for (const line of ['Words', '*Some* words', '*Words*\n\nWords'])
    assert.doesNotMatch(articleHtml(`${line}\n\n${table}`), /caption/);
});

test('a head without words is none', () => {
  assert.match(articleHtml('| | TCP |\n| --- | --- |\n| Delivers | a stream |'), /<td><\/td>\s*<th>TCP<\/th>/);
});

test('what a guide shows as text is an output', () => {
  assert.match(articleHtml('```text\nStart Port\n5357\n```'), /<pre data-output="" class="lines"><code>Start Port/);
  assert.doesNotMatch(articleHtml('```sh\nss\n```'), /data-output/);
});

test('the mark of a source is called by its number', () => {
  assert.match(
    articleHtml('x[^a]\n\n[^a]: y'),
    /<sup><a href="#fn-a" id="fnref-a" aria-label="Source 1">1<\/a><\/sup>/,
  );
});

test('no mark of a source begins a line, and no way back stands alone on one', () => {
  const html = articleHtml('Words [^a]\n\n[^a]: A source.');
  assert.match(html, /Words<sup><a/);
  assert.match(html, /A source\.\u00a0<a/);
  const inList = articleHtml('- `port` [^a][^a]\n- words[^a]\n\n[^a]: A source.');
  assert.match(inList, /<li><span><code>port<\/code><sup>.*?<\/sup><sup>.*?<\/sup><\/span><\/li>/);
  assert.match(inList, /<li>words<sup>/);
});

test('an article comes in two: its first section, and what follows with all footnotes', () => {
  const notes = '[^a]: [A](https://example.org/).';
  const [first, rest] = articleInTwo(`## One {#one}\n\nWords.[^a]\n\n## Two {#two}\n\nMore.\n\n${notes}`);
  assert.match(first, /^<h2 id="one">.*<p>Words\.<sup>.*<\/p>$/s);
  assert.match(rest, /^<h2 id="two">.*<section.* id="sources"/s);
  assert.match(articleInTwo(`## One {#one}\n\nWords.[^a]\n\n${notes}`)[1], /^<section.* id="sources"/s);
});
