import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitRecords } from '../../../src/registry/csv/records.ts';

test('each record knows the physical line on which it starts', () => {
  const text = 'a,b\n"two\nlines, and ""quotes""\n\n",x\n\nlast,"y"';
  assert.deepEqual(splitRecords(text), {
    records: [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['two\nlines, and "quotes"\n\n', 'x'] },
      { line: 7, fields: ['last', 'y'] },
    ],
  });
});

test('records of different lengths are told apart later, by their field count', () => {
  const { records, damage } = splitRecords('a,b\nc\nd,e,f\n');
  assert.deepEqual(records.map(({ fields }) => fields.length), [2, 1, 3]);
  assert.equal(damage, undefined);
});

const BROKEN: [name: string, record: string, message: string][] = [
  ['a quote that is never closed', '"b', 'a quoted field of this record is never closed'],
  ['text after a closing quote', '"b"c,d', 'text follows the closing quote of a field of this record'],
  ['a quote inside a field', 'b"c,d', 'a quote stands inside a field of this record that does not start with one'],
];

for (const [name, record, message] of BROKEN) {
  test(`${name} ends the reading, and the records before it are kept`, () => {
    const { records, damage } = splitRecords(`"a\n1",x\n${record}\n`);
    assert.deepEqual(records, [{ line: 1, fields: ['a\n1', 'x'] }]);
    assert.equal(damage?.line, 3);
    assert.equal(damage?.message, `unbalanced quotes: ${message}`);
    assert.ok(damage?.remedy);
  });
}
