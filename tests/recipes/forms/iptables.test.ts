import assert from 'node:assert/strict';
import { test } from 'vitest';
import { recipe } from '../../../src/recipes/form.ts';
import { iptables } from '../../../src/recipes/forms/iptables.ts';
import { missing, skipIf } from '../../support/shell.ts';
import { inOwnNetwork, noNetwork } from '../checkers.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

test('each family has its own rules, and none where nobody of it may come in', () => {
  const { text } = recipe(iptables, opening([rule('5000-5010', 'udp', '10.0.0.0/8')]));
  assert.deepEqual(text.split('\n'), [
    "sudo iptables-restore --noflush <<'END'",
    '*filter',
    '-I INPUT -s 10.0.0.0/8 -p udp --dport 5000:5010 -m comment --comment "Widget Server: client connections" -j ACCEPT',
    'COMMIT',
    'END',
  ]);
  const anyone = recipe(iptables, opening([rule('80')])).text;
  assert.match(anyone, /^-I INPUT -p tcp --dport 80 /m);
  assert.match(anyone, /ip6tables-restore/);
});

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`iptables-restore understands ${name}`, (context) => {
    skipIf(noNetwork || missing('iptables-restore', 'ip6tables-restore'), context);
    const { output, status } = inOwnNetwork(`set -e
iptables-restore() { command iptables-restore --test "$@"; }
ip6tables-restore() { command ip6tables-restore --test "$@"; }
${recipe(iptables, asked).text}`);
    assert.equal(status, 0, output);
    assert.doesNotMatch(output, /error|unknown|bad/i);
  });
}

test('what was there stays there', (context) => {
  skipIf(noNetwork || missing('iptables', 'iptables-restore', 'ip6tables-restore'), context);
  const { output, status } = inOwnNetwork(
    `set -e\niptables -A INPUT -p tcp --dport 9 -j DROP\n${recipe(iptables, opening([rule('80')])).text}\niptables -S INPUT`,
  );
  assert.equal(status, 0, output);
  assert.match(output, /--dport 80 .*-j ACCEPT\n-A INPUT -p tcp -m tcp --dport 9 -j DROP/);
});
