import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { readChoice, writeChoice, type Choice } from '../../src/recipes/address.ts';

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
