import assert from 'node:assert/strict';
import { test } from 'vitest';
import { article, articleMdx } from '../../src/articles/article.ts';
import { plateOf } from '../../src/articles/plate.ts';
import { loadRegistry } from '../../src/registry/index.ts';

const port = loadRegistry().ports[0];
assert.ok(port);

test('nobody is told to look for, to end or to block what listens on port 0, where nothing does', () => {
  const { sections } = article(port);
  const ids = sections.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id) => ['check', 'test', 'firewall', 'containers', 'change'].includes(id)),
    [],
  );
  assert.equal(plateOf(port).command, '');
  assert.doesNotMatch(articleMdx(article(port)), /kill|publish=0|sport = :0/);
});

test('what readers meet it for is said: a program that asks for it is given another port', () => {
  assert.match(articleMdx(article(port)), /given another/);
  assert.equal(port.verdict.bind.answer, 'yes');
  assert.equal(port.verdict.expose.short, 'No need, nothing listens there');
});
