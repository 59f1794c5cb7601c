import assert from 'node:assert/strict';
import { test } from 'vitest';
import { articleMdx } from '../../src/articles/article.ts';
import { guideArticle } from '../../src/articles/guide.ts';
import { articleHtml } from '../../src/articles/html.ts';
import { source } from '../support/source.ts';

const guide = (body: string) => ({
  id: 'widgets',
  title: 'Widgets',
  summary: 'What they are.',
  questions: [],
  order: 1,
  sources: { manual: source('Manual') },
  body,
});

test('headings get ids from their words, code does not, and the sources stand at the end', () => {
  const mdx = articleMdx(
    guideArticle(guide('First.[^manual]\n\n## Who holds it?\n\n```sh\n## not a heading\n```\n\n### On Linux')),
  );
  assert.equal(
    mdx,
    `First.[^manual]

## [Who holds it?](#who-holds-it) {#who-holds-it}

\`\`\`sh
## not a heading
\`\`\`

### On Linux {#on-linux}

[^manual]: [Manual](<https://example.org/manual>), read on 2026-01-02.
`,
  );
  assert.match(articleHtml(mdx), /<h2 id="who-holds-it"><a href="#who-holds-it">Who holds it\?<\/a><\/h2>/);
});

test('the marks of a heading are not in its id, nor in its words in the list of contents', () => {
  const { sections } = guideArticle(
    guide('## Who holds `80`? ##\n\n#### See [lsof](https://example.org/) ####\n\nTo run\n---\n\nEnd.'),
  );
  assert.deepEqual(
    sections.map(({ id, title, body }) => [id, title, body]),
    [
      ['who-holds-80', 'Who holds 80?', '#### See [lsof](https://example.org/) {#see-lsof}'],
      ['to-run', 'To run', 'End.'],
    ],
  );
});

test('braces and angle brackets in a block of code stay text', () => {
  const html = articleHtml(articleMdx(guideArticle(guide('```sh\nss -tlnp "{sport = :80}" <script>\n```\n[^manual]'))));
  assert.match(html, /\{sport = :80\}/);
  assert.doesNotMatch(html, /<script/);
});
