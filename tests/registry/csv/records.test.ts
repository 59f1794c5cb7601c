import assert from 'node:assert/strict';
import { test } from 'vitest';
import { splitRecords } from '../../../src/registry/csv/records.ts';

test('each record knows the physical line on which it starts', () => {
  const text = 'a,b\n"two\nlines, and ""quotes""\n\n",x\n\nlast,"y"';
  assert.deepEqual(splitRecords(text, 10), {
    records: [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['two\nlines, and "quotes"\n\n', 'x'] },
      { line: 7, fields: ['last', 'y'] },
    ],
  });
});

test('records of different lengths are told apart later, by their field count', () => {
  const { records, damage } = splitRecords('a,b\nc\nd,e,f\n', 3);
  assert.deepEqual(
    records.map(({ fields }) => fields.length),
    [2, 1, 3],
  );
  assert.equal(damage, undefined);
});

const BROKEN: [name: string, record: string, message: string][] = [
  ['a quote that is never closed', '"b', 'a quoted field of this record is never closed'],
  ['text after a closing quote', '"b"c,d', 'text follows the closing quote of a field of this record'],
  ['a quote inside a field', 'b"c,d', 'a quote stands inside a field of this record that does not start with one'],
];

for (const [name, record, message] of BROKEN) {
  test(`${name} ends the reading, and the records before it are kept`, () => {
    const { records, damage } = splitRecords(`"a\n1",x\n${record}\n`, 10);
    assert.deepEqual(records, [{ line: 1, fields: ['a\n1', 'x'] }]);
    assert.equal(damage?.line, 3);
    assert.equal(damage?.message, `unbalanced quotes: ${message}`);
    assert.ok(damage?.remedy);
  });
}

for (const text of ['a\nb\nc\n', 'a\nb\n\n', 'a\nb\nc', '\n\n\na']) {
  test(`of ${JSON.stringify(text)} two lines are read, and it is told that there are more`, () => {
    const { records, damage } = splitRecords(text, 2);
    assert.ok(records.length <= 2);
    assert.equal(damage?.message, 'more than 2 lines of records, and the rest was not read');
    assert.match(damage?.remedy ?? '', /csv\/limits\.ts/);
  });
}
