import assert from 'node:assert/strict';
import { test } from 'vitest';
import { recipe } from '../../../src/recipes/form.ts';
import { mikrotik } from '../../../src/recipes/forms/mikrotik.ts';
import { openwrt } from '../../../src/recipes/forms/openwrt.ts';
import { bashErrors, callsOf } from '../checkers.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

const BOTH_SERVERS = { server: { 4: '192.168.1.10', 6: 'fd00::10' } };
const ASKED = opening([rule('80'), rule('5000-5010', 'udp', '203.0.113.0/24, 2001:db8::1')], BOTH_SERVERS);

test('MikroTik: IPv4 is forwarded to the machine, IPv6 let through to it', () => {
  assert.deepEqual(recipe(mikrotik, ASKED).text.split('\n'), [
    '/ip firewall nat',
    'add chain=dstnat action=dst-nat in-interface-list=WAN protocol=tcp dst-port=80 to-addresses=192.168.1.10 comment="Widget Server: client connections"',
    'add chain=dstnat action=dst-nat in-interface-list=WAN protocol=udp dst-port=5000-5010 src-address=203.0.113.0/24 to-addresses=192.168.1.10 comment="Widget Server: client connections"',
    '/ipv6 firewall filter',
    'add chain=forward action=accept in-interface-list=WAN protocol=tcp dst-port=80 dst-address=fd00::10/128 comment="Widget Server: client connections"',
    'add chain=forward action=accept in-interface-list=WAN protocol=udp dst-port=5000-5010 src-address=2001:db8::1 dst-address=fd00::10/128 comment="Widget Server: client connections"',
  ]);
});

test('OpenWrt: a redirect for IPv4, a rule for IPv6', (context) => {
  const calls = callsOf(
    context,
    'uci',
    recipe(openwrt, opening([rule('80', 'tcp', '203.0.113.0/24, 2001:db8::1')], BOTH_SERVERS)).text,
  );
  assert.deepEqual(
    calls.map((call) => call.join(' ')),
    [
      'add firewall redirect',
      'set firewall.@redirect[-1].name=Widget Server: client connections',
      'set firewall.@redirect[-1].target=DNAT',
      'set firewall.@redirect[-1].family=ipv4',
      'set firewall.@redirect[-1].src=wan',
      'set firewall.@redirect[-1].src_dport=80',
      'set firewall.@redirect[-1].proto=tcp',
      'set firewall.@redirect[-1].dest=lan',
      'set firewall.@redirect[-1].dest_ip=192.168.1.10',
      'set firewall.@redirect[-1].dest_port=80',
      'set firewall.@redirect[-1].src_ip=203.0.113.0/24',
      'add firewall rule',
      'set firewall.@rule[-1].name=Widget Server: client connections',
      'set firewall.@rule[-1].target=ACCEPT',
      'set firewall.@rule[-1].family=ipv6',
      'set firewall.@rule[-1].src=wan',
      'set firewall.@rule[-1].proto=tcp',
      'set firewall.@rule[-1].dest=lan',
      'set firewall.@rule[-1].dest_ip=fd00::10',
      'set firewall.@rule[-1].dest_port=80',
      'set firewall.@rule[-1].src_ip=2001:db8::1',
      'commit firewall',
    ],
  );
});

test('what is for the reader’s own network is not forwarded from the Internet', () => {
  for (const form of [mikrotik, openwrt]) {
    assert.equal(recipe(form, opening([rule('80', 'tcp', '192.168.1.0/24, fd00::/8, 10.1.2.3')])).text, '');
    assert.match(form.nothing ?? '', /Nothing to forward/);
    assert.match(recipe(form, opening([rule('80', 'tcp', '192.168.1.0/24, 203.0.113.7')])).text, /203\.0\.113\.7/);
  }
});

/** Words of RouterOS's terminal: a menu, or `add` with properties. No RouterOS is at hand here. */
const ROUTEROS =
  /^(?:\/ip firewall nat|\/ipv6 firewall filter|add chain=(?:dstnat action=dst-nat|forward action=accept) in-interface-list=WAN protocol=(?:tcp|udp) dst-port=\d+(?:-\d+)?(?: src-address=[0-9a-f.:/]+)? (?:to-addresses=[0-9.]+|dst-address=[0-9a-f:]+\/128) comment="[\w .:/()#,@+=;-]+")$/;

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`every line of ${name} has the documented form`, (context) => {
    for (const line of recipe(mikrotik, asked).text.split('\n').filter(Boolean)) assert.match(line, ROUTEROS);
    const { text } = recipe(openwrt, asked);
    assert.equal(bashErrors(context, text), '');
    for (const [command, setting = ''] of callsOf(context, 'uci', text)) {
      assert.match(command ?? '', /^(?:add|set|commit)$/);
      if (command === 'set') assert.match(setting, /^firewall\.@(?:redirect|rule)\[-1\]\.\w+=[\w .:/()#,@+=;-]+$/);
    }
  });
}
