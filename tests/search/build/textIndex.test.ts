import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../../src/registry/index.ts';
import { searchRecords } from '../../../src/search/build/records.ts';
import { buildTextIndex } from '../../../src/search/build/textIndex.ts';

const registry = loadRegistry();
const records = searchRecords(registry);
const contentOf = (url: string) => records.find((record) => record.url === url)?.content ?? '';

test('products, guides and ports that somebody has written about have a record, other ports have none', () => {
  for (const url of ['/ports/22/', '/ports/988/', '/ports/2988/', '/software/lustre/', '/guides/port-ranges/'])
    assert.notEqual(contentOf(url), '', url);
  // Of 3322 the registry alone speaks, of 8096 the products.
  for (const url of ['/ports/1023/', '/ports/3322/', '/ports/8096/', '/ports/41900/', '/ports/62000/'])
    assert.equal(contentOf(url), '', url);
});

test('the record of a port holds its names, what is said of its service, and its story', () => {
  const lustre = contentOf('/ports/988/');
  for (const words of ['names:Lustre', 'parallel file system', 'acceptor']) assert.ok(lustre.includes(words), words);
  assert.ok(contentOf('/ports/2988/').includes('HIPPA Reporting Protocol'));
});

test('what is said of a product stands under its name on the page of a port', () => {
  assert.match(contentOf('/ports/6666/'), /<p [^>]*>Apache Kvrocks: A store on disk/);
  assert.match(contentOf('/ports/6666/'), />Apache Kvrocks: The shipped configuration/);
});

test('the record of a product holds what it does on its ports', () => {
  assert.ok(contentOf('/software/gmail/').includes('sending mail with SMTP'));
});

test('an excerpt is made of sentences: roles and settings are found, and not shown', () => {
  const [shown = '', hidden = ''] = ['<p ', '<i '].map((tag) =>
    contentOf('/software/redis-commander/')
      .split(/(?=<[ip] )/)
      .filter((part) => part.startsWith(tag))
      .join(''),
  );
  assert.match(shown, /on which Redis databases are looked through/);
  assert.match(hidden, /the web interface/);
  assert.match(hidden, /--port/);
  assert.doesNotMatch(shown, /the web interface|--port/);
});

test('the index stays small enough: each record costs every reader some bytes', () => {
  const ports = records.filter(({ url }) => url.startsWith('/ports/'));
  assert.ok(ports.length <= 410, `${ports.length} ports have a record`);
});

test('text of the registry stays text', () => {
  const port = {
    ...registry.ports[22],
    names: ['a"b'],
    assignments: [{ status: 'assigned', description: '<script>&' }],
  };
  const [record] = searchRecords({ ports: [port as never], software: [], guides: [] });
  assert.match(record?.content ?? '', /names:a&quot;b/);
  assert.match(record?.content ?? '', /&lt;script&gt;&amp;/);
});

test('the index has the files that the search box loads, and no user interface', async () => {
  const files = await buildTextIndex(
    records.filter(({ url }) => ['/ports/22/', '/ports/988/', '/software/lustre/'].includes(url)),
  );
  const names = [...files.keys()];
  for (const name of ['pagefind.js', 'pagefind-entry.json', 'wasm.en.pagefind']) assert.ok(names.includes(name), name);
  assert.equal(names.filter((name) => name.startsWith('fragment/')).length, 3);
  assert.deepEqual(
    names.filter((name) => /ui|highlight|unknown|worker/.test(name)),
    [],
  );
});
