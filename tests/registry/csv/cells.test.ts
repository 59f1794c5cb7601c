import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readCells } from '../../../src/registry/csv/cells.ts';
import { COLUMNS, type Column } from '../../../src/registry/csv/header.ts';
import { CSV_LIMITS } from '../../../src/registry/csv/limits.ts';
import { collector } from './fixture.ts';

function fieldsWith(text: string, field: Column = 'Description'): string[] {
  return COLUMNS.map((column) => (column === field ? text : ''));
}

for (const count of [0, 11, 13]) {
  test(`a record of ${count} fields is refused`, () => {
    const { report, findings } = collector();
    assert.equal(
      readCells(
        Array.from({ length: count }, () => ''),
        CSV_LIMITS,
        report,
      ),
      undefined,
    );
    assert.equal(findings[0]?.message, `${count} fields, expected 12`);
    assert.ok(findings[0]?.remedy);
  });
}

test('newlines inside a field, and the space around them, become one space', () => {
  const { report, findings } = collector();
  assert.equal(
    readCells(fieldsWith('\n  first  line \n\n second\n'), CSV_LIMITS, report)?.Description,
    'first  line second',
  );
  assert.deepEqual(findings, []);
});

for (const character of ['\u0007', '\t', '\u001b', '\u007f', '\u0085']) {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  test(`control character U+${code} is refused`, () => {
    const { report, findings } = collector();
    readCells(fieldsWith(`a${character}b`), CSV_LIMITS, report);
    assert.equal(findings[0]?.message, `control character U+${code}`);
    assert.equal(findings[0]?.field, 'Description');
    assert.ok(findings[0]?.remedy);
  });
}

const KEPT = ['<script>alert(1)</script>', '=HYPERLINK("b")', 'Ari√´n', '{x} `y` [z](w)'];

test('hostile and damaged text is kept word for word', () => {
  for (const text of KEPT) {
    const { report, findings } = collector();
    assert.equal(readCells(fieldsWith(text), CSV_LIMITS, report)?.Description, text);
    assert.deepEqual(findings, []);
  }
});

for (const [character, code] of [
  ['\u202E', 'U+202E'],
  ['\u2066', 'U+2066'],
  ['\u200B', 'U+200B'],
  ['\uFEFF', 'U+FEFF'],
  ['\u2028', 'U+2028'],
  ['\u00AD', 'U+00AD'],
  ['\u{E0041}', 'U+E0041'],
] as const) {
  test(`invisible character ${code} is refused in a service name`, () => {
    const { report, findings } = collector();
    readCells(fieldsWith(`a${character}b`, 'Service Name'), CSV_LIMITS, report);
    assert.deepEqual(
      findings.map(({ field, message, severity = 'error' }) => [field, message, severity]),
      [['Service Name', `invisible character ${code}`, 'error']],
    );
    assert.ok(findings[0]?.remedy);
  });

  test(`invisible character ${code} elsewhere is replaced by its number, with a warning`, () => {
    const { report, findings } = collector();
    assert.equal(readCells(fieldsWith(`a${character}b`), CSV_LIMITS, report)?.Description, `a<${code}>b`);
    assert.deepEqual(
      findings.map(({ field, severity }) => [field, severity]),
      [['Description', 'warning']],
    );
    assert.ok(findings[0]?.message.startsWith(`invisible character ${code}`));
    assert.ok(findings[0]?.remedy);
  });
}

for (const [field, longest] of [
  ['Description', CSV_LIMITS.longestCell],
  ['Service Name', CSV_LIMITS.longestName],
] as const) {
  test(`a cell of ${longest} characters is read under "${field}", a longer one refused`, () => {
    const { report, findings } = collector();
    assert.equal(readCells(fieldsWith('x'.repeat(longest), field), CSV_LIMITS, report)?.[field].length, longest);
    assert.equal(findings.length, 0);
    readCells(fieldsWith('x'.repeat(longest + 1), field), CSV_LIMITS, report);
    assert.equal(findings[0]?.message, `${longest + 1} characters, expected at most ${longest}`);
    assert.equal(findings[0]?.field, field);
    assert.ok(findings[0]?.remedy);
  });
}

test('a service name with U+FFFD is refused: a character of it was lost; elsewhere it is kept', () => {
  const { report, findings } = collector();
  readCells(fieldsWith('ca\uFFFD', 'Service Name'), CSV_LIMITS, report);
  readCells(fieldsWith('ca\uFFFD'), CSV_LIMITS, report);
  assert.deepEqual(
    findings.map(({ field, severity = 'error' }) => [field, severity]),
    [['Service Name', 'error']],
  );
});
