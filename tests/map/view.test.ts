import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import {
  centredOn,
  cornerOf,
  middleOf,
  moveBy,
  portAt,
  portsInView,
  resized,
  revealing,
  seen,
  wholeView,
  zoomAround,
  zoomAt,
  zoomOf,
} from '../../src/map/view.ts';

const FRAME = 512;

test('the whole map holds all ports, 256 to a row', () => {
  const view = wholeView(FRAME);
  assert.deepEqual(
    [portAt(view, 0, 0), portAt(view, 511, 0), portAt(view, 0, 2), portAt(view, 511, 511)],
    [0, 255, 256, 65535],
  );
  assert.equal(portsInView(view).length, 65536);
  assert.equal(zoomOf(view), 1);
});

test('a place that is zoomed in on stays where it is, and zooming out leads back', () => {
  const view = wholeView(FRAME);
  const near = zoomAt(view, 8, 100, 300);
  assert.equal(portAt(near, 100, 300), portAt(view, 100, 300));
  assert.equal(zoomOf(near), 8);
  assert.deepEqual(zoomAt(near, 1 / 100, 200, 200), view);
});

test('a button or a key zooms around the port that is looked at, else around the middle, or out to the whole map', () => {
  const port = 128 * 256 + 130;
  const view = centredOn(FRAME, 40 * 256 + 40, 8);
  assert.equal(middleOf(zoomAround(view, 2)), middleOf(view));
  assert.equal(middleOf(zoomAround(view, 2, port)), port);
  assert.equal(zoomOf(zoomAround(view, 2, port)), 16);
  assert.equal(zoomOf(zoomAround(view, 0.01, port)), 1);
  assert.deepEqual(zoomAround(view, 0, port), wholeView(FRAME));
});

test('a port that is looked at is in the middle, unless it lies at the edge', () => {
  const view = centredOn(FRAME, 128 * 256 + 128, 16);
  assert.equal(middleOf(view), 128 * 256 + 128);
  assert.deepEqual(cornerOf(centredOn(FRAME, 0, 16), 0), { x: 0, y: 0 });
});

test('a port outside of the frame is moved into it, and no further', () => {
  const view = centredOn(FRAME, 0, 16);
  assert.deepEqual(revealing(view, 0), view);
  const { columns } = seen(revealing(view, 20));
  assert.ok(columns[0] <= 20 && 20 <= columns[1]);
  assert.equal(cornerOf(revealing(view, 20), 20).x, FRAME - view.scale);
});

test('a frame of another size shows the same', () => {
  const view = centredOn(FRAME, 8080, 8);
  const smaller = resized(view, 256);
  assert.equal(portAt(smaller, 100, 50), portAt(view, 200, 100));
  const nearest = centredOn(256, 8080, 96);
  assert.equal(resized(nearest, 1024).scale, nearest.scale, 'squares get no wider');
  assert.equal(middleOf(resized(nearest, 1024)), 8080);
});

test('whatever is done, the frame is never left empty and shows what it says', () => {
  const step = fc.oneof(
    fc.tuple(fc.constant('zoom'), fc.double({ min: 0.1, max: 10, noNaN: true }), fc.nat(511), fc.nat(511)),
    fc.tuple(
      fc.constant('move'),
      fc.constant(0),
      fc.integer({ min: -900, max: 900 }),
      fc.integer({ min: -900, max: 900 }),
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let view = wholeView(FRAME);
      for (const [kind, factor, x, y] of steps)
        view = kind === 'zoom' ? zoomAt(view, factor, x, y) : moveBy(view, x, y);
      const wide = view.scale * 256;
      assert.ok(view.left >= 0 && view.top >= 0 && view.left + FRAME <= wide + 1e-6 && view.top + FRAME <= wide + 1e-6);
      const inView = new Set(portsInView(view));
      for (const place of [0, 255, 511]) assert.ok(inView.has(portAt(view, place, place)));
    }),
  );
});
