import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isIP } from 'node:net';
import { test } from 'vitest';
import { cidr, isHost, isInternal, readNetworks, shortCidr } from '../../src/recipes/network.ts';

const read = (text: string) => readNetworks(text).networks.map(cidr);
const problems = (text: string) => readNetworks(text).problems;

test('networks and addresses of both families are read, in one form', () => {
  assert.deepEqual(read('10.0.0.0/8, 192.168.1.5 2001:DB8::/32\n2001:db9:0:0:0:0:0:1'), [
    '10.0.0.0/8',
    '192.168.1.5/32',
    '2001:db8::/32',
    '2001:db9::1/128',
  ]);
  assert.deepEqual(read('0.0.0.0/0 ::/0'), ['0.0.0.0/0', '::/0']);
  assert.deepEqual(readNetworks(''), { networks: [], problems: [] });
});

test('IPv6 is written as RFC 5952 §4 says', () => {
  assert.deepEqual(
    [
      '2001:0db8::0001',
      '2001:db8:0:0:1:0:0:1',
      '2001:db8:0:1:1:1:1:1',
      '1:0:0:2:0:0:0:3',
      '::',
      '::1',
      '1::',
      'ABCD::',
    ].map((text) => readNetworks(text).networks.map(shortCidr).join()),
    ['2001:db8::1', '2001:db8::1:0:0:1', '2001:db8:0:1:1:1:1:1', '1:0:0:2::3', '::', '::1', '1::', 'abcd::'],
  );
});

for (const wrong of [
  '10.0.0',
  '10.0.0.0.0',
  '256.0.0.1',
  '010.0.0.1',
  '0x7f.0.0.1',
  '10.0.0.1/33',
  '10.0.0.0/08',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '10.0.0.0/-1',
  '10.0.0.0/8;reboot',
  '$(reboot)',
  "10.0.0.0/8'",
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4::5:6:7:8',
  '1::2::3',
  ':::',
  'fe80::1%eth0',
  '::ffff:10.0.0.1',
  '12345::',
  'g::',
  'localhost',
  '１０.0.0.1',
]) {
  test(`"${wrong}" is refused, and the message says what was expected`, () => {
    assert.deepEqual(read(wrong), []);
    assert.match(problems(wrong)[0] ?? '', /expected/);
  });
}

test('an address inside a network is not taken for the network, and both are offered', () => {
  assert.deepEqual(problems('10.1.2.3/8 2001:db8::1/32'), [
    '“10.1.2.3/8” is an address inside a network: write 10.0.0.0/8 for the network, or 10.1.2.3 for the address alone.',
    '“2001:db8::1/32” is an address inside a network: write 2001:db8::/32 for the network, or 2001:db8::1 for the address alone.',
  ]);
});

test('what lies inside another network of the text is left out', () => {
  assert.deepEqual(read('10.1.0.0/16 10.0.0.0/8 10.0.0.0/8 10.2.3.4 11.0.0.0/8'), ['10.0.0.0/8', '11.0.0.0/8']);
  assert.deepEqual(read('2001:db8::/48 2001:db8::/32 2001:db9::/32'), ['2001:db8::/32', '2001:db9::/32']);
});

test('a list that is too long is refused as a whole', () => {
  const { networks, problems } = readNetworks(Array.from({ length: 17 }, (_, index) => `10.0.0.${index}`).join());
  assert.deepEqual([networks.length, problems.length], [0, 1]);
});

test('which networks the Internet does not reach', () => {
  const inside = (text: string) => readNetworks(text).networks.map(isInternal);
  assert.deepEqual(
    inside('10.0.0.0/8 172.31.0.1 192.168.0.0/16 100.64.0.1 169.254.1.1 fd00::/8 fe80::1'),
    Array(7).fill(true),
  );
  assert.deepEqual(inside('172.32.0.1 8.0.0.0/7 203.0.113.7 2001:db8::/32'), Array(4).fill(false));
});

test('every address that Node knows is read, and what is written is read as the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
      const { networks } = readNetworks(address);
      // An IPv4 address inside of an IPv6 one is left to those who write it out.
      if (/:.*\./.test(address)) return networks.length === 0;
      const [network] = networks;
      return (
        network !== undefined &&
        isHost(network) &&
        isIP(network.address) === network.family &&
        read(cidr(network))[0] === cidr(network)
      );
    }),
  );
});

test('nothing but digits, hexadecimal letters, dots, colons and a slash ever comes out', () => {
  fc.assert(
    fc.property(fc.string(), (text) =>
      readNetworks(text).networks.every((network) => /^[0-9a-f.:]+\/\d+$/.test(cidr(network))),
    ),
  );
});
