import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readRows, ssh, type Written } from './fixture.ts';

const ALIAS_NOTE = 'This entry is an alias to "whoispp".\nThis entry is now historic, not usable for use with many';

test('a row with everything in it becomes an assignment', () => {
  const { assignments, portless, rows, problems } = readRows([
    {
      'Service Name': 'discard',
      'Port Number': '9',
      'Transport Protocol': 'dccp',
      Description: 'Discard',
      Assignee: '[Eddie_Kohler][IESG]',
      Contact: '[Eddie_Kohler]',
      'Registration Date': '2005-06',
      'Modification Date': '2011-09-21',
      Reference: '[RFC4340]',
      'Service Code': '1145656131',
      'Unauthorized Use Reported': 'Known Unauthorized Use on port 9',
      'Assignment Notes': 'first line\nsecond line',
    },
  ]);
  assert.deepEqual(problems, []);
  assert.deepEqual(portless, []);
  assert.equal(rows, 1);
  assert.deepEqual(assignments, [
    {
      ports: { start: 9, end: 9 },
      transport: 'dccp',
      name: 'discard',
      description: 'Discard',
      status: 'assigned',
      replaces: undefined,
      aliasOf: undefined,
      duplicateOf: undefined,
      assignees: ['Eddie_Kohler', 'IESG'],
      registered: '2005-06',
      modified: '2011-09-21',
      references: [{ kind: 'rfc', number: 4340 }],
      serviceCode: '1145656131',
      unauthorizedUse: { text: 'Known Unauthorized Use on port 9', ports: [9] },
      notes: 'first line second line',
      line: 2,
    },
  ]);
});

const QUIRKS: [name: string, row: Written, expected: object][] = [
  [
    'a row without a name says in its description why',
    { 'Port Number': '15', 'Transport Protocol': 'tcp', Description: 'Unassigned [was netstat]' },
    { name: null, status: 'unassigned', description: 'Unassigned [was netstat]', ports: { start: 15, end: 15 } },
  ],
  [
    'an unassigned range without a transport stays without one',
    { 'Port Number': '788-799', Description: 'Unassigned', 'Unauthorized Use Reported': 'Known on port 796' },
    { transport: null, ports: { start: 788, end: 799 }, unauthorizedUse: { ports: [796] } },
  ],
  [
    'a named range without a transport stays without one',
    { 'Service Name': 'swx', 'Port Number': '7300-7359', Description: 'The Swiss Exchange' },
    { transport: null, name: 'swx', status: 'assigned' },
  ],
  ['a name without a description is assigned', ssh({ Description: '' }), { description: '', status: 'assigned' }],
  [
    'a reserved transport is reserved for that transport only',
    { 'Port Number': '27017', 'Transport Protocol': 'udp', Description: 'Reserved' },
    { status: 'reserved', transport: 'udp' },
  ],
  [
    'a well-formed twin knows the name that it replaces',
    ssh({
      'Service Name': 'whoispp',
      Description: 'whois++\nIANA assigned this well-formed service name as a replacement for "whois++".',
    }),
    { name: 'whoispp', description: 'whois++', replaces: 'whois++' },
  ],
  [
    'a duplicate knows its service',
    ssh({
      'Service Name': 'www',
      'Assignment Notes': 'This is a duplicate of the "http" service and should not be used for discovery purposes.',
    }),
    { duplicateOf: 'http', status: 'assigned' },
  ],
  [
    'a name that only records a use is not assigned',
    ssh({ 'Assignment Notes': 'This entry records an unassigned but widespread use\n(added 5/21/97)' }),
    { status: 'noted-use', notes: 'This entry records an unassigned but widespread use (added 5/21/97)' },
  ],
];

for (const [name, row, expected] of QUIRKS) {
  test(name, () => {
    const { assignments, problems } = readRows([row]);
    assert.partialDeepStrictEqual(assignments, [expected]);
    assert.deepEqual(problems, []);
  });
}

test('a historic alias knows its current name, and its form is no news', () => {
  const { assignments, problems } = readRows([
    ssh({ 'Service Name': 'whoispp' }),
    ssh({ 'Service Name': 'whois++', 'Assignment Notes': ALIAS_NOTE }),
  ]);
  assert.equal(assignments[1]?.aliasOf, 'whoispp');
  assert.deepEqual(problems, []);
});

test('an ill-formed name that is no alias gets a notice and is kept', () => {
  const { assignments, problems } = readRows([ssh({ 'Service Name': 'edi_service' })]);
  assert.equal(assignments[0]?.name, 'edi_service');
  assert.partialDeepStrictEqual(problems, [{ line: 2, field: 'Service Name', severity: 'notice' }]);
  assert.equal(problems.length, 1);
});

test('names without a port are kept apart, with or without a transport', () => {
  const { assignments, portless, rows, problems } = readRows([
    { 'Service Name': '7ksonar', 'Transport Protocol': 'tcp', Description: '7k Sonar\nProtocol' },
    { 'Service Name': 'argus', Description: 'ARGUS Protocol' },
  ]);
  assert.deepEqual(portless, [
    { name: '7ksonar', transport: 'tcp', description: '7k Sonar Protocol', line: 2 },
    { name: 'argus', transport: null, description: 'ARGUS Protocol', line: 4 },
  ]);
  assert.deepEqual(assignments, []);
  assert.equal(rows, 2);
  assert.deepEqual(problems, []);
});

test('all errors of a row are told, and a row with any error is left out', () => {
  const { assignments, rows, problems } = readRows([
    ssh({ 'Port Number': '70000', 'Transport Protocol': 'tpc', Assignee: 'IESG', 'Registration Date': '2011-13' }),
    ssh(),
    ssh({ 'Port Number': '23', Reference: '\u0007' }),
  ]);
  assert.deepEqual(problems.map(({ file, line, field, severity }) => `${file}:${line} ${field} ${severity}`).sort(), [
    'registry.csv:2 Assignee error',
    'registry.csv:2 Port Number error',
    'registry.csv:2 Registration Date error',
    'registry.csv:2 Transport Protocol error',
    'registry.csv:4 Reference error',
  ]);
  assert.deepEqual(
    assignments.map(({ line }) => line),
    [3],
  );
  assert.equal(rows, 3);
});
