import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { Assignment } from '../../../src/registry/schema/assignment.ts';
import type { RegistryChange } from '../../../src/registry/schema/change.ts';
import { changesBetween } from '../../../src/registry/versions/changesBetween.ts';
import { row, rows, unnamed } from '../../support/assignment.ts';

const ONE_DATE = { assignments: '2020-01', metadata: '2020-01' };
const TWO_DATES = { assignments: '2020-01', metadata: '2014-07' };
const NEXT = { assignments: '2020-02-03', metadata: '2020-02-03' };

function changes(before: readonly Assignment[], after: readonly Assignment[], asOf = ONE_DATE): RegistryChange[] {
  return changesBetween({ assignments: before, asOf }, { assignments: after, asOf: NEXT });
}

/** `4321-4322/tcp+udp assigned: [] → [widget]`, one per change. */
function told(found: readonly RegistryChange[]): string[] {
  return found.map(
    ({ ports: { start, end }, transports, kind, before, after }) =>
      `${start}-${end}/${transports.join('+')} ${kind}: [${before.join('|')}] → [${after.join('|')}]`,
  );
}

const CASES: [name: string, before: Assignment[], after: Assignment[], told: string[]][] = [
  [
    'a name in a gap is new',
    [unnamed({ start: 4000, end: 5000 }, 'unassigned')],
    [...rows(4321, 'widget')],
    ['4321-4321/tcp+udp assigned: [] → [widget]'],
  ],
  [
    'a name on one transport leaves the other reserved',
    [unnamed(4321, 'unassigned')],
    [row(), row({ transport: 'udp', name: null, status: 'reserved', description: 'Reserved' })],
    ['4321-4321/tcp assigned: [] → [widget]', '4321-4321/udp status: [unassigned] → [reserved]'],
  ],
  [
    'a gap that is split, and a port that is no longer listed, have not changed',
    [unnamed({ start: 1, end: 9 }, 'unassigned')],
    [unnamed({ start: 1, end: 4 }, 'unassigned'), row({ ports: 6, name: null, status: 'unassigned' })],
    [],
  ],
  ['a name that goes', rows(4321, 'widget'), [unnamed(4321, 'reserved')], ['4321-4321/tcp+udp removed: [widget] → []']],
  [
    'another name, told differently',
    rows(4321, 'widget'),
    rows(4321, 'gadget', { description: 'Gadgets' }),
    ['4321-4321/tcp+udp renamed: [widget] → [gadget]', '4321-4321/tcp+udp description: [Widget Protocol] → [Gadgets]'],
  ],
  ['a second name', [row()], [row(), row({ name: 'gadget' })], ['4321-4321/tcp renamed: [widget] → [widget|gadget]']],
  [
    'another name first',
    [row(), row({ name: 'gadget' })],
    [row({ name: 'gadget' }), row()],
    ['4321-4321/tcp renamed: [widget|gadget] → [gadget|widget]'],
  ],
  [
    'the order of the other names says nothing',
    [row(), row({ name: 'b' }), row({ name: 'c' })],
    [row(), row({ name: 'c' }), row({ name: 'b' })],
    [],
  ],
  [
    'a description that comes, and one that goes',
    [row({ description: '' }), row({ ports: 9, description: 'x' })],
    [row({ description: 'x' }), row({ ports: 9, description: '' })],
    ['9-9/tcp description: [x] → []', '4321-4321/tcp description: [] → [x]'],
  ],
  [
    'other people',
    [row({ assignees: ['A'] })],
    [row({ assignees: ['B', 'C'] })],
    ['4321-4321/tcp assignees: [A] → [B|C]'],
  ],
  ['people that become known', [row()], [row({ assignees: ['B'] })], ['4321-4321/tcp assignees: [] → [B]']],
  [
    'references of every kind',
    [row()],
    [
      row({
        references: [
          { kind: 'rfc', number: 1939 },
          { kind: 'rfc', number: 8765, section: '6.1' },
          { kind: 'draft', name: 'draft-x' },
          { kind: 'url', url: 'https://example.org/' },
          { kind: 'text', text: 'words' },
        ],
      }),
    ],
    ['4321-4321/tcp references: [] → [RFC 1939|RFC 8765, Section 6.1|draft-x|https://example.org/|words]'],
  ],
  [
    'people of a historic alias are not told',
    [row(), row({ name: 'old', aliasOf: 'widget', assignees: ['A'] })],
    [row(), row({ name: 'old', aliasOf: 'widget', assignees: ['B'] })],
    [],
  ],
  [
    'a use that was reported',
    [unnamed({ start: 1, end: 9 }, 'unassigned')],
    [unnamed({ start: 1, end: 9 }, 'unassigned', { unauthorizedUse: { text: 'on 4', ports: [4] } })],
    ['4-4/tcp+udp reported-use: [] → [on 4]'],
  ],
  [
    'a name that only records a use is a status',
    [unnamed(888, 'unassigned')],
    [row({ ports: 888, status: 'noted-use' })],
    ['888-888/tcp status: [unassigned] → [noted-use]'],
  ],
  [
    'neighbours that change alike are told once',
    [row({ ports: { start: 6000, end: 6063 }, assignees: ['A'] })],
    [row({ ports: { start: 6000, end: 6063 }, assignees: ['B'] })],
    ['6000-6063/tcp assignees: [A] → [B]'],
  ],
  [
    'neighbours that change otherwise, and the same further on, are told apart',
    [unnamed({ start: 1, end: 5 }, 'unassigned')],
    [unnamed({ start: 1, end: 2 }, 'reserved'), unnamed(3, 'deregistered'), unnamed(5, 'reserved')],
    [
      '1-2/tcp+udp status: [unassigned] → [reserved]',
      '3-3/tcp+udp status: [unassigned] → [deregistered]',
      '5-5/tcp+udp status: [unassigned] → [reserved]',
    ],
  ],
  [
    'all rows of a port are compared, on SCTP too',
    [row({ transport: 'sctp' })],
    [row({ transport: 'sctp', name: 'gadget' })],
    ['4321-4321/sctp renamed: [widget] → [gadget]'],
  ],
];

for (const [name, before, after, expected] of CASES) {
  test(name, () => assert.deepEqual(told(changes(before, after)), expected));
}

test('a change lies between the ages of the two registries', () => {
  const [change] = changes([unnamed(4321, 'unassigned')], [row()]);
  assert.deepEqual([change?.lastSeen, change?.date], ['2020-01', '2020-02-03']);
});

test('people of a joined registry were last seen when its older source was', () => {
  const [renamed, assignees] = changes(
    [row({ assignees: ['A'] })],
    [row({ name: 'gadget', assignees: ['B'] })],
    TWO_DATES,
  );
  assert.deepEqual([renamed?.kind, renamed?.lastSeen], ['renamed', '2020-01']);
  assert.deepEqual([assignees?.kind, assignees?.lastSeen, assignees?.date], ['assignees', '2014-07', '2020-02-03']);
});

test('what the older source of a joined registry did not know has not changed', () => {
  const after = row({
    assignees: ['A'],
    references: [{ kind: 'rfc', number: 1 }],
    unauthorizedUse: { text: 'yes', ports: [4321] },
  });
  assert.deepEqual(told(changes([row()], [after], TWO_DATES)), []);
  assert.equal(changes([row()], [after]).length, 3);
});
