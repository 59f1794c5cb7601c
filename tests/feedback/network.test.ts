import assert from 'node:assert/strict';
import { test } from 'vitest';
import { networkOf } from '../../src/feedback/network.ts';

const NETWORKS = {
  '192.0.2.1': '192.0.2.1',
  '::ffff:192.0.2.1': '192.0.2.1',
  '2001:db8:1:2:3:4:5:6': '2001:db8:1:2',
  '2001:0DB8:0001:0002::6': '2001:db8:1:2',
  '2001:db8::1': '2001:db8:0:0',
  '2001:db8:1:2::': '2001:db8:1:2',
  '::1': '0:0:0:0',
  '::': '0:0:0:0',
  'fe80::1%eth0': 'fe80:0:0:0',
  '': '',
  unknown: 'unknown',
};

for (const [address, network] of Object.entries(NETWORKS)) {
  test(`"${address}" belongs to "${network}"`, () => assert.equal(networkOf(address), network));
}
