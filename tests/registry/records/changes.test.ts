import assert from 'node:assert/strict';
import path from 'node:path';
import { test, type TestContext } from 'vitest';
import { formatProblems } from '../../../src/registry/problems.ts';
import { readChanges } from '../../../src/registry/records/changes.ts';
import { temporaryFolder } from '../../support/folder.ts';

const CHANGE = {
  date: '2026-09-02',
  lastSeen: '2026-08',
  port: 988,
  transports: ['tcp'],
  kind: 'assigned',
  before: [],
  after: ['lustre'],
};

function read(t: TestContext, changes: object) {
  const folder = temporaryFolder(t, { 'changes.json': JSON.stringify([{ ...CHANGE, ...changes }], null, 2) });
  const { value, problems } = readChanges(path.join(folder, 'changes.json'));
  return { value, problems: formatProblems(problems).replaceAll(`${folder}${path.sep}`, '') };
}

test('a change is read with its port or its range as a range', (t) => {
  const { port, ...rest } = CHANGE;
  assert.deepEqual(read(t, {}).value, [{ ...rest, ports: { start: port, end: port } }]);
  assert.deepEqual(read(t, { port: '6000-6063' }).value?.[0]?.ports, { start: 6000, end: 6063 });
});

for (const [name, changes, told] of [
  ['of an unknown kind', { kind: 'moved' }, /^changes\.json:9 \[0\]\.kind: /],
  ['of a port that does not exist', { port: 65536 }, /^changes\.json:5 \[0\]\.port: /],
  ['of no transport', { transports: [] }, /^changes\.json:6 \[0\]\.transports: /],
  ['of a day that does not exist', { date: '2026-02-30' }, /^changes\.json:3 \[0\]\.date: /],
  [
    'with a text that has a line break',
    { after: ['a\nb'] },
    /^changes\.json:12 \[0\]\.after\[0\]: a line break or a control character/,
  ],
  ['with a field more', { author: 'x' }, /^changes\.json:\d+ \[0\]\.author: unknown field/],
] as const) {
  test(`a change ${name} is refused at its line`, (t) => {
    const { value, problems } = read(t, changes);
    assert.equal(value, undefined);
    assert.match(problems, told);
  });
}

test('the changes of the project can be read', () => {
  assert.deepEqual(readChanges().problems, []);
});
