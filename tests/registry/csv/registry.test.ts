import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { expectCounts } from '../../support/counts.ts';
import { z } from 'astro/zod';
import { readRegistry } from '../../../src/registry/csv/readRegistry.ts';
import { formatProblems } from '../../../src/registry/problems.ts';
import { formatRange, portsOf } from '../../../src/registry/ranges.ts';
import { Assignment, PortlessName } from '../../../src/registry/schema/assignment.ts';
import { REGISTRY } from './fixture.ts';

const bytes = readFileSync(REGISTRY);
const { assignments, portless, rows, problems } = readRegistry(bytes, REGISTRY);

function rowsOf(port: number): Assignment[] {
  return assignments.filter(({ ports }) => ports.start <= port && port <= ports.end);
}

function countBy(key: (row: Assignment) => string): Record<string, number> {
  return Object.fromEntries(Array.from(Map.groupBy(assignments, key), ([value, found]) => [value, found.length]));
}

function reportedPorts(withName: boolean): number[] {
  const asked = assignments.filter(({ name }) => (name !== null) === withName);
  return [...new Set(asked.flatMap(({ unauthorizedUse }) => unauthorizedUse?.ports ?? []))];
}

test('the bundled registry has no errors', () => {
  assert.equal(formatProblems(problems.filter(({ severity }) => severity === 'error')), '');
});

test('every row of the bundled registry is a valid record', () => {
  assert.equal(z.array(Assignment).safeParse(assignments).error, undefined);
  assert.equal(z.array(PortlessName).safeParse(portless).error, undefined);
  assert.equal(assignments.length + portless.length, rows);
});

test('every row knows the physical line on which it starts', () => {
  const lines = bytes.toString('utf8').split(/\r?\n/);
  for (const row of assignments) {
    const start = `${row.name ?? ''},${formatRange(row.ports)},${row.transport ?? ''},`;
    assert.ok(lines[row.line - 1]?.startsWith(start), `line ${row.line}: expected ${start}`);
  }
});

test('the rows are in file order and cover each port from 0 to 49151', () => {
  assert.deepEqual(
    assignments,
    assignments.toSorted((a, b) => a.line - b.line),
  );
  const covered = new Set(assignments.flatMap(({ ports }) => [...portsOf(ports)]));
  assert.deepEqual(
    [...covered].sort((a, b) => a - b),
    Array.from({ length: 49_152 }, (_, port) => port),
  );
});

test('every historic alias leads to a name on its port, which replaces it', () => {
  for (const { aliasOf, name, ports, transport } of assignments) {
    if (aliasOf === undefined) continue;
    const current = rowsOf(ports.start).find((row) => row.transport === transport && row.name === aliasOf);
    assert.equal(current?.replaces, name, `${name} on ${formatRange(ports)}`);
  }
});

test('the bundled registry has as many rows of each kind as were counted last', async () => {
  await expectCounts('rows', {
    rows,
    portless: portless.length,
    kinds: countBy(({ name, status }) => `${name === null ? 'unnamed' : 'named'} ${status}`),
    transports: countBy(({ transport }) => transport ?? 'none'),
    'service codes': assignments.filter(({ serviceCode }) => serviceCode).length,
    'reported use, named': reportedPorts(true).length,
    'reported use, unnamed': reportedPorts(false).length,
  });
});

test('the special sentences of the bundled registry are all understood', () => {
  const text = bytes.toString('utf8');
  const occurrences = (sentence: string) => text.split(sentence).length - 1;
  const having = (field: keyof Assignment) => assignments.filter((row) => row[field] !== undefined).length;
  assert.equal(having('replaces'), occurrences('well-formed service name'));
  assert.equal(having('aliasOf'), occurrences('This entry is an alias to'));
  assert.equal(having('duplicateOf'), occurrences('This is a duplicate of the'));
  assert.equal(
    assignments.filter(({ status }) => status === 'noted-use').length,
    occurrences('records an unassigned but widespread use'),
  );
});

test('the notices of the bundled registry are the two that are known', () => {
  assert.deepEqual(problems.map(({ message }) => message).sort(), [
    '"edi_service" is not a well-formed service name (RFC 6335 §5.1)',
    'modified 2011-05-16, before it was registered (2011-05-23)',
  ]);
});

const PORTS: [port: number, rows: object[]][] = [
  [
    80,
    [
      { name: 'http', transport: 'tcp' },
      { name: 'www', transport: 'tcp', duplicateOf: 'http' },
      { name: 'www-http', transport: 'tcp', duplicateOf: 'http' },
      { name: 'http', transport: 'udp' },
      { name: 'www', transport: 'udp', duplicateOf: 'http' },
      { name: 'www-http', transport: 'udp', duplicateOf: 'http' },
      { name: 'http', transport: 'sctp' },
    ],
  ],
  [988, [{ name: null, status: 'unassigned', transport: null }]],
  [
    2988,
    [
      { name: 'hippad', transport: 'tcp', description: 'HIPPA Reporting Protocol' },
      { name: 'hippad', transport: 'udp', assignees: ['William_Randolph_Roy'] },
    ],
  ],
  [8010, [{ name: null, status: 'reserved', transport: null }]],
  [
    14001,
    [
      { name: 'sua', transport: 'tcp', status: 'assigned' },
      { name: 'sua', transport: 'udp', status: 'deregistered' },
      { name: 'sua', transport: 'sctp', status: 'assigned' },
    ],
  ],
];

for (const [port, expected] of PORTS) {
  test(`the rows of port ${port} in the bundled registry are as expected`, () => {
    const found = rowsOf(port);
    assert.equal(found.length, expected.length);
    assert.partialDeepStrictEqual(found, expected);
  });
}
