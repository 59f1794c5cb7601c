import assert from 'node:assert/strict';
import { test } from 'vitest';
import { take } from '../ask.ts';
import { WITHOUT_PORT } from '../../lines/cases.ts';

/** `443/udp`, `8000-8010`, as the tests write what was found. */
function portsOf(typed: string): string[] {
  return take(typed).ports.map(
    ({ start, end, transport }) => `${start === end ? start : `${start}-${end}`}${transport ? `/${transport}` : ''}`,
  );
}

const WRITTEN: Record<string, string[]> = {
  '988': ['988'],
  '0': ['0'],
  '65535': ['65535'],
  '0443': ['443'],
  'port 988': ['988'],
  ':8080': ['8080'],
  '443/udp': ['443/udp'],
  '443 / UDP': ['443/udp'],
  '443udp': ['443/udp'],
  '443:udp': ['443/udp'],
  'udp 443': ['443/udp'],
  'udp/443': ['443/udp'],
  'udp:443': ['443/udp'],
  udp443: ['443/udp'],
  'tcp dport 443': ['443/tcp'],
  'localhost:3000': ['3000'],
  'db-1.internal:5432': ['5432'],
  'http://127.0.0.1:5173/x/2024': ['5173'],
  'http://user:1234@example.com:8443/': ['8443'],
  '192.168.1.10:8006': ['8006'],
  '[::1]:6379': ['6379'],
  '[fe80::1%eth0]:22': ['22'],
  '0x1F90': ['8080'],
  '８０８０': ['8080'],
  '8000-8010': ['8000-8010'],
  '8000 – 8010': ['8000-8010'],
  '8010-8000': ['8000-8010'],
  '8000-8010/tcp': ['8000-8010/tcp'],
  '80, 443': ['80', '443'],
  '443 80 443': ['443', '80'],
  '80/443': ['80', '443'],
  '53/tcp 123/udp': ['53/tcp', '123/udp'],
  '53 tcp and 123 udp': ['53', '123'],
  '8080:80': ['8080', '80'],
  'what runs on 5000?': ['5000'],
  '/988': ['988'],
};

for (const [typed, expected] of Object.entries(WRITTEN)) {
  test(`"${typed}" is about ${expected.join(' and ')}`, () => assert.deepEqual(portsOf(typed), expected));
}

const PASTED: Record<string, [line: string, ports: string[]]> = {
  ss: ['LISTEN 0      4096     127.0.0.1:631    0.0.0.0:*    users:(("cupsd",pid=1234,fd=7))', ['631']],
  'ss with a device': ['udp UNCONN 0 0 127.0.0.53%lo:53 0.0.0.0:*', ['53/udp']],
  'ss of a connection': ['tcp ESTAB 0 0 10.0.0.5:54321 93.184.216.34:443', ['443/tcp', '54321/tcp']],
  'netstat on Linux': ['tcp6       0      0 :::22       :::*     LISTEN      1/sshd', ['22/tcp']],
  'netstat on Linux, IPv6 loopback': ['tcp6       0      0 ::1:631     :::*     LISTEN      9/cupsd', ['631/tcp']],
  'netstat on Windows': ['  TCP    0.0.0.0:135     0.0.0.0:0     LISTENING     1044', ['135/tcp']],
  'netstat on Windows, IPv6': ['  TCP    [::]:445     [::]:0     LISTENING     4', ['445/tcp']],
  'netstat on macOS': ['tcp4       0      0  127.0.0.1.8080     *.*     LISTEN', ['8080/tcp']],
  'netstat on macOS, any address': ['tcp46      0      0  *.5000     *.*     LISTEN', ['5000/tcp']],
  lsof: ['ControlCe 615 user  8u  IPv4 0x1e4b2c3d   0t0  TCP *:7000 (LISTEN)', ['7000/tcp']],
  nmap: ['22/tcp   open  ssh     OpenSSH 8.9p1', ['22/tcp']],
  'docker ps': [
    'a1b2 nginx "/docker-ent" 2 hours ago Up 2 hours 0.0.0.0:8080->80/tcp, :::8080->80/tcp web',
    ['8080/tcp', '80/tcp'],
  ],
  'docker ps with a range': ['0.0.0.0:8000-8010->8000-8010/tcp', ['8000-8010/tcp']],
  'an error of Node.js': ['Error: listen EADDRINUSE: address already in use :::3000', ['3000']],
  'an error of Go': ['dial tcp 127.0.0.1:6443: connect: connection refused', ['6443/tcp']],
};

for (const [tool, [line, expected]] of Object.entries(PASTED)) {
  test(`a line of ${tool} is about ${expected.join(' and ')}`, () => assert.deepEqual(portsOf(line), expected));
}

for (const typed of WITHOUT_PORT) {
  test(`there is no port in "${typed}"`, () => {
    assert.deepEqual(portsOf(typed), []);
    assert.equal(take(typed).outOfRange, undefined);
  });
}

for (const [typed, number] of Object.entries({
  '65536': 65536,
  '70000': 70000,
  '-1': -1,
  'port 99999': 99999,
  ':65536': 65536,
  '60000-70000': 70000,
})) {
  test(`"${typed}" holds a number that is no port`, () => {
    assert.deepEqual(portsOf(typed), []);
    assert.equal(take(typed).outOfRange, number);
  });
}

test('a port beside a number that is no port is still found', () => {
  assert.deepEqual(portsOf('80 and 70000'), ['80']);
  assert.equal(take('80 and 70000').outOfRange, 70000);
});

const WORDS: Record<string, string[]> = {
  'what port does plex use': ['plex'],
  'default port for Redis': ['redis'],
  'modbus tcp': ['modbus'],
  'ldap over ssl': ['ldap', 'over', 'ssl'],
  'https://example.com/': ['https'],
  'redis://localhost/0': ['redis'],
  'postgres 5433': ['postgres'],
  'café au lait': ['cafe', 'au', 'lait'],
  'what runs on 5000': [],
  // A text of nothing but such words is looked up as a whole.
  port: [],
  tcp: [],
  mysqlのポート番号は: ['mysql'],
  'порт сервера minecraft': ['minecraft'],
  'welche ports braucht plex': ['plex'],
  'Straße ıšł': ['strasse', 'isl'],
};

for (const [typed, expected] of Object.entries(WORDS)) {
  test(`the words of "${typed}" are ${expected.join(', ') || 'none'}`, () =>
    assert.deepEqual(take(typed).words, expected));
}

const GUIDED: Record<string, string | undefined> = {
  'bind(): Address already in use (98)': 'guides/address-already-in-use/',
  'connection refused': 'guides/cannot-connect/',
  ERR_UNSAFE_PORT: 'guides/browser-blocked-ports/',
  '[UFW BLOCK] IN=eth0 OUT= SRC=203.0.113.5 DST=192.0.2.1 PROTO=2': 'guides/reading-a-firewall-log/',
  'what is using port 3000': undefined,
  https: undefined,
};

for (const [typed, guide] of Object.entries(GUIDED)) {
  test(`"${typed}" leads to ${guide ?? 'no guide'}`, () => assert.equal(take(typed).guide, guide));
}

test('the words of an error are no names of services, that of a service in it is', () => {
  assert.deepEqual(take('connection refused').words, []);
  assert.deepEqual(take("Can't connect to MySQL server on 'db' (115)").words, ['mysql']);
});
