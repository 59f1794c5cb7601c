import assert from 'node:assert/strict';
import { test } from 'vitest';
import { aboutTerm, announcement, notOnRecord, outOfRange, roleInLine } from '../../../src/search/browser/sentences.ts';

test('a screen reader hears how many results there are, the first, and every note', () => {
  assert.equal(announcement([{ number: '988', name: 'Lustre' }], []), '1 result, first: 988 Lustre.');
  assert.equal(
    announcement(
      [
        { number: '80', name: 'HTTP' },
        { number: '443', name: 'HTTPS' },
      ],
      ['A note.'],
    ),
    'A note. 2 results, first: 80 HTTP.',
  );
  assert.equal(
    announcement([], [outOfRange(70000)]),
    '70000 is not a port number. Ports are numbered from 0 to 65535.',
  );
});

test('a screen reader hears of no results where pages are only offered to go on with', () => {
  assert.equal(
    announcement([{ number: '', name: 'All names that start with Q', isWayOn: true }], ['“qx” is not on record.']),
    '“qx” is not on record. All names that start with Q.',
  );
});

test('what is not on record is said first, then what is shown instead', () => {
  const nothing = { begun: false, worded: false, told: false, guessed: false, partly: false, onward: false };
  assert.equal(notOnRecord(' dahua ', nothing), '“dahua” is not on record.');
  assert.equal(
    notOnRecord(' dahua ', { ...nothing, onward: true }),
    '“dahua” is not on record. Where to go from here:',
  );
  assert.equal(
    notOnRecord('wirguard', { ...nothing, guessed: true, onward: true }),
    '“wirguard” is not on record. Did you mean one of these?',
  );
  assert.equal(
    notOnRecord('wirguard', { ...nothing, guessed: true }),
    '“wirguard” is not on record. Did you mean one of these?',
  );
  assert.equal(
    notOnRecord('parallel file system', { ...nothing, told: true }),
    '“parallel file system” is no name on record. These pages speak of it.',
  );
  assert.equal(
    notOnRecord('time travel', { ...nothing, partly: true }),
    '“time travel” is not on record. A part of it is.',
  );
  assert.ok(notOnRecord('x'.repeat(500), nothing).length < 120);
});

test('a term says whether it has a port', () => {
  const said = (kind: 'no-port' | 'carried' | 'known-by') =>
    aboutTerm({ title: 'It', term: { kind, because: 'it does' } } as never);
  assert.equal(said('no-port'), 'It has no port: it does.');
  assert.equal(said('carried'), 'It has no port of its own: it does.');
  assert.equal(said('known-by'), 'It: it does.');
});

test('what a port does in its line is said in words, and of a chosen port that it is one', () => {
  assert.equal(roleInLine('source', 53211), 'source port, chosen for this connection');
  assert.equal(roleInLine('source', 53), 'source port');
  assert.equal(roleInLine('inside', 80), 'the inner side');
  assert.equal(roleInLine('mentioned', 80), undefined);
});
