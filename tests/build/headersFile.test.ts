import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { withEndpoint } from '../../src/build/allowedHosts.ts';
import { readHeaders } from '../../src/build/headersFile.ts';

const shipped = readHeaders(readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8'));

test('a path gets the headers of every rule that it matches, and a later rule wins', () => {
  const headers = readHeaders('# comment\n/*\n  A: 1\n  B: x: y; z\n\n/data/*\n  A: 2\n/one.json\n  C: 3\n');
  assert.deepEqual(headers('/'), { A: '1', B: 'x: y; z' });
  assert.deepEqual(headers('/data/ports.csv'), { A: '2', B: 'x: y; z' });
  assert.deepEqual(headers('/one.json'), { A: '1', B: 'x: y; z', C: '3' });
  assert.deepEqual(headers('/onexjson'), { A: '1', B: 'x: y; z' });
});

test('a line that is nothing of all that is refused with its number', () => {
  assert.throws(() => readHeaders('/*\nA: 1\n'), /_headers:2: expected a path/);
  assert.throws(() => readHeaders('  A: 1\n'), /_headers:1: /);
});

test('the policy allows no inline script, no inline style, no eval and no other host', () => {
  const policy = shipped('/ports/22/')['Content-Security-Policy'] ?? '';
  const directives = new Map(
    policy.split('; ').map((directive): [string, string[]] => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
  assert.deepEqual(directives.get('default-src'), ["'none'"]);
  assert.deepEqual(directives.get('script-src'), ["'self'", "'wasm-unsafe-eval'"]);
  assert.deepEqual(directives.get('style-src'), ["'self'"]);
  for (const [name, values] of directives)
    assert.ok(
      values.every((value) => /^'(self|none|wasm-unsafe-eval)'$/.test(value)),
      name,
    );
});

test('every page says what it is, and keeps itself to itself', () => {
  const headers = shipped('/');
  for (const name of ['Strict-Transport-Security', 'X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy'])
    assert.ok(headers[name], name);
  assert.equal(headers['Access-Control-Allow-Origin'], undefined);
  assert.equal(shipped('/ports/22.json')['Access-Control-Allow-Origin'], '*');
  assert.equal(shipped('/ports/22/')['Access-Control-Allow-Origin'], undefined);
});

test('a collector on another host may be reached, and one on the own host needs no word', () => {
  const headers = "/*\n  Content-Security-Policy: default-src 'none'; connect-src 'self'; img-src 'self'\n";
  assert.equal(
    withEndpoint(headers, 'https://votes.example/feedback'),
    headers.replace("connect-src 'self'", "connect-src 'self' https://votes.example"),
  );
  assert.equal(withEndpoint(headers, '/base/feedback'), headers);
});
