import assert from 'node:assert/strict';
import { test } from 'vitest';
import { portsToBuild } from '../../src/build/portsToBuild.ts';

test('every port gets a page', () => {
  const ports = portsToBuild({});
  assert.equal(ports.length, 65_536);
  assert.deepEqual([ports[0], ports[988], ports.at(-1)], [0, 988, 65_535]);
});

test('a count is spread evenly', () => {
  assert.deepEqual(portsToBuild({ EVERYPORT_PORTS: '4' }), [0, 16_384, 32_768, 49_152]);
});

test('a list is taken as it is, each port once, in the order of numbers', () => {
  assert.deepEqual(portsToBuild({ EVERYPORT_PORTS: '443,22, 988,22,' }), [22, 443, 988]);
  assert.deepEqual(portsToBuild({ EVERYPORT_PORTS: '22,' }), [22]);
});

test('a list may have ranges, with both of their ends, and may be empty', () => {
  assert.deepEqual(portsToBuild({ EVERYPORT_PORTS: '443,20-22,21-23' }), [20, 21, 22, 23, 443]);
  assert.deepEqual(portsToBuild({ EVERYPORT_PORTS: ',' }), []);
});

for (const nonsense of ['1000', '-8192', 'all', '131072', '0.5']) {
  test(`EVERYPORT_PORTS "${nonsense}" is refused`, () => {
    assert.throws(() => portsToBuild({ EVERYPORT_PORTS: nonsense }), /divisor of 65536/);
  });
}

for (const [nonsense, word] of [
  ['22,70000', '70000'],
  ['22,ssh', 'ssh'],
  ['22,-1', '-1'],
  ['22,0x50', '0x50'],
  ['22,30-20', '30-20'],
  ['22,1-2-3', '1-2-3'],
  ['22,65000-70000', '65000-70000'],
]) {
  test(`EVERYPORT_PORTS "${nonsense}" is refused, with the word that is no port`, () => {
    assert.throws(() => portsToBuild({ EVERYPORT_PORTS: nonsense }), new RegExp(`lists "${word}".*from 0 to 65535`));
  });
}
