import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { recipe } from '../../../src/recipes/form.ts';
import { nftablesRecipe } from '../../../src/recipes/forms/nftables.ts';
import { missing, skipIf } from '../../support/shell.ts';
import { folder, inOwnNetwork, noNetwork } from '../checkers.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

test('a rule says who may come in, where to, and what for', () => {
  const { text } = recipe(
    nftablesRecipe,
    opening([rule('80'), rule('5000-5010', 'udp', '10.0.0.0/8, 10.9.9.9, 2001:db8::1')]),
  );
  assert.deepEqual(text.match(/^ {4}.*Widget.*$/gm), [
    '    tcp dport 80 accept comment "Widget Server: client connections"',
    '    ip saddr { 10.0.0.0/8 } udp dport 5000-5010 accept comment "Widget Server: client connections"',
    '    ip6 saddr { 2001:db8::1 } udp dport 5000-5010 accept comment "Widget Server: client connections"',
  ]);
});

test('nobody is locked out: SSH stays open, unless the recipe says for whom', () => {
  assert.match(recipe(nftablesRecipe, opening([rule('80')])).text, /tcp dport 22 accept/);
  assert.doesNotMatch(
    recipe(nftablesRecipe, opening([rule('20-25', 'tcp', '10.0.0.0/8')])).text,
    /tcp dport 22 accept/,
  );
});

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`nft loads ${name}, again and again`, (context) => {
    skipIf(noNetwork || missing('nft'), context);
    const file = `${folder(context)}/ports.nft`;
    writeFileSync(file, recipe(nftablesRecipe, asked).text);
    const { output, status } = inOwnNetwork(
      `set -e; nft -c -f ${file}; nft -f ${file}; nft -f ${file}; nft list ruleset`,
    );
    assert.equal(status, 0, output);
    assert.match(output, /hook input priority filter; policy drop;/);
    for (const { transport, range } of asked.rules)
      assert.match(output, new RegExp(`${transport} dport ${range.start}`));
  });
}
