import assert from 'node:assert/strict';
import { test } from 'vitest';
import { progressDisplay, progressLine } from '../../src/build/progressDisplay.ts';
import type { Output } from '../../src/build/progressDisplay.ts';

/** What the display writes to an output while 1,000 pages are rendered, one each tenth of a second. */
function written(output: Pick<Output, 'isTTY' | 'columns'>, isCi: boolean): string[] {
  const writes: string[] = [];
  let time = 0;
  const display = progressDisplay({ ...output, write: (text) => writes.push(text) }, isCi, () => time);
  for (let done = 0; done <= 1000; done++, time += 100) display.show({ total: 1000, done, pages: done });
  return writes;
}

test('a log gets a line every ten seconds, and one at the end', () => {
  const lines = written({}, false);
  assert.equal(lines.length, 11);
  assert.equal(lines[1], '100 of 1,000 rendered, 10 per second, 1:30 left\n');
  assert.equal(lines[10], '1,000 rendered in 1:40, writing the rest of the site\n');
});

test('a terminal gets one line that is rewritten and never wraps', () => {
  const writes = written({ isTTY: true, columns: 20 }, false);
  assert.equal(writes.length, 1001);
  assert.equal(writes[100], '\r\x1b[2K100 of 1,000 render');
  assert.ok(writes.every((text) => !text.includes('\n')));
});

test('a terminal of unknown width gets the whole line', () => {
  assert.equal(written({ isTTY: true, columns: 0 }, false)[0], '\r\x1b[2K0 of 1,000 rendered');
});

test('in CI nothing is shown', () => {
  assert.deepEqual(written({}, true), []);
  assert.deepEqual(written({ isTTY: true, columns: 80 }, true), []);
});

test('before the first page is rendered no time is promised', () => {
  assert.equal(progressLine({ total: 65_536, done: 0, pages: 0 }, 0), '0 of 65,536 rendered');
});
