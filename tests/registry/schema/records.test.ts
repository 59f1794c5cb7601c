import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RECORDS, recordSchema, schemaLine, type RecordKind } from '../../../src/registry/schema/records.ts';

const FOLDER = path.join(import.meta.dirname, '../../../public/schema/content');
const kinds = Object.keys(RECORDS) as RecordKind[];

for (const kind of kinds) {
  test(`public/schema/content/${kind}.json is the schema of today: npm run test:unit -- --update schema writes it`, async () => {
    await expect(recordSchema(kind)).toMatchFileSnapshot(path.join(FOLDER, `${kind}.json`));
  });
}

test('no schema is published of a kind that is no more', () => {
  assert.deepEqual(readdirSync(FOLDER).sort(), kinds.map((kind) => `${kind}.json`).sort());
});

test('an editor is told the fields, what may stand in them and what they mean', () => {
  const schema = JSON.parse(recordSchema('software')) as {
    required: string[];
    additionalProperties: boolean;
    properties: Record<string, { enum?: string[]; description?: string }>;
  };
  assert.deepEqual(schema.required, ['name', 'kind', 'homepage', 'summary', 'ports', 'sources']);
  assert.equal(schema.additionalProperties, false);
  assert.ok(schema.properties['kind']?.enum?.includes('database'));
  assert.match(schema.properties['process']?.description ?? '', /Task Manager/);
});

test('the first line of a record leads from its folder to the schema', () => {
  const [, address = ''] = /\$schema=(.*)$/.exec(schemaLine('service')) ?? [];
  const file = path.join(import.meta.dirname, '../../../content/services', address);
  assert.equal(readFileSync(file, 'utf8'), recordSchema('service'));
});
