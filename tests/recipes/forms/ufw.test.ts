import assert from 'node:assert/strict';
import { test } from 'vitest';
import { recipe } from '../../../src/recipes/form.ts';
import { ufwRecipe } from '../../../src/recipes/forms/ufw.ts';
import { missing, runInShell, skipIf } from '../../support/shell.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

test('a line says the port, who may come in and what for', () => {
  const { text, left } = recipe(
    ufwRecipe,
    opening([rule('80'), rule('5000-5010', 'udp', '10.0.0.0/8, 2001:db8::1', 'media'), rule('2905', 'sctp')]),
  );
  assert.deepEqual(text.split('\n'), [
    "sudo ufw allow 80/tcp comment 'Widget Server: client connections'",
    "sudo ufw allow from 10.0.0.0/8 to any port 5000:5010 proto udp comment 'Widget Server: media'",
    "sudo ufw allow from 2001:db8::1 to any port 5000:5010 proto udp comment 'Widget Server: media'",
  ]);
  assert.deepEqual(left, ['2905/sctp'], 'ufw(8) knows tcp and udp alone');
});

const noUfw = missing('ufw', 'iptables') || (process.getuid?.() !== 0 && 'ufw speaks to root alone');

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`ufw understands ${name}`, (context) => {
    skipIf(noUfw, context);
    const { text } = recipe(ufwRecipe, asked);
    const { output, status } = runInShell(`set -e\nufw() { command ufw --dry-run "$@"; }\n${text}`);
    assert.equal(status, 0, output);
    assert.doesNotMatch(output, /ERROR|Usage|Bad|Invalid/);
    const rules = new Set(output.match(/^### tuple ### allow .* comment=.*$/gm));
    assert.ok(rules.size >= text.split('\n').length, `${rules.size} rules of ${text}\n${output}`);
  });
}
