import assert from 'node:assert/strict';
import { test } from 'vitest';
import { article, articleMdx } from '../../src/articles/article.ts';
import { articleHtml } from '../../src/articles/html.ts';
import { portHtml } from '../../src/articles/portHtml.ts';
import { readHtml } from '../support/html.ts';
import { goldenPorts } from './goldenPorts.ts';

for (const [archetype, port] of goldenPorts()) {
  test(`the HTML of a page of the kind ${archetype} is that of its article, compiled whole`, () => {
    const written = article(port);
    const short = portHtml(port, written, '/base/');
    assert.equal(short, articleHtml(articleMdx(written), '/base/', { isShort: true }));
    assert.deepEqual(readHtml(short), readHtml(articleHtml(articleMdx(written), '/base/')));
  });
}
