import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'vitest';
import { reachOf, splitEndpoint } from '../../src/lines/address.ts';
import { clean } from '../../src/lines/clean.ts';
import { commonService, guideFor, isLine, readLine, readQuery, type LineError } from '../../src/lines/index.ts';
import { show, WITHOUT_PORT } from './cases.ts';

const read = (line: string) => readLine(line, { resolve: commonService });

describe('what else a line says', () => {
  test('the process, its number, the state', () => {
    const { process, pid, state, ports } = read(
      'LISTEN   0   4096   127.0.0.53%lo:53   0.0.0.0:*   users:(("systemd-resolve",pid=611,fd=13))',
    );
    assert.deepEqual([process, pid, state], ['systemd-resolve', 611, 'LISTEN']);
    assert.deepEqual(ports[0], {
      start: 53,
      end: 53,
      name: undefined,
      role: 'listening',
      transport: undefined,
      address: '127.0.0.53',
      reach: 'loopback',
    });
  });

  test('a verb in front of the word for a port is no host', () => {
    assert.equal(show(read('I opened port 5001 and 32400 in the router.')), 'mentioned 5001, mentioned 32400');
    assert.equal(show(read('connect to host nas port 7999')), 'destination 7999 at nas');
  });

  test('a word behind a number is a unit only where it is one', () => {
    const numbers = (line: string) => read(line).ports.map(({ start }) => start);
    assert.deepEqual(numbers('8080 connection refused'), [8080]);
    assert.deepEqual(numbers('is 8443 secure'), [8443]);
    assert.deepEqual(numbers('25565 minecraft'), [25565]);
    assert.deepEqual(numbers('12 connections, 30 sec, 5 minutes, 3 node(s)'), []);
  });

  test('the service comes before the port that was chosen for its client', () => {
    assert.equal(
      show(read('TermService: Listener RDP-Tcp received a connection from 203.0.113.9:49911')),
      'listening 3389, source 49911/tcp at 203.0.113.9',
    );
  });

  test("netstat's program, with what it serves cut off", () => {
    assert.equal(read('tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN 731/sshd: /usr/sbin').process, 'sshd');
    assert.equal(read('  TCP    0.0.0.0:445   0.0.0.0:0   LISTENING   4').pid, 4);
  });

  test('the program that syslog names', () => {
    const { process, pid } = read(
      'Mar  2 08:31:07 mx postfix/smtp[4411]: connect to mx1.example.org[203.0.113.25]:25: timed out',
    );
    assert.deepEqual([process, pid], ['postfix/smtp', 4411]);
  });

  test('the container', () => {
    assert.equal(
      read('9a8b7c6d5e4f   php:8.3-fpm   "docker-php-entrypoi…"   2 hours ago   Up 2 hours   9000/tcp   app-1')
        .container,
      'app-1',
    );
  });

  test('a protocol without ports', () => {
    assert.equal(
      read('[UFW BLOCK] IN=eth0 SRC=203.0.113.9 DST=198.51.100.4 PROTO=ICMP TYPE=8 CODE=0').portless,
      'icmp',
    );
  });

  test('ranges, lists and names', () => {
    assert.equal(
      show(read('-A INPUT -p tcp -m multiport --dports ssh,8006,9000:9010 -j ACCEPT')),
      'destination 22/tcp, destination 8006/tcp, destination 9000-9010/tcp',
    );
    assert.equal(show(read('-A INPUT -p udp --dport my-game -j ACCEPT')), 'destination my-game/udp');
    assert.equal(
      show(readLine('nginx 812 www 6u IPv4 0x1f 0t0 TCP *:http-alt (LISTEN)')),
      'listening http-alt/tcp at *',
    );
  });

  test('both ends of a packet, and of its answer', () => {
    const there = 'IP 192.0.2.30.51514 > 192.0.2.20.443: Flags [S], seq 1';
    const back = 'IP 192.0.2.20.443 > 192.0.2.30.51514: Flags [S.], seq 1';
    assert.equal(show(read(there)), 'destination 443 at 192.0.2.20, source 51514 at 192.0.2.30');
    assert.equal(show(read(back)), show(read(there)));
    // A scan may come from a well-known port, and then its first packet is no answer.
    assert.equal(
      show(read('IP 192.0.2.20.443 > 192.0.2.30.51514: Flags [S], seq 1')).slice(0, 17),
      'destination 51514',
    );
  });

  test('fields of addresses that stand apart from their ports', () => {
    assert.equal(
      show(read('srcip=203.0.113.9 srcport=42018 dstip=198.51.100.4 dstport=23 proto=6 action="deny"')),
      'destination 23/tcp at 198.51.100.4, source 42018/tcp at 203.0.113.9',
    );
  });

  test('the same number at several addresses is several ports', () => {
    assert.equal(
      show(read('0.0.0.0:80->80/tcp, [::]:80->80/tcp')),
      'published 80/tcp at 0.0.0.0, published 80/tcp at ::, inside 80/tcp',
    );
  });
});

describe('addresses', () => {
  const REACH = {
    loopback: ['127.0.0.1', '::1', 'localhost', '::ffff:127.0.0.1'],
    any: ['0.0.0.0', '::', '*', '', 'Anywhere', '+'],
    private: [
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.1.1',
      '100.64.0.1',
      'fe80::1',
      'fd00::1',
      '224.0.0.251',
    ],
    public: ['203.0.113.9', '172.32.0.1', '100.128.0.1', '2001:db8::1'],
    unknown: ['db.internal', 'nas', undefined],
  } as const;
  for (const [reach, addresses] of Object.entries(REACH)) {
    test(reach, () => {
      for (const address of addresses) assert.equal(reachOf(address), reach, address);
    });
  }

  test('an address and its port are parted by the last sign that can part them', () => {
    const parts: Record<string, [string | undefined, string] | undefined> = {
      '192.0.2.1:443': ['192.0.2.1', '443'],
      '192.0.2.1.443': ['192.0.2.1', '443'],
      '192.0.2.1/443': ['192.0.2.1', '443'],
      '192.0.2.1(443)': ['192.0.2.1', '443'],
      '127.0.0.1#5335': ['127.0.0.1', '5335'],
      '[fe80::1%eth0]:22': ['fe80::1', '22'],
      '127.0.0.53%lo:53': ['127.0.0.53', '53'],
      ':::22': ['::', '22'],
      '2620:1ec:42::132.https': ['2620:1ec:42::132', 'https'],
      '*.*': ['*', '*'],
      '8080': [undefined, '8080'],
      '[::1]': undefined,
    };
    for (const [token, expected] of Object.entries(parts)) {
      const end = splitEndpoint(token);
      assert.deepEqual(end && [end.address, end.port], expected, token);
    }
  });
});

describe('text as people paste it', () => {
  test('colours, invisible signs, digits of other scripts, wide forms, curly quotes, entities', () => {
    assert.equal(clean('\u001b[31mport\u001b[0m \u200e８０８０：٨۸५\u200b'), 'port 8080:885');
    assert.equal(clean('“-p”&nbsp;'.replace('&nbsp;', '\u00a0')), '"-p" ');
    assert.equal(clean('a -&gt; b'), 'a -> b');
    assert.equal(clean('\ud800x\udc00'), ' x ');
    assert.equal(clean('𝟖𝟎'), '80');
  });

  test('a line of more than two thousand signs is read as far as that', () => {
    assert.equal(show(read(`DPT=23 SPT=50505 DPT=23 ${'x'.repeat(5000)} port 8080`)), 'destination 23, source 50505');
  });
});

describe('what is typed is read without the formats', () => {
  const TYPED: Record<string, string> = {
    '443': 'mentioned 443',
    ':8080': 'listening 8080 at any',
    '443/udp': 'mentioned 443/udp',
    udp443: 'mentioned 443/udp',
    'localhost:3000': 'destination 3000 at localhost',
    '[fe80::1%eth0]:22': 'destination 22 at fe80::1',
    '8000 – 8010': 'mentioned 8000-8010',
    '0x1F90': 'mentioned 8080',
    '8080:80': 'mentioned 8080, mentioned 80',
    '80, 443': 'mentioned 80, mentioned 443',
    'https://example.net/2024': 'destination 443 at example.net',
    'what runs on 5000?': 'mentioned 5000',
    'port 22 or 2222': 'mentioned 22, mentioned 2222',
  };
  for (const [typed, expected] of Object.entries(TYPED)) {
    test(typed, () => assert.equal(show(readQuery(typed, { resolve: commonService })), expected));
  }

  for (const typed of WITHOUT_PORT) {
    test(`no port is in "${typed}"`, () => {
      const { ports, outOfRange } = readQuery(typed);
      assert.deepEqual([ports, outOfRange], [[], undefined]);
    });
  }

  test('a number that no port can have', () => {
    for (const [typed, number] of Object.entries({ '65536': 65536, '-1': -1, ':70000': 70000, '60000-70000': 70000 })) {
      const { ports, outOfRange } = readQuery(typed);
      assert.deepEqual([ports, outOfRange], [[], number], typed);
    }
  });

  test('the rest is what a name may be in', () => {
    assert.equal(readQuery('postgres 5433').rest.replace(/·/g, '').trim(), 'postgres');
    assert.match(readQuery('redis://localhost/0').rest, /^redis/);
  });

  test('a tool wrote what is long, or has signs', () => {
    for (const line of ['tcp4  0  0  *.22  *.*  LISTEN', '-A INPUT --dport 22', '  TCP    0.0.0.0:135', 'PORT=3000'])
      assert.ok(isLine(line), line);
    for (const typed of ['443', 'port 22', 'localhost:3000', 'what runs on 5000?', 'ms-sql-s', 'café'])
      assert.ok(!isLine(typed), typed);
  });
});

describe('errors', () => {
  const TOLD: Record<LineError, string[]> = {
    eaddrinuse: [
      'EADDRINUSE',
      'WSAEADDRINUSE (10048)',
      'error 48 on bind: errno 48',
      'java.net.BindException: Address already in use: JVM_Bind',
      'Normalerweise darf jede Socketadresse (Protokoll, Netzwerkadresse oder Anschluss) nur jeweils einmal verwendet werden',
      'Une seule utilisation de chaque adresse de socket (protocole/adresse réseau/port) est habituellement autorisée',
      'Solo se permite un uso de cada dirección de socket (protocolo/dirección de red/puerto)',
      'Di norma è consentito un solo utilizzo di ogni indirizzo di socket (protocollo/indirizzo di rete/porta)',
      'Die Adresse wird bereits verwendet',
      'Adresse déjà utilisée',
      'La dirección ya se está usando',
      'Endereço já em uso',
      'Indirizzo già in uso',
      'Adres is al in gebruik',
      'Adres jest już w użyciu',
      'Адрес уже используется',
      'Адресу вже використано',
      'Adres zaten kullanımda',
      'アドレスは既に使用中です',
      '地址已在使用',
      '位址已經有在使用',
      '주소가 이미 사용 중입니다',
      'Alamat telah digunakan',
      'Địa chỉ đang được dùng',
      'Adressen redan upptagen',
      'العنوان مستخدم بالفعل',
      'نشانی در حال استفاده است',
      'पता पहले से उपयोग में है',
    ],
    eacces: [
      '[WinError 10013]',
      'listen EACCES: permission denied',
      'bind: permission denied',
      'Der Zugriff auf einen Socket war aufgrund der Zugriffsrechte des Sockets unzulässig',
    ],
    eaddrnotavail: [
      "can't assign requested address",
      'WSAEADDRNOTAVAIL 10049',
      'Nie można przypisać żądanego adresu',
      'Не вдалося призначити вказану адресу',
    ],
    'cannot-bind': ['**** FAILED TO BIND TO PORT!', 'could not bind the socket'],
    econnrefused: [
      'connect ECONNREFUSED',
      'OSError 10061',
      'Connection refused (os error 111)',
      'Verbindungsaufbau abgelehnt',
      'Connexion refusée',
      'Conexión rehusada',
      'Conexão recusada',
      'Connessione rifiutata',
      'Verbinding is geweigerd',
      'Połączenie odrzucone',
      'В соединении отказано',
      "У з'єднанні відмовлено",
      'Spojení odmítnuto',
      'Bağlantı reddedildi',
      '接続を拒否されました',
      '拒绝连接',
      '連線被拒絕',
      '연결이 거부됨',
      'Kết nối bị từ chối',
      'Koneksi ditolak',
      'Förbindelsen förvägrad',
    ],
    etimedout: [
      'ETIMEDOUT',
      'Operation timed out',
      'i/o timeout',
      'Expiró el tiempo de conexión',
      'Connessione scaduta',
      'Время ожидания соединения истекло',
      '接続がタイムアウトしました',
      '连接超时',
      '연결 시간 초과',
      'Bağlantıda zaman aşımı',
    ],
    ehostunreach: [
      'No route to host',
      'ENETUNREACH',
      'Keine Route zum Zielrechner',
      'Нет маршрута до узла',
      'ホストへの経路がありません',
      '没有到主机的路由',
    ],
    econnreset: [
      'ECONNRESET',
      'Connection reset by peer',
      'An existing connection was forcibly closed by the remote host',
      'Соединение разорвано другой стороной',
      '连接被对方重设',
    ],
    'cannot-connect': ["Couldn't connect to server", 'Unable to connect', 'could not be established'],
    'unsafe-port': ['ERR_UNSAFE_PORT', 'Not allowed to use restricted network port.'],
  };
  for (const [error, sentences] of Object.entries(TOLD)) {
    for (const sentence of sentences) {
      test(`${error}: ${sentence}`, () => assert.equal(read(sentence).error, error));
    }
  }

  const GUIDES: Record<string, string | undefined> = {
    'Conexión rehusada al conectar a localhost:8161': '/guides/cannot-connect/',
    'DATABASE_URL=postgres://app:secret@db:5436/app?connect_timeout=10': undefined,
    "Access denied for user 'root'@'localhost' (using password: YES)": undefined,
    'Failed password for root from 203.0.113.8 port 41822 ssh2': undefined,
    'sudo ufw allow 51820/udp': undefined,
    'Host=localhost;Port=5439;Database=app;Username=app;Password=12345': undefined,
    'dovecot: master: Error: service(imap-login): listen(*, 993) failed: Address already in use':
      '/guides/address-already-in-use/',
    'pass in on em0 from 203.0.113.9:4711 to 192.0.2.1:22': '/guides/reading-a-firewall-log/',
    '[UFW BLOCK] SRC=10.0.0.1 DST=224.0.0.1 LEN=36 TTL=1 ID=0 PROTO=2': '/guides/reading-a-firewall-log/',
    'IP 192.168.1.20 > 1.1.1.1: ICMP echo request, id 4711': '/guides/protocols-without-ports/',
  };
  for (const [line, guide] of Object.entries(GUIDES)) {
    test(`the guide beside: ${line}`, () => assert.equal(guideFor(read(line)), guide));
  }

  test('every error leads to a guide that exists, and so does a packet without a port', () => {
    const readings = [
      ...Object.keys(TOLD).map((error) => ({ error: error as LineError, kind: 'error' as const, portless: undefined })),
      { error: undefined, kind: 'blocked' as const, portless: 'icmp' },
    ];
    for (const reading of readings) {
      const id = /^\/guides\/(.*)\/$/.exec(guideFor(reading) ?? '')?.[1];
      assert.ok(
        id && existsSync(new URL(`../../content/guides/${id}.mdx`, import.meta.url)),
        `${reading.error}: ${id}`,
      );
    }
  });

  test('the number of an error is a port where nothing says that it is one', () => {
    assert.equal(show(readQuery('10048')), 'mentioned 10048');
    assert.equal(show(readQuery('port 10013')), 'mentioned 10013');
  });
});

describe('what is no port', () => {
  for (const line of [
    'at 12:44 on 2026-03-02',
    'Monday, March 02, 2026 08:31:07',
    '02/Mar/2026:08:31:07 +0000',
    '2026年3月2日 8時31分',
    'took 1042 ms, 3 retries, 5120 bytes',
    'vor 5 Minuten',
    'pid 4711 exited with status 137',
    'process 4711 (java)',
    'errno 2, error code 1045, SQLSTATE 28000',
    'HTTP/1.1 502 Bad Gateway',
    'see bind(2) and ip(7)',
    'CVE-2021-44228',
    'id 8f14e45f-ceea-467f-a0e6-b5b0c5d7a1c2',
    'main.go:42 +0x1d',
    'at Object.<anonymous> (/srv/app/index.js:42:13)',
    'node:internal/modules/cjs/loader:1078:15',
    'image: registry.example.net/team/app:8080',
    'FROM node:20',
    'docker pull postgres:16',
    'OpenSSL 3.0.11, Python 3.12, TLSv1.3',
    'ether 52:54:00:12:34:56 txqueuelen 1000',
    'inet6 2001:db8:1234:5678::9abc/64',
    '10.0.0.0/24 dev eth0 proto kernel scope link',
    '[1:2010935:3] ET SCAN',
    'Load average: 0.52 0.58 0.59',
    '100 % of 24 cores',
    'scanned 1000 ports',
  ]) {
    test(line, () => assert.deepEqual(read(line).ports, []));
  }
});
