import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { test } from 'vitest';
import type { TestContext } from 'vitest';
import { formatProblems } from '../../../src/registry/problems.ts';
import { readSnapshot } from '../../../src/registry/records/snapshot.ts';
import { temporaryFolder } from '../../support/folder.ts';

const CSV = Buffer.from('Service Name,Port Number\r\nssh,22\r\n');
const SHA256 = createHash('sha256').update(CSV).digest('hex');
const REMEDY =
  'npm run registry:update finishes an update that was interrupted; ' +
  'if the CSV was edited by hand, restore it: the registry is only ever replaced whole';

const SNAPSHOT = `{
  "registry": "Registry",
  "licence": "CC0-1.0",
  "asOf": { "assignments": "2026-08", "metadata": "2014-07-09" },
  "note": "Note",
  "sha256": "${SHA256}",
  "rows": 1,
  "sources": [{ "role": "assignments", "title": "Title", "licence": "CC0-1.0", "sha256": "${SHA256}" }],
  "patches": []
}
`;

function read(t: TestContext, text: string) {
  const folder = temporaryFolder(t, { 'snapshot.json': text });
  const { value, problems } = readSnapshot({ bytes: CSV, rows: 1 }, path.join(folder, 'snapshot.json'));
  return { value, problems: formatProblems(problems).replaceAll(`${folder}${path.sep}`, '') };
}

test('a snapshot that describes the CSV beside it is read', (t) => {
  const { value, problems } = read(t, SNAPSHOT);
  assert.equal(problems, '');
  assert.deepEqual(value?.asOf, { assignments: '2026-08', metadata: '2014-07-09' });
});

test('another CSV than the one described is refused, at the lines of the fields that differ', (t) => {
  const other = '0'.repeat(64);
  const text = SNAPSHOT.replace(`"sha256": "${SHA256}",\n  "rows": 1`, `"sha256": "${other}",\n  "rows": 2`);
  assert.deepEqual(read(t, text), {
    value: undefined,
    problems: [
      `snapshot.json:6 sha256: states ${other}, but the CSV beside it has ${SHA256} → ${REMEDY}`,
      `snapshot.json:7 rows: states 2, but the CSV beside it has 1 → ${REMEDY}`,
    ].join('\n'),
  });
});

test('a hash that is none is refused', (t) => {
  assert.match(
    read(t, SNAPSHOT.replace(SHA256, SHA256.toUpperCase())).problems,
    /^snapshot\.json:6 sha256: expected a SHA-256 in lower-case hexadecimal/,
  );
});

test('one date stands for the age of all facts', (t) => {
  const text = SNAPSHOT.replace(/"asOf": \{.*\}/, '"asOf": "2026-11-20"');
  assert.deepEqual(read(t, text).value?.asOf, { assignments: '2026-11-20', metadata: '2026-11-20' });
});

for (const asOf of ['"2026"', '"2026-13"', '{ "assignments": "2026-08" }', '20261120']) {
  test(`${asOf} is no age`, (t) => {
    assert.match(
      read(t, SNAPSHOT.replace(/"asOf": \{.*\}/, `"asOf": ${asOf}`)).problems,
      /^snapshot\.json:4 asOf: expected YYYY-MM or YYYY-MM-DD, or one such date/,
    );
  });
}
