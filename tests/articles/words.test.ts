import assert from 'node:assert/strict';
import { test } from 'vitest';
import {
  assignedTransports,
  count,
  list,
  monthOf,
  personName,
  portLink,
  shortList,
  spanOf,
  transportNames,
} from '../../src/articles/words.ts';
import { mdxForm } from '../../src/articles/form.ts';
import { port, transports } from '../support/port.ts';

const CASES: [what: string, found: string, expected: string][] = [
  ['no transport', transportNames([]), ''],
  [
    'transports, in the order of the site and once each',
    transportNames(['sctp', 'udp', 'tcp', 'udp']),
    'TCP, UDP and SCTP',
  ],
  ['a list of none', list([]), ''],
  ['a list of one', list(['a']), 'a'],
  ['a list of two', list(['a', 'b']), 'a and b'],
  ['a list of three', list(['a', 'b', 'c']), 'a, b and c'],
  ['a short list that is short enough', shortList(['a', 'b', 'c']), 'a, b and c'],
  ['a short list', shortList(['a', 'b', 'c', 'd', 'e'], 2), 'a, b and 3 more'],
  ['one thing', count(1, 'port'), '1 port'],
  ['no thing', count(0, 'port'), '0 ports'],
  ['many things', count(16384, 'unassigned port'), '16,384 unassigned ports'],
  ['a range', spanOf({ start: 1018, end: 1023 }), '1018 to 1023'],
  ['a range of one', spanOf({ start: 988, end: 988 }), '988'],
  ['a port', portLink(mdxForm, 988), '[988](/ports/988/)'],
  ['a port without a name', portLink(mdxForm, 988, null), '[988](/ports/988/)'],
  ['a port with a hostile name', portLink(mdxForm, 66, 'sql*net'), '[66](/ports/66/) sql\\*net'],
  ['a person', personName('Jon_Postel'), 'Jon Postel'],
  ['a person with a second record', personName('William_Randolph_Roy_2'), 'William Randolph Roy'],
  ['a month', monthOf('2014-07'), 'July 2014'],
  ['a day', monthOf('2004-12-31'), 'December 2004'],
];

for (const [what, found, expected] of CASES) {
  test(`${what} is written "${expected}"`, () => {
    assert.equal(found, expected);
  });
}

test('the transports of a port are those that are assigned, not the reserved ones', () => {
  const state = (status: 'assigned' | 'reserved') => ({ status, names: [], description: '' });
  const states = transports({ tcp: state('reserved'), udp: state('assigned'), dccp: state('assigned') });
  assert.deepEqual(assignedTransports(port({ transports: states })), ['udp', 'dccp']);
});
