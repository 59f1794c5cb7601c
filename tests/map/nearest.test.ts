import assert from 'node:assert/strict';
import { test } from 'vitest';
import { nearestPort } from '../../src/map/nearest.ts';
import { centredOn, cornerOf, wholeView } from '../../src/map/view.ts';

const whole = wholeView(256);

test('a mouse means the port that lies there', () => {
  assert.equal(
    nearestPort(whole, { x: 10, y: 2 }, 0, () => false),
    2 * 256 + 10,
  );
});

test('a finger means the nearest port that has something to say', () => {
  const told = new Set([2 * 256 + 14, 5 * 256 + 10, 6 * 256 + 10]);
  const isTold = (port: number) => told.has(port);
  assert.equal(nearestPort(whole, { x: 10, y: 2 }, 12, isTold), 5 * 256 + 10);
  assert.equal(nearestPort(whole, { x: 100, y: 100 }, 12, isTold), 100 * 256 + 100, 'none is near');
});

test('what lies at the other end of the row above is not near', () => {
  assert.equal(
    nearestPort(whole, { x: 0, y: 2 }, 12, (port) => port === 511),
    512,
  );
});

test('where squares are wider than a finger, the one that is touched is meant', () => {
  const near = centredOn(256, 8080, 64);
  const { x, y } = cornerOf(near, 8081);
  assert.equal(
    nearestPort(near, { x: x + 1, y: y + 1 }, 12, (port) => port === 8080),
    8081,
  );
});
