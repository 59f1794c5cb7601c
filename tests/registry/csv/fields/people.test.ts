import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readPeople } from '../../../../src/registry/csv/fields/words.ts';
import { collector } from '../fixture.ts';

const READ: [text: string, people: string[]][] = [
  ['', []],
  ['[IESG]', ['IESG']],
  ['[Vera_Heinau][Heiko_Schlichting]', ['Vera_Heinau', 'Heiko_Schlichting']],
  ['[Jon_Postel] [X_2]', ['Jon_Postel', 'X_2']],
  ['[gary]', ['gary']],
  ['[Jörg_Šimek]', ['Jörg_Šimek']],
];

for (const [text, people] of READ) {
  test(`"${text}" is read`, () => {
    const { report, findings } = collector();
    assert.deepEqual(readPeople(text, 'Assignee', report), people);
    assert.deepEqual(findings, []);
  });
}

for (const text of ['IESG', '[IESG', 'IESG]', '[]', '[ ]', '[[IESG]]', '[IESG], [IETF_Chair]', '[IESG] and others']) {
  test(`"${text}" is refused with a remedy`, () => {
    const { report, findings } = collector();
    assert.deepEqual(readPeople(text, 'Assignee', report), []);
    assert.equal(findings[0]?.message, `"${text}" is not a list of [tokens] such as [Jon_Postel]`);
    assert.equal(findings[0]?.field, 'Assignee');
    assert.ok(findings[0]?.remedy);
  });
}
