import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readSiteAddress } from '../../src/build/siteAddress.ts';

test('without settings the site lives at the root of the example domain', () => {
  assert.deepEqual(readSiteAddress({}), { site: 'https://everyport.example', base: '/' });
});

test('an empty setting counts as unset', () => {
  assert.deepEqual(readSiteAddress({ SITE_URL: '', BASE_PATH: '' }), readSiteAddress({}));
});

test('the site loses the slash at its end', () => {
  assert.equal(readSiteAddress({ SITE_URL: 'https://ports.example.org/' }).site, 'https://ports.example.org');
  assert.equal(readSiteAddress({ SITE_URL: 'http://localhost:4321' }).site, 'http://localhost:4321');
});

for (const given of ['every-port', '/every-port', 'every-port/', '/every-port/']) {
  test(`the base of "${given}" has a slash at both ends`, () => {
    assert.equal(readSiteAddress({ BASE_PATH: given }).base, '/every-port/');
  });
}

test('a base may be several folders deep', () => {
  assert.equal(readSiteAddress({ BASE_PATH: 'docs/v1.0/ports' }).base, '/docs/v1.0/ports/');
});

for (const nonsense of ['x.example', 'ftp://x.example', 'https://', 'https://x.example/ports', 'https://x.example/?']) {
  test(`SITE_URL "${nonsense}" is refused`, () => {
    assert.throws(() => readSiteAddress({ SITE_URL: nonsense }), /^UsageError: SITE_URL is ".*", expected/);
  });
}

for (const nonsense of ['https://x.example/', 'a//b', '../a', 'a/./b', 'a b', 'a?b', 'a#b', 'ä']) {
  test(`BASE_PATH "${nonsense}" is refused`, () => {
    assert.throws(() => readSiteAddress({ BASE_PATH: nonsense }), /^UsageError: BASE_PATH is ".*", expected/);
  });
}

test('both settings are judged in one go', () => {
  assert.throws(() => readSiteAddress({ SITE_URL: 'nonsense', BASE_PATH: 'a b' }), /SITE_URL[^\n]*\nBASE_PATH/);
});
