import assert from 'node:assert/strict';
import { test } from 'vitest';
import { isOfPort, readShare } from '../../src/build/share.ts';

test('a build makes the whole site unless it is told', () => {
  assert.equal(readShare({}), 'whole');
  assert.equal(readShare({ EVERYPORT_SHARE: 'rest' }), 'rest');
  assert.throws(() => readShare({ EVERYPORT_SHARE: 'half' }), /expected whole, part or rest/);
});

test('pages of single ports and their twins are a part, lists of ports are not', () => {
  for (const own of ['/ports/22/', 'ports/22', '/ports/988.json', '/ports/988.md']) assert.ok(isOfPort(own), own);
  for (const other of ['/', '/ranges/0-1023/', '/data/ports.json', '/ports/stamps/3.html', '/services/22/'])
    assert.ok(!isOfPort(other), other);
});
