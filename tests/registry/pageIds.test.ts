import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { article, articleMdx } from '../../src/articles/article.ts';
import { articleHtml } from '../../src/articles/html.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { isOfFrame, PORT_PLACES } from '../../src/registry/pageIds.ts';

/** Of a port that an update of the registry has changed, and of one with a transport that none below has. */
const RARE = new Set(['history', 'dccp']);

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

test('every id that the page of a port has of its own is on the list, and each on the list is on some page', () => {
  const { ports } = loadRegistry();
  const seen = new Set<string>();
  for (const number of [0, 20, 22, 53, 132, 443, 465, 988, 3306, 5060, 6000, 6379, 8080, 8443, 20000, 60000]) {
    const port = ports[number];
    assert.ok(port);
    for (const id of idsIn(
      articleHtml(articleMdx(article({ ...port, story: port.story && { ...port.story, body: '' } }))),
    ))
      seen.add(id);
  }
  assert.deepEqual(
    [...seen].filter((id) => !PORT_PLACES.has(id) && !isOfFrame(id)),
    [],
  );
  assert.deepEqual(
    [...PORT_PLACES].filter((id) => !seen.has(id) && !RARE.has(id)),
    [],
  );
});

test('every id of the frame, of scripts on every page and of the search is on the list', () => {
  const files = [
    'layouts/*',
    'components/{Header,Footer,SearchBox,Twins,Plate,PortPage}.astro',
    'enhance/*.ts',
    'feedback/widget/*',
  ];
  const ids = globSync(files.map((name) => `src/${name}`)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bid(?:=|: )["']([\w-]+)["']/g)].map(([, id = '']) => id),
  );
  assert.ok(ids.includes('main') && ids.includes('share'), String(ids));
  assert.deepEqual(
    ids.filter((id) => !isOfFrame(id)),
    [],
  );
});
