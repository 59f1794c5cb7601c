import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { commonService, readText, type LineReading } from '../../src/lines/index.ts';
import { show } from './cases.ts';

/** The readings with a port, as `line: kind, ports`. */
function read(text: string): string[] {
  return said(text).map((reading) => `${reading.line}: ${reading.kind}, ${show(reading)}`);
}

function said(text: string): LineReading[] {
  return readText(text, { resolve: commonService }).filter(({ ports }) => ports.length > 0);
}

describe('lines that others explain', () => {
  test("nmap's report: the host above, and no other number is a port", () => {
    const report = `Starting Nmap 7.94 ( https://nmap.org ) at 2026-03-02 08:31 UTC
Nmap scan report for nas.lan (192.168.1.20)
Host is up (0.0042s latency).
Not shown: 996 closed tcp ports (reset)
PORT     STATE SERVICE VERSION
22/tcp   open  ssh     OpenSSH 9.2p1
5000/tcp open  upnp?
Nmap scan report for 192.168.1.1
53/udp   open  domain
Nmap done: 2 IP addresses (2 hosts up) scanned in 8.21 seconds`;
    assert.deepEqual(read(report), [
      '6: scan, listening 22/tcp at 192.168.1.20',
      '7: scan, listening 5000/tcp at 192.168.1.20',
      '9: scan, listening 53/udp at 192.168.1.1',
    ]);
  });

  test("nmap's XML, in lines or in one", () => {
    const xml = `<nmaprun><host><address addr="198.51.100.4" addrtype="ipv4"/><ports>
<port protocol="tcp" portid="80"><state state="closed"/></port>
<port protocol="tcp" portid="22"><state state="open"/></port></ports></host></nmaprun>`;
    const open = 'scan, listening 22/tcp at 198.51.100.4';
    assert.deepEqual(read(xml), ['2: scan, listening 80/tcp at 198.51.100.4', `3: ${open}`]);
    const long = xml.replaceAll('\n', '') + ' '.repeat(4000);
    assert.ok(read(long).includes(`1: ${open}`));
  });

  test('netstat -b of Windows: the program is on the next line', () => {
    const output = `
  Proto  Local Address          Foreign Address        State
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING
  RpcSs
 [svchost.exe]
  TCP    0.0.0.0:5357           0.0.0.0:0              LISTENING
 Can not obtain ownership information
  TCP    127.0.0.1:27017        0.0.0.0:0              LISTENING
 [mongod.exe]`;
    const programs = said(output).map(({ process, ports: [port] }) => [port?.start, process]);
    assert.deepEqual(programs, [
      [135, 'svchost.exe'],
      [5357, undefined],
      [27017, 'mongod.exe'],
    ]);
  });

  test('a compose file: short and long form, bare ports, the service', () => {
    const file = `services:
  web:
    image: nginx:1.27
    ports:
      - "8080:80"
      - 127.0.0.1:\${TLS_PORT:-8443}:443/tcp
      - 9000
      - target: 1883
        published: "8883"
        protocol: tcp
    environment:
      - DB_PORT=5432
    expose:
      - "3000"
  db:
    image: postgres:16`;
    assert.deepEqual(read(file), [
      '5: mapping, published 8080, inside 80',
      '6: mapping, published 8443/tcp at 127.0.0.1, inside 443/tcp',
      '7: mapping, inside 9000',
      '8: mapping, published 8883, inside 1883',
      '12: setting, destination 5432',
      '14: mapping, inside 3000',
    ]);
    assert.deepEqual([...new Set(said(file).map(({ container }) => container))], ['web', undefined]);
  });

  test('a Service of Kubernetes: the three ports of an item belong together', () => {
    const manifest = `kind: Service
spec:
  ports:
    - name: http
      port: 80
      targetPort: 8080
      nodePort: 30080`;
    assert.deepEqual(read(manifest), ['4: mapping, published 30080, inside 80, inside 8080']);
  });

  test("PowerShell's tables, with the columns that were asked for", () => {
    const udp = `
LocalAddress                             LocalPort
------------                             ---------
::                                       5353
0.0.0.0                                  500
`;
    assert.deepEqual(read(udp), ['4: listener, listening 5353/udp at ::', '5: listener, listening 500/udp at 0.0.0.0']);
    const chosen = `
LocalPort RemoteAddress RemotePort OwningProcess
--------- ------------- ---------- -------------
    49812 203.0.113.8          443          9120`;
    assert.deepEqual(read(chosen), ['4: connection, destination 443/tcp at 203.0.113.8, source 49812/tcp at *']);
    assert.equal(said(chosen)[0]?.pid, 9120);
  });

  test("PowerShell's list, one property a line", () => {
    const list = `LocalAddress   : 0.0.0.0
LocalPort      : 5040
RemoteAddress  : 0.0.0.0
RemotePort     : 0
State          : Listen
OwningProcess  : 7412`;
    assert.deepEqual(read(list), ['1: listener, listening 5040/tcp at 0.0.0.0']);
    assert.equal(said(list)[0]?.pid, 7412);
  });

  test('logs whose first line names the fields', () => {
    const windows = `#Version: 1.5
#Fields: date time action protocol src-ip dst-ip src-port dst-port size
2026-03-02 08:31:07 DROP TCP 203.0.113.9 192.168.1.30 61022 3389 52`;
    assert.deepEqual(read(windows), [
      '3: blocked, destination 3389/tcp at 192.168.1.30, source 61022/tcp at 203.0.113.9',
    ]);
    const aws = `version srcaddr srcport dstport dstaddr action
2 203.0.113.9 51022 8443 172.31.9.12 REJECT`;
    assert.deepEqual(read(aws), ['2: blocked, destination 8443 at 172.31.9.12, source 51022 at 203.0.113.9']);
  });

  test('an event of Windows', () => {
    const event = `The Windows Filtering Platform has blocked a packet.

Network Information:
	Source Address:		192.168.1.31
	Source Port:		50122
	Destination Address:	192.168.1.255
	Destination Port:	1947
	Protocol:		17`;
    assert.match(read(event)[0] ?? '', /destination 1947\/udp at 192\.168\.1\.255, source 50122/);
  });
});

test('lines of every kind one after another are read each for itself', () => {
  const mixed = `tcp   LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=731,fd=3))

drwxr-xr-x 2 root root 4096 Mar  2 08:31 backup
[UFW BLOCK] IN=ens3 OUT= SRC=203.0.113.9 DST=198.51.100.4 PROTO=TCP SPT=50505 DPT=23 SYN
0.0.0.0:8080->80/tcp`;
  assert.deepEqual(read(mixed), [
    '1: listener, listening 22/tcp at 0.0.0.0',
    '4: blocked, destination 23/tcp at 198.51.100.4, source 50505/tcp at 203.0.113.9',
    '5: mapping, published 8080/tcp at 0.0.0.0, inside 80/tcp',
  ]);
});

test('numbers alone are ports in a list of them, not in a log', () => {
  assert.deepEqual(read('22\n80\n443'), [
    '1: unknown, mentioned 22',
    '2: unknown, mentioned 80',
    '3: unknown, mentioned 443',
  ]);
  assert.deepEqual(read('total 48\nretry 3 of 5'), []);
});

test('line ends of all systems', () => {
  assert.equal(said('22/tcp open ssh\r\n80/tcp open http\r443/tcp open https\n').length, 3);
});

describe('comments', () => {
  const ports = (text: string) => said(text).map((reading) => reading.ports[0]?.start);

  test('beside a setting that holds they say nothing, whichever stands first', () => {
    assert.deepEqual(ports('#Port 22\nPort 2022'), [2022]);
    assert.deepEqual(ports('Port 2022\n#Port 22'), [2022]);
    assert.deepEqual(ports('port 6381\n# tls-port 6379'), [6381]);
  });

  test('alone they are what a file is delivered with', () => {
    assert.deepEqual(ports('#Port 22\n#ListenAddress 0.0.0.0'), [22]);
    assert.deepEqual(ports('#port = 5432\nmax_connections = 100'), [5432]);
  });

  test('the prompt of root is no comment, nor is a line of a log', () => {
    assert.deepEqual(ports('# ufw allow 8080/tcp\nPORT=3000'), [8080, 3000]);
    assert.deepEqual(ports('PORT=3000\n# Failed listening on port 6379 (tcp), aborting.'), [3000, 6379]);
  });

  test('a block of XML is one until it ends', () => {
    const connector = (port: number) => `<Connector port="${port}" protocol="HTTP/1.1" />`;
    assert.deepEqual(ports(`<!-- kept for later\n${connector(8009)}\n-->\n${connector(8085)}`), [8085]);
    assert.deepEqual(ports(`<!-- never ended\n${connector(8009)}\n${connector(8085)}`), [8009, 8085]);
    assert.deepEqual(ports(`<!-- one line -->\n${connector(8085)}`), [8085]);
  });
});

test('what is known and says nothing of a port is not shown: answers of HTTP, processes', () => {
  const text =
    'HTTP/1.1 404 Not Found\nroot        3306       1  0 Nov26 ?        00:00:12 /usr/sbin/cron -f\nPORT=3000';
  assert.deepEqual(
    readText(text, { resolve: commonService }).map(({ line }) => line),
    [3],
  );
});
