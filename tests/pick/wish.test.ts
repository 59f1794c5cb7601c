import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readWish, USUAL, writeWish, type Wish } from '../../src/pick/wish.ts';

test('an address without a wish asks for what is usual', () => {
  assert.deepEqual(readWish(''), { app: '', ...USUAL });
  assert.equal(writeWish({ app: 'my app', ...USUAL }), 'app=my%20app');
});

test('a wish is written and read as the same', () => {
  const wish: Wish = {
    app: 'Ä & b',
    count: 4,
    inRow: false,
    transport: 'both',
    browser: true,
    avoid: ['ranges'],
    near: 8080,
    turn: 7,
  };
  assert.deepEqual(readWish(writeWish(wish)), wish);
  assert.deepEqual(readWish(writeWish({ ...wish, avoid: [] })).avoid, []);
  assert.equal(writeWish({ ...wish, avoid: ['freebsd', 'ranges'] }).includes('avoid=freebsd,ranges'), true);
});

for (const query of [
  'count=0',
  'count=17',
  'count=-1',
  'count=1e1',
  'near=65536',
  'near=x',
  'transport=sctp',
  'turn=1000',
  'turn=2.5',
]) {
  test(`"${query}" is as if it were not there`, () => {
    assert.deepEqual(readWish(query), { app: '', ...USUAL });
  });
}

test('a name is cut, not refused', () => {
  assert.equal(readWish(`app=${'x'.repeat(100)}`).app.length, 60);
});
