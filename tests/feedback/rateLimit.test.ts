import assert from 'node:assert/strict';
import { test } from 'vitest';
import { createRateLimit } from '../../src/feedback/rateLimit.ts';

const DAY = '2026-11-22';
const NEXT_DAY = '2026-11-23';

test('a client may vote so many times on one page, and so many times in all', async () => {
  const limit = createRateLimit({ perDay: 3, perPage: 2 });
  const admitted: boolean[] = [];
  for (const page of ['ports/988', 'ports/988', 'ports/988', 'software/redis', 'ports/443'])
    admitted.push(await limit.admits('192.0.2.1', page, DAY));
  assert.deepEqual(admitted, [true, true, false, true, false]);
});

test('each client is counted alone', async () => {
  const limit = createRateLimit({ perDay: 1 });
  assert.equal(await limit.admits('192.0.2.1', 'ports/988', DAY), true);
  assert.equal(await limit.admits('192.0.2.2', 'ports/988', DAY), true);
  assert.equal(await limit.admits('192.0.2.1', 'ports/988', DAY), false);
});

test('addresses of one IPv6 network are one client', async () => {
  const limit = createRateLimit({ perDay: 1 });
  assert.equal(await limit.admits('2001:db8:1:2::1', 'ports/988', DAY), true);
  assert.equal(await limit.admits('2001:db8:1:2:aaaa::7', 'ports/988', DAY), false);
  assert.equal(await limit.admits('2001:db8:1:3::1', 'ports/988', DAY), true);
});

test('all networks of one IPv6 site together may vote so many times, on whatever pages', async () => {
  const limit = createRateLimit({ perSite: 5 });
  const admitted: boolean[] = [];
  for (let network = 0; network < 7; network++)
    admitted.push(await limit.admits(`2001:db8:1:${network.toString(16)}::1`, `ports/${network}`, DAY));
  assert.deepEqual(admitted, [true, true, true, true, true, false, false]);
  assert.equal(await limit.admits('2001:db8:2::1', 'ports/988', DAY), true);
});

test('a flood from more networks than are remembered shuts nobody out', async () => {
  const limit = createRateLimit({ mostNetworks: 100 });
  for (let host = 0; host < 1000; host++) await limit.admits(`10.0.${host >> 8}.${host & 255}`, 'ports/988', DAY);
  assert.equal(await limit.admits('192.0.2.1', 'ports/988', DAY), true);
});

test('who has voted last is remembered longest', async () => {
  const limit = createRateLimit({ perDay: 1, mostNetworks: 2 });
  assert.equal(await limit.admits('192.0.2.1', 'ports/988', DAY), true);
  for (const other of ['192.0.2.2', '192.0.2.3']) {
    await limit.admits(other, 'ports/988', DAY);
    assert.equal(await limit.admits('192.0.2.1', 'ports/988', DAY), false, other);
  }
});

test('the next day begins anew', async () => {
  const limit = createRateLimit({ perDay: 1 });
  await limit.admits('192.0.2.1', 'ports/988', DAY);
  assert.equal(await limit.admits('192.0.2.1', 'ports/988', DAY), false);
  assert.equal(await limit.admits('192.0.2.1', 'ports/988', NEXT_DAY), true);
});

test('a clock that flaps around midnight begins neither day anew', async () => {
  const limit = createRateLimit({ perDay: 2 });
  const admitted: boolean[] = [];
  for (let flap = 0; flap < 10; flap++)
    admitted.push(await limit.admits('192.0.2.1', `ports/${flap}`, flap % 2 ? NEXT_DAY : DAY));
  assert.equal(admitted.filter(Boolean).length, 4);
});

test('a clock that was wrong for a moment does not end the limits', async () => {
  const limit = createRateLimit({ perDay: 1 });
  await limit.admits('192.0.2.1', 'ports/1', '2099-01-01');
  for (const day of [DAY, NEXT_DAY, '2026-11-24']) {
    assert.equal(await limit.admits('192.0.2.1', 'ports/1', day), true, day);
    assert.equal(await limit.admits('192.0.2.1', 'ports/1', day), false, day);
  }
});

test('votes that come at the same moment are counted one by one', async () => {
  const limit = createRateLimit({ perDay: 2 });
  const admitted = await Promise.all([1, 2, 3, 4].map((port) => limit.admits('192.0.2.1', `ports/${port}`, DAY)));
  assert.equal(admitted.filter(Boolean).length, 2);
});

test('a count that is taken back may be used again, and no more than that', async () => {
  const limit = createRateLimit({ perDay: 1 });
  await limit.admits('2001:db8::1', 'ports/988', DAY);
  await limit.forgives?.('2001:db8::1', 'ports/988', DAY);
  assert.equal(await limit.admits('2001:db8::1', 'ports/988', DAY), true);
  assert.equal(await limit.admits('2001:db8::1', 'ports/988', DAY), false);
});
