import assert from 'node:assert/strict';
import { test } from 'vitest';
import { orderedNames } from '../../../src/registry/merge/official.ts';
import { sameName } from '../../../src/registry/merge/nearby.ts';
import { ianaRowsByPort } from '../../support/iana.ts';

test('other ports with one of the names are found, aliases included, and the port itself is not', () => {
  const found = sameName([['http-alt', 'web'], [], ['web'], ['http-alt']]);
  assert.deepEqual(found, [
    [
      { number: 3, name: 'http-alt' },
      { number: 2, name: 'web' },
    ],
    [],
    [{ number: 0, name: 'web' }],
    [{ number: 0, name: 'http-alt' }],
  ]);
});

test('a name on more than eight ports is a range, not a coincidence', () => {
  assert.deepEqual(sameName(Array.from({ length: 9 }, () => ['x11'])).flat(), []);
  assert.equal(sameName(Array.from({ length: 8 }, () => ['ircu']))[0]?.length, 7);
});

const real = sameName(ianaRowsByPort.map((rows) => orderedNames(rows)));

test('in the registry http-alt is on 591, 8008 and 8080, and epp on 700 and 3044', () => {
  assert.deepEqual(
    real[8008]?.map(({ number }) => number),
    [591, 8080],
  );
  assert.deepEqual(real[700], [{ number: 3044, name: 'epp' }]);
  assert.deepEqual(real[6001], []);
});
