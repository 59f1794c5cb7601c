import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { readChoice, readReach, writeChoice, writeReach, type Choice } from '../../src/recipes/address.ts';

test('a choice is read from a query or a fragment', () => {
  const choice: Choice = { open: ['6443', '10250'], from: '10.0.0.0/8' };
  assert.deepEqual(readChoice('#open=6443,10250&from=10.0.0.0/8'), choice);
  assert.deepEqual(readChoice('?open=6443,10250&from=10.0.0.0%2F8'), choice);
  assert.deepEqual(readChoice('#open'), { open: [] }, 'a plain link to the section chooses nothing');
  assert.deepEqual(readChoice(''), {});
  assert.deepEqual(readChoice('?for=plex-media-server,sonarr,sonarr'), { for: ['plex-media-server', 'sonarr'] });
});

test('what is no id is left out', () => {
  assert.deepEqual(readChoice('?open=6443,<b>,../x,&as=%27&for=A,b'), { open: ['6443'], for: ['b'] });
});

test('an address stays legible', () => {
  const text = 'for=plex-media-server,sonarr&open=sonarr:8989&from=2001:db8::/32,10.0.0.1&as=aws-cli';
  assert.equal(writeChoice(readChoice(text)), text);
});

test('what is written is read as the same', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
  const choice = fc.record(
    { open: fc.array(id), from: fc.stringMatching(/^[0-9a-f.:/,&=#%' ]{0,20}[0-9]$/), as: id },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(choice, (choice) => {
      const from = choice.from?.trim();
      assert.deepEqual(readChoice(writeChoice(choice as Choice)), { ...choice, ...(from !== undefined && { from }) });
    }),
  );
});

test('who is let in is read and written, and left out where it is what the page does by itself', () => {
  const ALL = ['recorded', 'networks', 'anyone'] as const;
  const USUAL = '192.168.1.0/24';
  const cases: [from: string | undefined, mode: string, networks: string][] = [
    [undefined, 'recorded', USUAL],
    ['any', 'anyone', USUAL],
    ['10.0.0.0/8', 'networks', '10.0.0.0/8'],
    ['each,10.0.0.0/8,2001:db8::1', 'recorded', '10.0.0.0/8,2001:db8::1'],
  ];
  for (const [from, mode, networks] of cases) {
    const reach = readReach(from, ALL, USUAL);
    assert.deepEqual(reach, { mode, networks });
    assert.equal(writeReach(reach, ALL, USUAL), from);
  }
  assert.equal(writeReach({ mode: 'networks', networks: ' 10.0.0.1,\t10.0.0.2 ' }, ALL, USUAL), '10.0.0.1,10.0.0.2');
  assert.equal(writeReach({ mode: 'networks', networks: USUAL }, ALL, USUAL), USUAL);
  assert.equal(writeReach({ mode: 'networks', networks: USUAL }, ['networks', 'anyone'], USUAL), undefined);
  assert.equal(readReach('each,10.0.0.0/8', ['networks', 'anyone'], USUAL).mode, 'networks');
});
