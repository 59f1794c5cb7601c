import assert from 'node:assert/strict';
import { test } from 'vitest';
import { recipe } from '../../../src/recipes/form.ts';
import { macos } from '../../../src/recipes/forms/macos.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

test('a port for a network is closed first: the last rule that matches decides', () => {
  const { text } = recipe(macos, opening([rule('80'), rule('5000-5010', 'udp', '10.0.0.0/8, 2001:db8::1')]));
  assert.deepEqual(text.split('\n'), [
    '# Widget Server: client connections',
    'pass in proto tcp from any to any port 80',
    '# Widget Server: client connections',
    'block in proto udp from any to any port 5000:5010',
    'pass in proto udp from { 10.0.0.0/8, 2001:db8::1 } to any port 5000:5010',
  ]);
});

test('it says that the firewall of macOS works per program', () => {
  assert.match(macos.how(opening([rule('80')])), /per program, not per port/);
});

/** The grammar of pf.conf(5), as far as it is used. No packet filter of BSD is at hand here. */
const LINE =
  /^(?:# [\w .:/()#,@+=;-]+|(?:pass|block) in proto (?:tcp|udp) from (?:any|\{ [0-9a-f.:/]+(?:, [0-9a-f.:/]+)* \}) to any port \d+(?::\d+)?)$/;

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`every line of ${name} has the documented form`, () => {
    for (const line of recipe(macos, asked).text.split('\n')) assert.match(line, LINE);
  });
}
