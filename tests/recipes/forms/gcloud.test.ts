import assert from 'node:assert/strict';
import { test } from 'vitest';
import { recipe } from '../../../src/recipes/form.ts';
import { gcloud } from '../../../src/recipes/forms/gcloud.ts';
import { bashErrors, callsOf, option } from '../checkers.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

test('a rule holds ranges of one family', (context) => {
  const { text } = recipe(gcloud, opening([rule('5000-5010', 'udp', '10.0.0.0/8, 203.0.113.7, 2001:db8::1')]));
  assert.deepEqual(
    callsOf(context, 'gcloud', text).map((call) => [call[3], option(call, '--rules'), option(call, '--source-ranges')]),
    [
      ['allow-widget-server-5000-5010-udp-ipv4', 'udp:5000-5010', '10.0.0.0/8,203.0.113.7/32'],
      ['allow-widget-server-5000-5010-udp-ipv6', 'udp:5000-5010', '2001:db8::1/128'],
    ],
  );
});

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`a shell understands ${name}, and the names are names of Compute Engine`, (context) => {
    const { text } = recipe(gcloud, asked);
    assert.equal(bashErrors(context, text), '');
    const names = callsOf(context, 'gcloud', text).map(([, , , name = '']) => name);
    assert.equal(new Set(names).size, names.length, 'no name twice');
    // Compute Engine, "Naming resources": RFC 1035.
    for (const name of names) assert.match(name, /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
  });
}
