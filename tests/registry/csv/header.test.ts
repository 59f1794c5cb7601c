import assert from 'node:assert/strict';
import { test } from 'vitest';
import { COLUMNS, checkHeader } from '../../../src/registry/csv/header.ts';
import { collector } from './fixture.ts';

function renamed(from: string, to: string): string[] {
  return COLUMNS.map((column) => (column === from ? to : column));
}

const swapped = ['Port Number', 'Service Name', ...COLUMNS.slice(2)];

const REFUSED: [name: string, fields: readonly string[], message: RegExp][] = [
  ['a renamed column', renamed('Port Number', 'Port'), /^header: missing "Port Number", unexpected "Port"$/],
  ['a missing column', COLUMNS.slice(0, -1), /^header: missing "Assignment Notes"$/],
  ['a new column', [...COLUMNS, 'Colour'], /^header: unexpected "Colour"$/],
  ['a column that is there twice', [...COLUMNS, 'Contact'], /^header: 13 columns, expected 12: one is there twice$/],
  ['swapped columns', swapped, /^header: columns in another order, expected "Service Name", "Port Number", /],
  ['semicolons', [COLUMNS.join(';')], /^header: the delimiter is not a comma$/],
  ['tabs', [COLUMNS.join('\t')], /^header: the delimiter is not a comma$/],
  ['one column', ['Service Name'], /^header: missing "Port Number", /],
  [
    'a semicolon in the first of its columns',
    renamed('Service Name', 'Service;Name'),
    /^header: missing "Service Name", unexpected "Service;Name"$/,
  ],
];

for (const [name, fields, message] of REFUSED) {
  test(`a header with ${name} is refused with a remedy`, () => {
    const { report, findings } = collector();
    assert.equal(checkHeader({ line: 1, fields: [...fields] }, report), false);
    assert.match(findings[0]?.message ?? '', message);
    assert.equal(findings[0]?.line, 1);
    assert.ok(findings[0]?.remedy);
  });
}

test('the header of today and that of 2014 are accepted', () => {
  const { report, findings } = collector();
  assert.equal(checkHeader({ line: 1, fields: [...COLUMNS] }, report), true);
  const of2014 = renamed('Unauthorized Use Reported', 'Known Unauthorized Uses');
  assert.equal(checkHeader({ line: 1, fields: of2014 }, report), true);
  assert.deepEqual(findings, []);
});
