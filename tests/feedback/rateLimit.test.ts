import assert from 'node:assert/strict';
import { test } from 'vitest';
import { createRateLimit } from '../../src/feedback/rateLimit.ts';

const DAY = '2026-11-22';

test('a client may vote so many times on one page, and so many times in all', async () => {
  const limit = createRateLimit({ perDay: 3, perPage: 2 });
  const admitted: boolean[] = [];
  for (const port of [988, 988, 988, 22, 443]) admitted.push(await limit.admits('192.0.2.1', port, DAY));
  assert.deepEqual(admitted, [true, true, false, true, false]);
});

test('each client is counted alone', async () => {
  const limit = createRateLimit({ perDay: 1 });
  assert.equal(await limit.admits('192.0.2.1', 988, DAY), true);
  assert.equal(await limit.admits('192.0.2.2', 988, DAY), true);
  assert.equal(await limit.admits('192.0.2.1', 988, DAY), false);
});

test('addresses of one IPv6 network are one client', async () => {
  const limit = createRateLimit({ perDay: 1 });
  assert.equal(await limit.admits('2001:db8:1:2::1', 988, DAY), true);
  assert.equal(await limit.admits('2001:db8:1:2:aaaa::7', 988, DAY), false);
  assert.equal(await limit.admits('2001:db8:1:3::1', 988, DAY), true);
});

test('the next day begins anew', async () => {
  const limit = createRateLimit({ perDay: 1 });
  await limit.admits('192.0.2.1', 988, DAY);
  assert.equal(await limit.admits('192.0.2.1', 988, DAY), false);
  assert.equal(await limit.admits('192.0.2.1', 988, '2026-11-23'), true);
});

test('votes that come at the same moment are counted one by one', async () => {
  const limit = createRateLimit({ perDay: 2 });
  const admitted = await Promise.all([1, 2, 3, 4].map((port) => limit.admits('192.0.2.1', port, DAY)));
  assert.equal(admitted.filter(Boolean).length, 2);
});
