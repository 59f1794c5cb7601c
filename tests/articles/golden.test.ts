import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { article, articleMdx } from '../../src/articles/article.ts';
import { articleHtml } from '../../src/articles/html.ts';
import { readHtml } from '../support/html.ts';
import { goldenPorts } from './goldenPorts.ts';

const FOLDER = path.join(import.meta.dirname, 'golden');

for (const [archetype, port] of goldenPorts()) {
  const written = articleMdx(article(port));

  test(`the article of the kind ${archetype}, port ${port.number}, reads as it was last approved`, async () => {
    assert.equal(port.archetype, archetype);
    await expect(written).toMatchFileSnapshot(path.join(FOLDER, `${archetype}.mdx`));
  });

  test(`the article of the kind ${archetype} is sound HTML in which every footnote has its source`, () => {
    const { elements } = readHtml(articleHtml(written));
    const cited = elements.flatMap((element) => /^a href="#(fn-[^"]+)"/.exec(element)?.[1] ?? []);
    const ids = elements.flatMap((element) => / id="([^"]+)"/.exec(element)?.[1] ?? []);
    assert.deepEqual(
      cited.filter((id) => !ids.includes(id)),
      [],
    );
    assert.deepEqual(
      ids.filter((id) => id.startsWith('fn-') && !cited.includes(id)),
      [],
    );
    assert.equal(new Set(ids).size, ids.length, 'each id stands once');
  });
}

test('there is no approved article of a kind that is no more', () => {
  const kinds = [...goldenPorts().keys()].map((archetype) => `${archetype}.mdx`);
  assert.deepEqual(
    readdirSync(FOLDER).filter((name) => !kinds.includes(name)),
    [],
  );
});
