import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCells } from '../../../src/registry/csv/cells.ts';
import { COLUMNS } from '../../../src/registry/csv/header.ts';
import { collector } from './fixture.ts';

function fieldsWith(description: string): string[] {
  return COLUMNS.map((column) => (column === 'Description' ? description : ''));
}

for (const count of [0, 11, 13]) {
  test(`a record of ${count} fields is refused`, () => {
    const { report, findings } = collector();
    assert.equal(readCells(Array.from({ length: count }, () => ''), report), undefined);
    assert.equal(findings[0]?.message, `${count} fields, expected 12`);
    assert.ok(findings[0]?.remedy);
  });
}

test('newlines inside a field, and the space around them, become one space', () => {
  const { report, findings } = collector();
  assert.equal(readCells(fieldsWith('\n  first  line \n\n second\n'), report)?.Description, 'first  line second');
  assert.deepEqual(findings, []);
});

for (const character of ['\u0007', '\t', '\u001b', '\u007f', '\u0085']) {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  test(`control character U+${code} is refused`, () => {
    const { report, findings } = collector();
    readCells(fieldsWith(`a${character}b`), report);
    assert.equal(findings[0]?.message, `control character U+${code}`);
    assert.equal(findings[0]?.field, 'Description');
    assert.ok(findings[0]?.remedy);
  });
}

const KEPT = ['<script>alert(1)</script>', '=HYPERLINK("b")', 'Ari√´n', '\u202Eabc', '{x} `y` [z](w)'];

test('hostile and damaged text is kept word for word', () => {
  for (const text of KEPT) {
    const { report, findings } = collector();
    assert.equal(readCells(fieldsWith(text), report)?.Description, text);
    assert.deepEqual(findings, []);
  }
});
