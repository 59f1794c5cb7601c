import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readStatus } from '../../../src/registry/csv/status.ts';
import type { RowStatus } from '../../../src/registry/schema/assignment.ts';
import { collector } from './fixture.ts';

const WITHOUT_NAME: [words: string, status: RowStatus][] = [
  ['Unassigned', 'unassigned'],
  ['unassigned', 'unassigned'],
  ['Unassigned [was netstat]', 'unassigned'],
  ['(unassigned) Possibly assigned', 'unassigned'],
  ['Unassigned (FRP-Released 12/7/00)', 'unassigned'],
  ['Reserved', 'reserved'],
  ['Reserved - IANA', 'reserved'],
  ['IANA Reserved', 'reserved'],
  ['any private mail system', 'private-use'],
  ['any private printer server', 'private-use'],
  ['any private terminal access', 'private-use'],
  ['any private file service', 'private-use'],
  ['any private dial out service', 'private-use'],
  ['any private RJE service', 'private-use'],
  ['any private terminal link', 'private-use'],
  ['De-registered', 'deregistered'],
  ['Removed', 'deregistered'],
  ['Deprecated', 'deregistered'],
  ['Decomissioned Port 04/14/00, ms', 'deregistered'],
  ['De-Commissioned Port', 'deregistered'],
  ['Possibly used by Sun Solaris????', 'other'],
];

for (const [words, status] of WITHOUT_NAME) {
  test(`without a name, "${words}" means ${status}`, () => {
    const { report, findings } = collector();
    assert.equal(readStatus({ name: null, description: words, onlyNoted: false }, report), status);
    assert.deepEqual(findings, []);
  });
}

for (const words of ['Reserved for the future', 'RESERVED', 'Not Unassigned', 'Unassigned ', '']) {
  test(`without a name, the unknown words "${words}" are an error, whatever known word they contain`, () => {
    const { report, findings } = collector();
    readStatus({ name: null, description: words, onlyNoted: false }, report);
    assert.equal(findings[0]?.message, `a row without a name says "${words}" of its port: unknown words`);
    assert.equal(findings[0]?.field, 'Description');
    assert.match(findings[0]?.remedy ?? '', /csv\/status\.ts/);
    assert.equal(findings[0]?.severity, undefined);
  });
}

const WITH_NAME: [name: string, description: string, onlyNoted: boolean, status: RowStatus][] = [
  ['ssh', 'The Secure Shell (SSH) Protocol', false, 'assigned'],
  ['ident', '', false, 'assigned'],
  ['stun-behaviors', 'Reserved for a future enhancement of STUN-BEHAVIOR', false, 'assigned'],
  ['cddbp', 'CD Database Protocol', true, 'noted-use'],
  ['sua', 'De-Registered', false, 'deregistered'],
];

for (const [name, description, onlyNoted, status] of WITH_NAME) {
  test(`${name}, "${description}", is ${status}`, () => {
    const { report, findings } = collector();
    assert.equal(readStatus({ name, description, onlyNoted }, report), status);
    assert.deepEqual(findings, []);
  });
}

for (const description of ['Unassigned', 'Reserved']) {
  test(`a row with a name that says "${description}" contradicts itself`, () => {
    const { report, findings } = collector();
    readStatus({ name: 'ssh', description, onlyNoted: false }, report);
    assert.equal(findings[0]?.message, `the row names "ssh" and says "${description}"`);
    assert.ok(findings[0]?.remedy);
  });
}
