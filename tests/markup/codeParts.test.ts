import assert from 'node:assert/strict';
import { test } from 'vitest';
import { codeParts } from '../../src/markup/codeParts.ts';

/** `<…>` is kept whole, `|` is where a word may break. */
function written(code: string, options?: { beginsLine: boolean }): string {
  return codeParts(code, options)
    .map(({ text, isBreakable, isInWord }) => `${isBreakable ? `‹${text}›` : text}${isInWord ? '|' : ''}`)
    .join('');
}

test('an option, a number and a pair with its transport are kept whole', () => {
  assert.equal(written('sudo lsof -nP -iTCP -sTCP:LISTEN'), 'sudo lsof ‹-nP› ‹-iTCP› ‹-sTCP:LISTEN›');
  assert.equal(written('New-NetFirewallRule -Action Allow'), '‹New-NetFirewallRule› ‹-Action› Allow');
  assert.equal(written('ufw allow 8080/tcp'), 'ufw allow ‹8080/tcp›');
  assert.equal(written('port 6379'), 'port 6379');
  assert.equal(written('127.0.0.1:8080'), '127.0.0.1:8080');
});

test('a word that no screen has room for breaks after =, then after / and a comma, then after a colon, and never in a number', () => {
  assert.equal(written('AUTHENTIK_LISTEN__LDAP=0.0.0.0:13182'), 'AUTHENTIK_LISTEN__LDAP=|0.0.0.0:13182');
  assert.equal(
    written('https://registry.example.org/some-path/v2'),
    '‹https://›|registry.example.org/|‹some-path/›|v2',
  );
  assert.equal(
    written(String.raw`HKLM:\System\CurrentControlSet\Control`),
    String.raw`HKLM:\|System\|CurrentControlSet\|Control`,
  );
  assert.equal(written('0.0.0.0:10001:10001,0.0.0.0:10002'), '0.0.0.0:10001:10001,|0.0.0.0:10002');
  assert.equal(
    written('spring.datasource.hikari.maximum-pool-size'),
    'spring.|datasource.|hikari.|maximum-|pool-|size',
  );
  assert.equal(written('a'.repeat(40)), 'a'.repeat(40));
});

test('the first words of a command fit into its line, whatever they are', () => {
  assert.equal(written('docker ps -a --filter publish=22', { beginsLine: true }), 'docker ps -a --filter publish=22');
  assert.equal(
    written('Get-NetTCPConnection -State Listen -LocalPort 22', { beginsLine: true }),
    'Get-NetTCPConnection -State Listen ‹-LocalPort› 22',
  );
});

test('the pieces are the code', () => {
  for (const code of ['', ' ', '  - a:  b-c\n', `--${'long-'.repeat(10)}`, 'a\tb -- c', '=/,:'.repeat(20)])
    assert.equal(
      codeParts(code)
        .map(({ text }) => text)
        .join(''),
      code,
    );
});
