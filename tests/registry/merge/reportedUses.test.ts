import assert from 'node:assert/strict';
import { test } from 'vitest';
import { reportedUses } from '../../../src/registry/merge/official.ts';
import { row, unnamed } from '../../support/assignment.ts';
import { ianaRows } from '../../support/iana.ts';

test('a report holds for the ports that it names, not for the whole range of its row', () => {
  const range = unnamed({ start: 27010, end: 27344 }, 'unassigned', {
    unauthorizedUse: { text: 'Use Known on ports 27018 and 27019', ports: [27018, 27019] },
  });
  assert.deepEqual(
    [27017, 27018, 27019, 27020].map((port) => reportedUses(port, [range]).length),
    [0, 1, 1, 0],
  );
});

test('an entry that only records a use is a report, told with its name', () => {
  const notes = 'This entry records an unassigned but widespread use';
  assert.deepEqual(reportedUses(888, [row({ name: 'cddbp', status: 'noted-use', notes })]), [`cddbp: ${notes}`]);
});

test('a note on a conflict or on an unofficial use is a report, and other notes are none', () => {
  for (const notes of [
    '<== NOTE Conflict on 2049 !',
    'Microsoft (unoffically) using 1232',
    'PORT 4000 also used by ICQ',
  ]) {
    assert.deepEqual(reportedUses(4321, [row({ notes })]), [notes]);
  }
  assert.deepEqual(reportedUses(4321, [row({ notes: 'Defined TXT keys: u=<username>' })]), []);
});

test('what two transports say alike is told once', () => {
  const unauthorizedUse = { text: 'Known Unauthorized Use on port 4321', ports: [4321] };
  const rows = [row({ unauthorizedUse }), row({ transport: 'udp', unauthorizedUse })];
  assert.deepEqual(reportedUses(4321, rows), [unauthorizedUse.text]);
});

const REAL: [port: number, uses: string[]][] = [
  [351, ['bhoetty: This entry records an unassigned but widespread use (added 5/21/97)']],
  [888, ['cddbp: This entry records an unassigned but widespread use']],
  [2049, ['<== NOTE Conflict on 2049 !']],
  [4444, ['krb524 assigned the port, nv used it without an assignment']],
  [6002, []],
  [6003, ['Known Unauthorized Use on port 6003']],
  [27010, []],
  [27017, []],
  [27018, ['Unauthorized Use Known on ports 27017, 27018 and 27019']],
  [27020, []],
  [28017, ['Unauthorized Use Known on ports 28017, 28018 and 28019']],
  [44514, []],
  [44515, ['Known UNAUTHORIZED USE: Ports 44515 & 44516']],
  [44517, []],
];

for (const [port, uses] of REAL) {
  test(`the registry reports ${uses.length === 0 ? 'no use' : 'use'} of ${port} without an assignment`, () => {
    assert.deepEqual(reportedUses(port, ianaRows(port)), uses);
  });
}

test('80 ports of the registry carry a report', () => {
  const reported = Array.from({ length: 49152 }, (_, port) => port).filter(
    (port) => reportedUses(port, ianaRows(port)).length > 0,
  );
  assert.equal(reported.length, 80);
});
