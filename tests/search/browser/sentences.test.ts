import assert from 'node:assert/strict';
import { test } from 'vitest';
import { announcement, outOfRange, reason } from '../../../src/search/browser/sentences.ts';
import { ask } from '../ask.ts';
import { sketchTable } from '../registry.ts';

const table = sketchTable(
  {
    47: { status: 'reserved', formerNames: [{ name: 'ni-ftp', note: '' }] },
    3389: { names: { 'ms-wbt-server': ['tcp', 'udp'] } },
  },
  { 'Windows Remote Desktop': { aliases: ['rdp', 'remote desktop'], ports: [{ port: 3389 }] } },
);

/** Why the first result is there, if the label and the registered name are shown. */
function whyFirst(typed: string): string | undefined {
  const [result] = ask(typed, table).results;
  assert.ok(result?.match, `"${typed}" finds nothing by name`);
  const { label = '', registered = '' } = result.description ?? {};
  return reason(result.match, [label, registered]);
}

test('a result says why it is there where its names do not', () => {
  assert.equal(whyFirst('rdp'), 'also called rdp');
  assert.equal(whyFirst('ni-ftp'), 'formerly ni-ftp');
  assert.equal(whyFirst('remote destkop'), 'did you mean “remote desktop”?');
});

test('a result does not repeat what its names show', () => {
  assert.equal(whyFirst('remote desktop'), undefined);
  assert.equal(whyFirst('ms wbt server'), undefined);
});

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
    '2 results, first: 80 HTTP. A note.',
  );
  assert.equal(
    announcement([], [outOfRange(70000)]),
    '70000 is not a port number. Ports are numbered from 0 to 65535.',
  );
});
