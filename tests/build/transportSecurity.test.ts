import assert from 'node:assert/strict';
import { test } from 'vitest';
import { transportSecurity } from '../../src/build/transportSecurity.ts';

test('without a word the site answers for itself alone', () => {
  for (const env of [{}, { HSTS: '' }]) assert.equal(transportSecurity(env), 'max-age=63072000');
});

test('other hosts are bound by who asks for it, and nobody by who wants none', () => {
  const preloaded = 'max-age=31536000; includeSubDomains; preload';
  assert.equal(transportSecurity({ HSTS: preloaded }), preloaded);
  assert.equal(transportSecurity({ HSTS: 'off' }), undefined);
});

test('anything else is refused', () => {
  for (const HSTS of ['yes', 'includeSubDomains', 'max-age=1\nX: y', 'max-age=', 'max-age=1; x'])
    assert.throws(() => transportSecurity({ HSTS }), { name: 'UsageError', message: /HSTS is / });
});
