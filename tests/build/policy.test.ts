import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'vitest';
import { headerPolicy, pagePolicy } from '../../src/build/policy.ts';

const read = (policy: string) =>
  new Map(
    policy
      .split(/; ?/)
      .map((directive) => directive.split(' '))
      .map(([name = '', ...values]) => [name, values] as const),
  );
const page = (endpoint: string | null = null) => read(pagePolicy({ endpoint }));
const header = async (endpoint: string | null = null, styles: string[] = []) =>
  read(await headerPolicy({ endpoint, styles }));

test('both policies allow no inline script, no inline style, no eval and no other host', async () => {
  for (const directives of [page(), await header('/feedback')]) {
    assert.match(String(directives.get('default-src')), /^'(?:self|none)'$/);
    assert.deepEqual([directives.get('form-action'), directives.get('base-uri')], [["'self'"], ["'none'"]]);
    for (const [name, values] of directives)
      assert.ok(
        values.every((value) => /^'(?:self|none|wasm-unsafe-eval|script)'$|^texts$/.test(value)),
        `${name}: ${values.join(' ')}`,
      );
  }
});

test('compiled code is for the thread that searches the texts, which is held to the headers alone', async () => {
  assert.deepEqual(page().get('default-src'), ["'self'"]);
  assert.ok(!page().has('script-src'));
  assert.deepEqual((await header()).get('script-src'), ["'self'", "'wasm-unsafe-eval'"]);
});

test('a page makes no markup of text, where browsers know to forbid it', () => {
  assert.deepEqual(page().get('require-trusted-types-for'), ["'script'"]);
  assert.deepEqual(page().get('trusted-types'), ['texts']);
});

test('a page may be in no frame, which only a header can say', async () => {
  assert.deepEqual((await header()).get('frame-ancestors'), ["'none'"]);
  assert.ok(!page().has('frame-ancestors'));
});

test('a collector on another host may be reached, and one on the own host needs no word', async () => {
  const votes = ["'self'", 'https://votes.example'];
  assert.deepEqual(page('https://votes.example/feedback').get('connect-src'), votes);
  assert.deepEqual((await header('https://votes.example/feedback')).get('connect-src'), votes);
  assert.equal(page('/base/feedback').get('connect-src'), undefined);
  assert.deepEqual((await header('/base/feedback')).get('connect-src'), ["'self'"]);
});

test('the styles of pictures are allowed by what they hold, in the headers alone', async () => {
  const style = 'path{fill:red}';
  const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  assert.deepEqual((await header(null, [style, style])).get('style-src'), ["'self'", hash]);
  assert.ok(!page().has('style-src'));
});

test('a page that connects to nothing has no way to send, votes or not', () => {
  for (const endpoint of [null, 'https://votes.example/feedback'])
    assert.deepEqual(read(pagePolicy({ endpoint, connects: false })).get('connect-src'), ["'none'"]);
});
