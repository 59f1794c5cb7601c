import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readHeaders } from '../../src/build/headersFile.ts';
import { fillHeaders } from '../../src/build/hostHeaders.ts';

const shipped = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8');
const headersOf = readHeaders(
  fillHeaders(shipped, { 'Content-Security-Policy': "default-src 'none'", 'Strict-Transport-Security': 'max-age=1' }),
);

test('what the build knows is put into the file, and what there is none of leaves no line', () => {
  assert.equal(headersOf('/')['Content-Security-Policy'], "default-src 'none'");
  assert.equal(headersOf('/')['Strict-Transport-Security'], 'max-age=1');
  const without = fillHeaders(shipped, { 'Content-Security-Policy': 'x', 'Strict-Transport-Security': undefined });
  assert.equal(readHeaders(without)('/')['Strict-Transport-Security'], undefined);
});

test('a place that was forgotten is found, because no server would take it', () => {
  assert.throws(() => readHeaders(shipped), /_headers:\d+: expected .*Content-Security-Policy/);
});

test('a value is text, whatever signs it holds', () => {
  assert.equal(fillHeaders('/*\n  A: {…}\n', { A: '$& $1 {…}' }), '/*\n  A: $& $1 {…}\n');
});

test('every page says what it is, and keeps itself to itself', () => {
  for (const name of ['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Opener-Policy'])
    assert.ok(headersOf('/')[name], name);
  assert.equal(headersOf('/')['Access-Control-Allow-Origin'], undefined);
  assert.equal(headersOf('/ports/22.json')['Access-Control-Allow-Origin'], '*');
  assert.equal(headersOf('/ports/22/')['Access-Control-Allow-Origin'], undefined);
});
