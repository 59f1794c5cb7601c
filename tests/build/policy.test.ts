import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'vitest';
import { headerPolicy, pagePolicy } from '../../src/build/policy.ts';

const read = (policy: string) =>
  new Map(
    policy
      .split('; ')
      .map((directive) => directive.split(' '))
      .map(([name, ...values]) => [name, values]),
  );

test('both policies allow no inline script, no inline style, no eval and no other host', async () => {
  for (const policy of [pagePolicy({ endpoint: null }), await headerPolicy({ endpoint: '/feedback' })]) {
    const directives = read(policy);
    assert.deepEqual(directives.get('default-src'), ["'none'"]);
    for (const [name, values] of directives)
      assert.ok(
        values.every((value) => /^'(self|none|wasm-unsafe-eval)'$/.test(value)),
        `${name}: ${values.join(' ')}`,
      );
  }
});

test('a page may be in no frame, which only a header can say', async () => {
  assert.deepEqual(read(await headerPolicy({ endpoint: null })).get('frame-ancestors'), ["'none'"]);
  assert.ok(!read(pagePolicy({ endpoint: null })).has('frame-ancestors'));
});

test('a collector on another host may be reached, and one on the own host needs no word', async () => {
  for (const policy of [pagePolicy, headerPolicy]) {
    const connect = async (endpoint: string) => read(await policy({ endpoint })).get('connect-src');
    assert.deepEqual(await connect('https://votes.example/feedback'), ["'self'", 'https://votes.example']);
    assert.deepEqual(await connect('/base/feedback'), ["'self'"]);
  }
});

test('the styles of pictures are allowed by what they hold, in the headers alone', async () => {
  const style = 'path{fill:red}';
  const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  const directives = read(await headerPolicy({ endpoint: null, styles: [style, style] }));
  assert.deepEqual(directives.get('style-src'), ["'self'", hash]);
  assert.deepEqual(read(pagePolicy({ endpoint: null })).get('style-src'), ["'self'"]);
});
