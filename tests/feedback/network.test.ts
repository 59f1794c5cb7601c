import assert from 'node:assert/strict';
import { test } from 'vitest';
import { networksOf } from '../../src/feedback/network.ts';

const NETWORKS = {
  '192.0.2.1': { line: '192.0.2.1', site: undefined },
  ' 192.0.2.1 ': { line: '192.0.2.1', site: undefined },
  '192.0.2.1:5678': { line: '192.0.2.1', site: undefined },
  '::ffff:192.0.2.1': { line: '192.0.2.1', site: undefined },
  '::ffff:c000:201': { line: '192.0.2.1', site: undefined },
  '[::ffff:192.0.2.1]:80': { line: '192.0.2.1', site: undefined },
  '2001:db8:1:2:3:4:5:6': { line: '2001:db8:1:2', site: '2001:db8:1' },
  '2001:0DB8:0001:0002::6': { line: '2001:db8:1:2', site: '2001:db8:1' },
  '2001:db8::1': { line: '2001:db8:0:0', site: '2001:db8:0' },
  '[2001:db8:1:2::1]:443': { line: '2001:db8:1:2', site: '2001:db8:1' },
  '[2001:db8:1:2::1]': { line: '2001:db8:1:2', site: '2001:db8:1' },
  '::1': { line: '0:0:0:0', site: '0:0:0' },
  'fe80::1%eth0': { line: 'fe80:0:0:0', site: 'fe80:0:0' },
};

for (const [address, networks] of Object.entries(NETWORKS)) {
  test(`"${address}" belongs to "${networks.line}"`, () => assert.deepEqual(networksOf(address), networks));
}

test('what is no address is one network, however it is written', () => {
  const networks = ['', 'unknown', '_hidden', '1.2.3', '0x7f.1', '::1::', '1.2.3.4.5', 'a'.repeat(10_000)].map(
    networksOf,
  );
  for (const network of networks) assert.deepEqual(network, { line: 'no address', site: undefined });
});
