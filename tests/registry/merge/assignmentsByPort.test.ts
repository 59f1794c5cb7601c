import assert from 'node:assert/strict';
import { test } from 'vitest';
import { assignmentsByPort } from '../../../src/registry/merge/byPort.ts';
import { PORT_COUNT } from '../../../src/registry/ranges.ts';
import { row, unnamed } from '../../support/assignment.ts';
import { ianaRows } from '../../support/iana.ts';

test('there is a list for each of the 65,536 ports, empty where no row speaks of it', () => {
  const byPort = assignmentsByPort([row({ ports: 65535 })]);
  assert.equal(byPort.length, PORT_COUNT);
  assert.equal(byPort[65535]?.length, 1);
  assert.deepEqual(byPort[0], []);
});

test('a range is expanded, both ends included', () => {
  const range = row({ ports: { start: 100, end: 102 } });
  const byPort = assignmentsByPort([range]);
  assert.deepEqual(byPort.slice(99, 104), [[], [range], [range], [range], []]);
});

test('the rows of a port stay in the order of the file', () => {
  const [range, tcp, udp] = [
    unnamed({ start: 99, end: 101 }, 'reserved'),
    row({ ports: 100 }),
    row({ ports: 100, transport: 'udp' }),
  ];
  assert.deepEqual(assignmentsByPort([range, tcp, udp])[100], [range, tcp, udp]);
});

test('ports of the same rows share one list, and a row of its own ends that', () => {
  const byPort = assignmentsByPort([unnamed({ start: 99, end: 101 }, 'reserved'), row({ ports: 100 })]);
  assert.equal(byPort[99], byPort[101]);
  assert.notDeepEqual(byPort[99], byPort[100]);
});

const RANGES: [name: string, start: number, end: number][] = [
  ['active-net', 3322, 3325],
  ['satvid-datalnk', 3367, 3371],
  ['vrml-multi-use', 4200, 4299],
  ['x11', 6000, 6063],
  ['ircu', 6665, 6669],
  ['swx', 7300, 7359],
  ['flex-lm', 27000, 27009],
];

for (const [name, start, end] of RANGES) {
  test(`the range of the registry reaches from its first port to its last: ${name} ${start}-${end}`, () => {
    const carries = (port: number) => ianaRows(port).some((found) => found.name === name);
    assert.deepEqual([start - 1, start, end, end + 1].map(carries), [false, true, true, false]);
  });
}
