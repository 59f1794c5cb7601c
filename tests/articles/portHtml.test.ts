import assert from 'node:assert/strict';
import { test } from 'vitest';
import { article, articleMdx } from '../../src/articles/article.ts';
import { articleHtml } from '../../src/articles/html.ts';
import { portHtml } from '../../src/articles/portHtml.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { readHtml } from '../support/html.ts';
import { goldenPorts } from './goldenPorts.ts';

for (const [archetype, port] of goldenPorts()) {
  test(`the HTML of a page of the kind ${archetype} is that of its article, compiled whole`, () => {
    const written = article(port);
    const whole = articleHtml(articleMdx(written), '/base/');
    assert.deepEqual(readHtml(portHtml(port, written, '/base/')), readHtml(whole));
  });
}

test('the longest articles and those of bare ports go without the tags that every parser sees by itself', () => {
  const { ports } = loadRegistry();
  const closed = (number: number) => {
    const port = ports[number];
    assert.ok(port);
    return portHtml(port, article(port), '/').includes('</td>');
  };
  assert.deepEqual([8080, 41_900, 988].map(closed), [false, false, true]);
});
