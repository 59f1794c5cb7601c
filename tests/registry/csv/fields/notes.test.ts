import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readNotes, type NameNotes } from '../../../../src/registry/csv/fields/words.ts';

const HISTORIC =
  'This entry is an alias to "sql-net". This entry is now historic, not usable for use with many common ' +
  'service discovery mechanisms.';

const CASES: [text: string, notes: Partial<NameNotes>][] = [
  ['', {}],
  ['Defined TXT keys: path=<path>', {}],
  ['De-assigned on 2025-02-13, previously compressnet by [Bernie_Volz]', {}],
  ['<== NOTE Conflict on 2049 !', {}],
  [HISTORIC, { aliasOf: 'sql-net' }],
  [`New contact added for port 2222 on 2008-02-01 ${HISTORIC}`, { aliasOf: 'sql-net' }],
  [
    'This is a duplicate of the "http" service and should not be used for discovery purposes. u=<username>',
    { duplicateOf: 'http' },
  ],
  ['This entry records an unassigned but widespread use (added 5/21/97)', { onlyNoted: true }],
];

for (const [text, notes] of CASES) {
  test(`"${text}" is read`, () => {
    assert.deepEqual(readNotes(text), { aliasOf: undefined, duplicateOf: undefined, onlyNoted: false, ...notes });
  });
}
