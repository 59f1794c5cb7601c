import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readQuery } from '../../src/lines/index.ts';
import { withSigns } from '../../src/lines/spoken.ts';

/** The ports of a text, ranges with a dash. */
const portsOf = (text: string) =>
  readQuery(text).ports.map(({ start, end }) => (start === end ? `${start}` : `${start}-${end}`));

describe('a range whose ends are parted by a word', () => {
  for (const text of [
    'open ports 5000 to 5010',
    'port range 5000 to 5010 udp',
    'port range from 5000 to 5010',
    'scan ports from 5000 to 5010',
    'udp 5000 through 5010',
    '5000 to 5010 udp',
    'firewall ports between 5000 and 5010',
    'forward udp ports 5000 through 5010',
    'Ports 5000 bis 5010 freigeben',
    'Ports zwischen 5000 und 5010',
    'ouvrir les ports 5000 à 5010',
    'abrir puertos 5000 a 5010',
    'puertos entre 5000 y 5010',
    'abrir as portas 5000 até 5010',
    'aprire le porte da 5000 a 5010',
    'открыть порты с 5000 по 5010',
    '端口 5000 到 5010',
    '开放端口5000至5010',
    'ポート5000から5010まで',
    'port 5000~5010',
  ]) {
    test(text, () => {
      assert.deepEqual(portsOf(text), ['5000-5010']);
    });
  }

  test('beside names that sound like a change', () => {
    assert.deepEqual(portsOf('nintendo switch ports 1024 to 65535'), ['1024-65535']);
    assert.deepEqual(portsOf('exchange server ports 6001 to 6004'), ['6001-6004']);
    assert.deepEqual(portsOf('open nat ports 27014 to 27050'), ['27014-27050']);
  });

  test('in what a tool writes as well, where it says that they are ports', () => {
    const line = 'Unable to find an available port between 8000 and 8100 after 100 attempt(s).';
    assert.deepEqual(portsOf(line), ['8000-8100']);
  });
});

describe('a port that takes the place of another, or is where it leads: both, and no range', () => {
  for (const text of [
    'change ssh port 22 to 2222',
    'change ssh port from 22 to 2222',
    'redirect ports 22 to 2222',
    'forward port 22 to 2222',
    'SSH Port von 22 auf 2222 ändern',
    'cambiar puerto 22 a 2222',
  ])
    test(text, () => {
      assert.deepEqual(portsOf(text), ['22', '2222']);
    });
});

describe('what is no range', () => {
  for (const [text, ...ports] of [
    // The ends are the wrong way round, or no port has the second number.
    ['ports 5010 to 5000', '5010'],
    ['ports 5000 to 70000', '5000'],
    // The number behind the word is part of something else.
    ['ports 5000 to 192.168.1.20', '5000'],
    ['port 5000 to 10.0.0.0/8', '5000'],
    ['tcp 443 to 2025-11-27', '443'],
  ] as const) {
    test(text, () => {
      assert.deepEqual(portsOf(text), ports);
    });
  }

  test('without a word for ports the text stays as it is', () => {
    const text = 'scaled from 10 to 20 replicas between 30 and 40 percent';
    assert.equal(withSigns(text), text);
  });
});

test('a list of ports with nothing but blanks between them', () => {
  assert.deepEqual(portsOf('open ports 80 443 8080'), ['80', '443', '8080']);
  assert.deepEqual(portsOf('ports: 7777 7778 udp'), ['7777', '7778']);
  assert.deepEqual(portsOf('port 8080 404 error'), ['8080'], 'in the singular there is one');
});

test('the text keeps its length, so that places in it stay right', () => {
  for (const text of ['ports 5000 through 5010', 'ports 80 443', '端口 5000 到 5010'])
    assert.equal(withSigns(text).length, text.length);
});

describe('several ports beside one transport', () => {
  for (const text of ['udp 500 and 4500', 'udp/500,4500', 'udp: 500, 4500', '500,4500/udp', '500 und 4500 udp'])
    test(text, () => {
      assert.deepEqual(portsOf(text), ['500', '4500']);
    });

  test('what is counted behind them is no port', () => {
    assert.deepEqual(portsOf('udp 53, 120 bytes'), ['53']);
    assert.deepEqual(portsOf('tcp 443 requests'), ['443'], 'one port beside its transport is one');
    assert.deepEqual(portsOf('tcp 80 and 443 blocked'), ['80', '443']);
  });
});

describe('a range with a colon', () => {
  test("in a firewall's command", () => {
    assert.deepEqual(portsOf('sudo ufw allow 5000:5100/tcp'), ['5000-5100']);
    assert.deepEqual(portsOf('iptables -A INPUT -p udp --dports 8000:8010,9000'), ['8000-8010', '9000']);
  });

  test('elsewhere it is a mapping', () => {
    assert.deepEqual(portsOf('docker run -p 80:8080 web'), ['80', '8080']);
  });
});

describe('a system and its version, a router and its model', () => {
  for (const text of [
    'windows 11',
    'debian 12',
    'rhel 9 cockpit',
    'windows server 2022',
    'raspberry pi 5',
    'fritz!box 7590',
  ])
    test(`${text}: no port`, () => {
      assert.deepEqual(portsOf(text), []);
    });

  for (const [text, port] of [
    ['windows port 11', '11'],
    ['ubuntu 22', '22'],
    ['debian 8080', '8080'],
    ['windows 445', '445'],
    ['fritzbox 5060', '5060'],
    ['fritzbox 7590 port 49000', '49000'],
  ] as const)
    test(`${text}: a port`, () => {
      assert.deepEqual(portsOf(text), [port]);
    });
});
