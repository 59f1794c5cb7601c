import assert from 'node:assert/strict';
import { test } from 'vitest';
import { recipe } from '../../../src/recipes/form.ts';
import { azure } from '../../../src/recipes/forms/azure.ts';
import { bashErrors, callsOf, option } from '../checkers.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

test('a rule for each family, each with a priority of its own', (context) => {
  const { text } = recipe(
    azure,
    opening([rule('80'), rule('5000-5010', 'udp', '10.0.0.0/8, 10.9.0.0/16, 2001:db8::1')]),
  );
  const calls = callsOf(context, 'az', text);
  assert.deepEqual(
    calls.map((call) => [
      option(call, '--name'),
      option(call, '--priority'),
      option(call, '--protocol'),
      option(call, '--source-address-prefixes'),
      option(call, '--destination-port-ranges'),
    ]),
    [
      ['widget-server-80-tcp', '1000', 'Tcp', '*', '80'],
      ['widget-server-5000-5010-udp-ipv4', '1001', 'Udp', '10.0.0.0/8', '5000-5010'],
      ['widget-server-5000-5010-udp-ipv6', '1002', 'Udp', '2001:db8::1/128', '5000-5010'],
    ],
  );
});

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`a shell understands ${name}, and Azure's limits hold`, (context) => {
    const { text } = recipe(azure, asked);
    assert.equal(bashErrors(context, text), '');
    const calls = callsOf(context, 'az', text);
    const names = calls.map((call) => option(call, '--name') ?? '');
    assert.equal(new Set(names).size, calls.length, 'no name twice');
    // az network nsg rule create: names of at most 80 characters, descriptions of at most 140.
    for (const name of names) assert.match(name, /^[a-z0-9][\w.-]{0,79}$/);
    for (const call of calls) assert.ok((option(call, '--description') ?? '').length <= 140);
  });
}
