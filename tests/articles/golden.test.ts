import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { article } from '../../src/articles/article.ts';
import { articleHtml } from '../../src/articles/html.ts';
import { readHtml } from '../support/html.ts';
import { goldenPorts } from './goldenPorts.ts';

const FOLDER = path.join(import.meta.dirname, 'golden');
const UPDATE = 'UPDATE_GOLDEN';

/** A failing comparison shows these instead of two whole articles. */
function linesOnlyIn(text: string, other: string): string[] {
  const lines = other.split('\n');
  return text.split('\n').filter((line) => !lines.includes(line));
}

for (const [archetype, port] of goldenPorts()) {
  const file = path.join(FOLDER, `${archetype}.mdx`);
  const written = article(port);

  test(`the article of the kind ${archetype}, port ${port.number}, reads as it was last approved`, () => {
    assert.equal(port.archetype, archetype);
    if (process.env[UPDATE]) writeFileSync(file, written);
    const approved = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (written === approved) return;
    const message = `${path.basename(file)} differs: read the difference, and if it is meant, run ${UPDATE}=1 npm run test:unit`;
    assert.deepEqual(linesOnlyIn(written, approved), linesOnlyIn(approved, written), message);
    assert.fail(message);
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
