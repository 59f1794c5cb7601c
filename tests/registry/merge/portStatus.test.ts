import assert from 'node:assert/strict';
import { test } from 'vitest';
import { portStatus } from '../../../src/registry/merge/official.ts';
import type { Assignment } from '../../../src/registry/schema/assignment.ts';
import type { PortStatus } from '../../../src/registry/schema/port.ts';
import { row, unnamed } from '../../support/assignment.ts';
import { ianaRows } from '../../support/iana.ts';

const CASES: [what: string, rows: Assignment[], status: PortStatus][] = [
  ['no row', [], 'unassigned'],
  ['only a record of a use', [row({ status: 'noted-use' })], 'unassigned'],
  ['one transport assigned and the other reserved', [unnamed(4321, 'reserved'), row()], 'assigned'],
  [
    'one transport reserved and the other unassigned',
    [unnamed(4321, 'unassigned'), unnamed(4321, 'reserved')],
    'reserved',
  ],
  [
    'one transport de-registered and the other reserved',
    [unnamed(4321, 'reserved'), unnamed(4321, 'deregistered')],
    'deregistered',
  ],
  ['private use', [unnamed(4321, 'private-use')], 'private-use'],
  ['words of another kind', [unnamed(4321, 'other')], 'other'],
];

for (const [what, rows, status] of CASES) {
  test(`${what} makes the port ${status}`, () => {
    assert.equal(portStatus(4321, rows), status);
  });
}

test('a port from 49152 on is dynamic', () => {
  assert.equal(portStatus(49151, []), 'unassigned');
  assert.equal(portStatus(49152, []), 'dynamic');
});

const REAL: [port: number, status: PortStatus, why: string][] = [
  [0, 'reserved', 'edge of a range'],
  [15, 'unassigned', '"Unassigned [was netstat]"'],
  [24, 'private-use', '"any private mail system"'],
  [757, 'unassigned', 'in no row at all'],
  [1008, 'other', '"Possibly used by Sun Solaris????"'],
  [1023, 'reserved', 'edge of a range'],
  [1024, 'reserved', 'edge of a range'],
  [1028, 'deregistered', '"Deprecated"'],
  [8010, 'reserved', 'set by hand'],
  [9006, 'deregistered', '"De-Commissioned Port"'],
  [27017, 'assigned', 'on TCP alone'],
  [49151, 'reserved', '"IANA Reserved"'],
];

for (const [port, status, why] of REAL) {
  test(`in the registry ${port} is ${status}: ${why}`, () => {
    assert.equal(portStatus(port, ianaRows(port)), status);
  });
}
