import assert from 'node:assert/strict';
import { test } from 'vitest';
import { publishedPort, publishedSoftware } from '../../src/articles/published.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { PublishedPort, publishedSchema, PublishedSoftware } from '../../src/registry/schema/published.ts';

const { ports, software } = loadRegistry();
const home = 'https://everyport.example/base/';

test('the published record keeps to its own schema, read back from JSON', () => {
  for (const port of ports.filter(({ notable, number }) => notable && number % 37 === 0)) {
    const record: unknown = JSON.parse(JSON.stringify(publishedPort(port, home)));
    const { success, error } = PublishedPort.safeParse(record);
    assert.ok(success, `${port.number}: ${error?.message}`);
  }
});

test('so does the record of every product', () => {
  for (const product of software) {
    const record: unknown = JSON.parse(JSON.stringify(publishedSoftware(product, home)));
    const { success, error } = PublishedSoftware.safeParse(record);
    assert.ok(success, `${product.id}: ${error?.message}`);
  }
});

test('it says what its page says, and where that and the schema are', () => {
  const { $schema, version, url, title, answer } = publishedPort(ports[22] as never, home);
  assert.deepEqual(
    { $schema, version, url },
    { $schema: `${home}schema/port.json`, version: 2, url: `${home}ports/22/` },
  );
  assert.match(title, /^Port 22: SSH/);
  assert.match(answer, /IANA lists it as ssh\./);
});

/** What programs may rely on. A name that goes from this list breaks them: raise the version. */
const PROMISED = [
  'number',
  'rangeClass',
  'status',
  'primaryName',
  'title',
  'names',
  'transports',
  'assignments',
  'services',
  'formerNames',
  'reportedUses',
  'block',
  'gap',
  'neighbours',
  'twins',
  'sameName',
  'facets',
  'uses',
  'ranges',
  'exposure',
  'transportsInUse',
  'web',
  'asOf',
  'story',
  'verdict',
  'alternatives',
];

test('the schema names every field that version 2 has promised, and is a JSON Schema of draft 2020-12', () => {
  const schema = publishedSchema(`${home}schema/port.json`) as {
    $schema: string;
    $id: string;
    properties: { port: { required: string[] } };
  };
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.equal(schema.$id, `${home}schema/port.json`);
  assert.deepEqual(
    PROMISED.filter((field) => !schema.properties.port.required.includes(field)),
    [],
  );
});
