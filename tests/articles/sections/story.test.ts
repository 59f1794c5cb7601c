import assert from 'node:assert/strict';
import { test } from 'vitest';
import { articleHtml } from '../../../src/articles/html.ts';
import { story } from '../../../src/articles/sections/story.ts';
import { writtenHeadings } from '../../../src/registry/headings.ts';
import { port } from '../../support/port.ts';
import { sectionMdx } from '../../support/section.ts';

test('the headings of a story have on the page the ids to which links may lead', () => {
  const body = '### Its origin {#origin}\n\n### The lock ###\n\n> ### The `lock`\n\nText.';
  const told = { body, sources: {} };
  const html = articleHtml(sectionMdx(story, port({ notable: true, story: told })));
  assert.deepEqual(
    [...html.matchAll(/<h3 id="([^"]+)"><a href="#\1">/g)].map(([, id]) => id),
    writtenHeadings({ kind: 'story', ...told }).map(({ id }) => id),
  );
});
