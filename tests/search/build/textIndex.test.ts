import assert from 'node:assert/strict';
import { test } from 'vitest';
import { loadRegistry } from '../../../src/registry/index.ts';
import { searchRecords } from '../../../src/search/build/records.ts';
import { buildTextIndex } from '../../../src/search/build/textIndex.ts';

const registry = loadRegistry();
const records = searchRecords(registry);
const contentOf = (url: string) => records.find((record) => record.url === url)?.content ?? '';

test('ports with something to say and software have a record, bare and reserved ports have none', () => {
  for (const url of ['/ports/22/', '/ports/988/', '/ports/2988/', '/software/lustre/'])
    assert.notEqual(contentOf(url), '', url);
  for (const url of ['/ports/0/', '/ports/41900/', '/ports/62000/']) assert.equal(contentOf(url), '', url);
});

test('the record of a port holds its names, what is said of it, and its story', () => {
  const lustre = contentOf('/ports/988/');
  for (const words of ['names:Lustre', 'parallel file system', 'acceptor']) assert.ok(lustre.includes(words), words);
  assert.ok(contentOf('/ports/2988/').includes('HIPPA Reporting Protocol'));
});

test('a record that would only repeat the names of a port is left out, and so are all but the first of a block', () => {
  assert.deepEqual(registry.ports[2998]?.names, ['realsecure']);
  assert.equal(contentOf('/ports/2998/'), '');
  assert.notEqual(contentOf('/ports/3322/'), '');
  assert.equal(contentOf('/ports/3323/'), '');
});

test('no word stands in every record', () => {
  const words = records.map(
    ({ content }) =>
      new Set(
        content
          .replace(/<[^>]*>/g, ' ')
          .toLowerCase()
          .split(/[^a-z]+/),
      ),
  );
  for (const word of ['port', 'unassigned', 'tcp']) {
    const share = words.filter((own) => own.has(word)).length / words.length;
    assert.ok(share < 0.2, `"${word}" stands in ${Math.round(share * 100)} % of the records`);
  }
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
    names.filter((name) => /ui|highlight|unknown/.test(name)),
    [],
  );
});
