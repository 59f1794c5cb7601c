import assert from 'node:assert/strict';
import { test } from 'vitest';
import { portsToBuild } from '../../src/build/portsToBuild.ts';

test('every port gets a page', () => {
  const ports = portsToBuild({});
  assert.equal(ports.length, 65_536);
  assert.deepEqual([ports[0], ports[988], ports.at(-1)], [0, 988, 65_535]);
});

test('a part is spread evenly', () => {
  assert.deepEqual(portsToBuild({ EVERYPORT_PORTS: '4' }), [0, 16_384, 32_768, 49_152]);
});

for (const nonsense of ['1000', '-8192', 'all', '131072', '0.5']) {
  test(`EVERYPORT_PORTS "${nonsense}" is refused`, () => {
    assert.throws(() => portsToBuild({ EVERYPORT_PORTS: nonsense }), /divisor of 65536/);
  });
}
