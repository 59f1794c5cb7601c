import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainData } from '../../src/explain/data.ts';
import { decodeText } from '../../src/explain/decode.ts';
import { explain, explainInSteps } from '../../src/explain/explain.ts';
import { masked } from '../../src/explain/mask.ts';
import { toMarkdown, toText } from '../../src/explain/table.ts';
import { writeTable } from '../../src/explain/terminal.ts';
import { totals } from '../../src/explain/totals.ts';
import { SAMPLES } from '../../src/lines/formats/samples.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { siteFacts } from './facts.ts';

const read = (text: string) => explain(text, siteFacts());
const who = (line: string) => read(line).rows[0]?.who ?? '';
const listener = (process: string, port: number, address = '0.0.0.0') =>
  `tcp LISTEN 0 5 ${address}:${port} 0.0.0.0:* users:(("${process}",pid=1,fd=3))`;

describe('the data', () => {
  test('is at most 120 KB compressed', () => {
    const script = `export default ${JSON.stringify(explainData(loadRegistry()))};\n`;
    assert.ok(gzipSync(script).length <= 120_000, `${gzipSync(script).length} bytes`);
  });

  test('refuses a text with the sign that separates the texts of a column', () => {
    const { ports, software } = loadRegistry();
    const renamed = software.map((product) => ({ ...product, name: 'A^B' }));
    assert.throws(() => explainData({ ports, software: renamed }), /"A\^B" has \^, which separates texts/);
  });

  test('says of every port what the records say', () => {
    const facts = siteFacts();
    for (const port of loadRegistry().ports) {
      const shown = facts.usesOf(port.number);
      assert.deepEqual(
        shown.map(({ software, default: isDefault, status }) => [software, isDefault, status]),
        port.uses.map(({ software, default: isDefault, status }) => [software, isDefault, status]),
        `port ${port.number}`,
      );
      assert.equal(facts.nameOf(port.number), port.primaryName ?? undefined);
      assert.deepEqual(
        facts.servicesOf(port.number).map(({ title, exposure }) => [title, exposure?.advice]),
        port.services.map(({ title, exposure }) => [title, exposure?.advice]),
      );
    }
  });
});

describe('who that is', () => {
  test('a web server is put on any port, but not on that of another service', () => {
    const [there] = read(listener('nginx', 8080)).rows;
    assert.equal(there?.who, 'nginx, here on 8080 instead of 80: web servers and proxies are put on any port.');
    assert.equal(there.look, 'fine');
    assert.match(who(listener('nginx', 3306)), /^nginx on 3306: not what usually sits there/);
  });

  test('a setting is named only where one product can be meant', () => {
    const change = (line: string) => read(line).rows[0]?.change?.code;
    assert.equal(change('LISTEN 0 128 127.0.0.1:6379 0.0.0.0:*'), 'port 6379');
    assert.equal(change('3000/tcp open  ppp?'), undefined);
    assert.equal(change('23/tcp open  telnet'), undefined);
  });

  test('what a router lets in is no Service of Kubernetes', () => {
    const [row] = read(" 0 TCP 32400->192.168.1.20:32400 'Plex Media Server' '' 604800").rows;
    assert.deepEqual([row?.doing, row?.reach, row?.change], ['publishes', 'everyone', undefined]);
  });

  test('the program decides, the number only where it says nothing', () => {
    assert.equal(who(listener('redis-server', 6379)), 'Redis, its default.');
    assert.match(
      who(listener('redis-server', 3306)),
      /^Redis on 3306: not what usually sits there\. .*6379; 3306 is usually MySQL/,
    );
    assert.equal(who(listener('acme', 6379)), 'The number says Redis; the program (acme) says nothing.');
    assert.equal(who(listener('acme', 4)), 'The number says nothing, the program (acme) says nothing.');
    assert.match(who(listener('python3', 6379)), /The number says Redis; python3 runs many programs/);
  });

  test('names that tools cut, number or put a path before are known', () => {
    assert.match(who(listener('/usr/sbin/nginx', 80)), /^nginx, its default/);
    assert.match(who(listener('systemd-resolve', 53, '127.0.0.53')), /^systemd-resolved/);
    assert.match(who(listener('next-server (v1', 3000)) ?? '', /^Next\.js, its default/);
    assert.match(who('next-serv 1 www 9u IPv4 12345 0t0 TCP 127.0.0.1:3000 (LISTEN)'), /^Next\.js/);
    assert.match(who('php-fpm8.2 1 www 9u IPv4 12345 0t0 TCP 127.0.0.1:9000 (LISTEN)'), /PHP/);
  });

  test('netstat pads its last column and cuts long names, lsof cuts Docker’s proxy', () => {
    const netstat = (port: number, program: string) => `tcp6 0 0 :::${port} :::* LISTEN ${program.padEnd(20)}`;
    assert.match(who(netstat(3000, '1400/node')), /^By its port: Next\.js/);
    assert.match(who(netstat(8000, '12345/systemd-resol')), /^systemd-resolved/);
    assert.match(who(netstat(8000, '1401/docker-proxy')), /a container is behind it/);
    const [row] = read('docker-pr 901 root 4u IPv4 12345 0t0 TCP *:8000 (LISTEN)').rows;
    assert.deepEqual([row?.program, row?.reach], ['docker-proxy', 'published']);
  });

  test('what a browser or an editor listens for is not one of its features', () => {
    assert.match(
      who('udp UNCONN 0 0 224.0.0.251:5353 0.0.0.0:* users:(("chrome",pid=1,fd=3))') ?? '',
      /says Multicast DNS|says mDNS/i,
    );
    assert.match(who(listener('chrome', 9222, '127.0.0.1')), /Chrome/);
    assert.doesNotMatch(who(listener('code', 41234, '127.0.0.1')), /Live Server/);
    assert.doesNotMatch(who(listener('lsass', 49664)), /Active Directory/);
  });

  test('a program on its own port over another transport is not contradicted', () => {
    const said = who(listener('zerotier-one', 9993));
    assert.match(said, /^ZeroTier, on its own port, over TCP/);
    assert.doesNotMatch(said, /usually sits/);
  });

  test('advice is never that of a product which the program cannot be', () => {
    const reasons = (program: string, port: number) => read(listener(program, port)).rows[0]?.reason ?? '';
    assert.doesNotMatch(reasons('nc', 1234), /LM Studio:/);
    assert.doesNotMatch(reasons('php', 8888), /Jupyter/);
    assert.doesNotMatch(reasons('node', 2605), /FRRouting:/);
    assert.match(who(listener('nc', 1234)), /nc runs many programs/);
    assert.match(read(listener('jupyter-lab', 8888)).rows[0]?.reason ?? '', /Jupyter/);
  });

  test('a product of another system is nobody there, nor is a device where programs are listed', () => {
    const udp = (port: number) => `  UDP    0.0.0.0:${port}           *:*`;
    assert.doesNotMatch(who(udp(123)), /macOS/);
    assert.doesNotMatch(read(udp(4500)).rows[0]?.change?.where ?? '', /strongswan/i);
    assert.doesNotMatch(read(udp(5353)).rows[0]?.change?.where ?? '', /avahi/i);
    assert.doesNotMatch(who('udp4       0      0  *.53                   *.*'), /systemd/);
    assert.doesNotMatch(who(listener('containerd', 34567)), /XMeye/);
    assert.match(who(listener('named', 53)), /BIND/);
  });

  test('Node.js is known by the name of its main thread, as any program that runs others', () => {
    for (const name of ['MainThread', 'node-MainThread']) {
      assert.equal(who(listener(name, 3000)), 'By its port: Next.js, its default.');
      assert.match(who(listener(name, 22)), /^The number says SSH.*; (?:node-)?MainThread runs many programs\.$/);
    }
    assert.match(who('MainThrea 1 www 9u IPv4 12345 0t0 TCP 127.0.0.1:22 (LISTEN)'), /runs many programs/);
  });

  test("the program's own advice counts, not that of the number", () => {
    const [row] = read(listener('nginx', 6379)).rows;
    assert.deepEqual([row?.look, row?.advice], ['look', 'internet']);
    expect(row?.reason).not.toContain('Redis');
  });
});

describe('tools made for attacks', () => {
  const row = (program: string, port: number, address?: string) => read(listener(program, port, address)).rows[0];

  test('their port is said to be theirs, whatever unknown or general program sits there', () => {
    for (const program of ['nc', 'ncat', 'socat', 'python3', 'acme', 'sshd']) {
      const { who, look } = row(program, 31337) ?? {};
      assert.match(
        who ?? '',
        /Made for attacks, and on record for 31337: Sliver and Back Orifice \(once\)\.$/,
        program,
      );
      assert.equal(look, 'look', program);
    }
    assert.match(row('nc', 12345)?.who ?? '', /on record for 12345: NetBus \(once\)/);
    assert.match(read('tcp LISTEN 0 1 0.0.0.0:27374 0.0.0.0:*').rows[0]?.who ?? '', /SubSeven \(once\)/);
  });

  test('a well-known user of the port is not put beside them, but for a program that joins ports', () => {
    for (const [program, port] of [
      ['acme', 3000],
      ['node', 3000],
      ['nc', 80],
      ['java', 4444],
      ['nc', 23],
    ] as const)
      assert.doesNotMatch(row(program, port)?.who ?? '', /attacks/, `${program} ${port}`);
    assert.match(row('nc', 4444)?.who ?? '', /on record for 4444: Metasploit Framework\.$/);
  });

  test('one of them never says by the number alone who may come, nor how it is moved', () => {
    const { who, look, short, change } = row('ruby', 4444) ?? {};
    assert.match(who ?? '', /^The number says Selenium Grid; .*on record for 4444: Metasploit Framework\.$/);
    assert.deepEqual([look, short], ['look', 'No advice known']);
    assert.doesNotMatch(change?.code ?? '', /LPORT/);
  });

  test('under its own name one is called what it is', () => {
    assert.match(row('sliver-server', 31337)?.who ?? '', /^Sliver.* It is made for attacks, or to rehearse them\.$/);
    assert.equal(row('sliver-server', 31337)?.look, 'look');
  });

  test('a packet to their port is no sign of one', () => {
    const line = 'kernel: [UFW BLOCK] IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 PROTO=TCP SPT=50122 DPT=31337';
    assert.doesNotMatch(who(line), /attacks/);
  });
});

describe('the advice of the port’s own page', () => {
  test('is said to be for others, where what is there has none', () => {
    const reason = (program: string, port: number) => read(listener(program, port)).rows[0]?.reason ?? '';
    assert.match(reason('nc', 31337), /What the port’s own page advises is for Ncat or Sliver\.$/);
    assert.doesNotMatch(reason('redis-server', 6379), /own page/);
    assert.doesNotMatch(reason('nc', 1243), /own page/);
  });

  test('no sentence ends in the middle, where the file has no role for a main port', () => {
    for (const { number } of loadRegistry().ports.filter(({ uses }) => uses.length > 0)) {
      const { reason = '' } = read(`tcp LISTEN 0 1 0.0.0.0:${number} 0.0.0.0:*`).rows[0] ?? {};
      assert.doesNotMatch(reason, /, for \.|for ,| {2}/, `port ${number}`);
    }
  });
});

describe('what changes it', () => {
  const code = (line: string) => read(line).rows[0]?.change?.code ?? '';

  test('what belongs on a network that is trusted is closed to others, not to that network', () => {
    assert.match(
      code(listener('redis-server', 6379)),
      /deny 6379\/tcp .*allow from 192\.168\.1\.0\/24 to any port 6379 proto tcp$/,
    );
  });

  test('why a rule of ufw is written three times is said once, in a terminal too', () => {
    const said = writeTable(read([listener('redis-server', 6379), listener('acme', 9411)].join('\n')));
    expect(said.match(/because\s“prepend”/g)).toHaveLength(1);
    expect(writeTable(read(listener('nginx', 80)))).not.toContain('prepend');
    const windows = read('  TCP    0.0.0.0:3389          0.0.0.0:0              LISTENING       892').rows;
    expect(windows.map(({ change }) => change?.why)).toEqual([undefined]);
  });

  test('a resolver that was told to serve others is not told to keep to itself', () => {
    const dns = 'udp UNCONN 0 0 0.0.0.0:53 0.0.0.0:* users:(("unbound",pid=1,fd=3))';
    assert.doesNotMatch(read(dns).rows[0]?.short ?? '', /keep it on this machine/);
    assert.doesNotMatch(code(dns), /deny/);
  });

  test('the ports that Windows takes for its own RPC are left alone', () => {
    const [row] = read('  TCP    0.0.0.0:49664          0.0.0.0:0              LISTENING       892').rows;
    assert.deepEqual([row?.look, row?.change], ['fine', undefined]);
  });

  test('what is of no use closed is not closed: a tunnel, what is made for the Internet', () => {
    assert.doesNotMatch(code('udp UNCONN 0 0 0.0.0.0:51820 0.0.0.0:*'), /deny|block/);
    assert.equal(code('nginx nginx:1.29 "nginx" 2 hours ago Up 2 hours 0.0.0.0:443->443/tcp web'), '');
    assert.match(code(listener('redis-server', 6379)), /ufw/);
  });
});

describe('rows', () => {
  test('of a blocked answer the other end is the one in the Internet', () => {
    const line =
      'kernel: [UFW BLOCK] IN=eth0 OUT= SRC=93.184.216.34 DST=192.168.1.20 LEN=40 PROTO=TCP SPT=443 DPT=50122 WINDOW=0 RST';
    assert.deepEqual(read(line).rows[0]?.peers, ['93.184.216.34']);
    const asked = line.replace('SPT=443 DPT=50122', 'SPT=50122 DPT=22').replace('RST', 'SYN');
    assert.deepEqual(read(asked).rows[0]?.peers, ['93.184.216.34']);
  });

  test('a port that gives a scanner no answer is not counted as open', () => {
    const nmap = 'PORT     STATE         SERVICE\n123/udp  open|filtered ntp\n161/udp  open          snmp';
    assert.deepEqual(
      read(nmap).rows.map(({ number, doing, reach }) => [number, doing, reach]),
      [
        [161, 'open', 'unsaid'],
        [123, 'silent', 'none'],
      ],
    );
  });

  test('a range that a container publishes is a row for each port', () => {
    const line =
      '4f2 jc21/nginx-proxy-manager:2 "/init" 2 hours ago Up 2 hours 0.0.0.0:80-81->80-81/tcp, 0.0.0.0:9000->9000/tcp npm';
    assert.deepEqual(
      read(line)
        .rows.map(({ number, behind }) => [number, behind])
        .toSorted(([a = 0], [b = 0]) => a - b),
      [
        [80, undefined],
        [81, undefined],
        [9000, undefined],
      ],
    );
  });

  test('both versions of IP, the workers and repeated packets are one row', () => {
    const { rows } = read(`${listener('nginx', 80)}\n${listener('nginx', 80, '[::]')}\n${listener('nginx', 80)}`);
    assert.deepEqual(
      rows.map(({ addresses, lines }) => [addresses, lines]),
      [
        [
          ['0.0.0.0', '::'],
          [1, 2, 3],
        ],
      ],
    );
  });

  test('the same port for the machine and for everyone are two', () => {
    const { rows } = read(`${listener('nginx', 80)}\n${listener('nginx', 80, '127.0.0.1')}`);
    assert.deepEqual(
      rows.map(({ reach }) => reach),
      ['everyone', 'machine'],
    );
  });

  test('what deserves a look comes first', () => {
    const { rows } = read(
      [listener('nginx', 80), listener('mysqld', 3306, '127.0.0.1'), listener('redis-server', 6379)].join('\n'),
    );
    assert.deepEqual(
      rows.map(({ look, port }) => `${look} ${port}`),
      ['look 6379', 'fine 80', 'fine 3306'],
    );
  });

  test('no command holds anything that was pasted but the number', () => {
    const hostile = 'x; reboot #';
    const { rows } = read(
      `${listener(hostile, 6379)}\n3f4e5d6c7b8a ${hostile.replaceAll(' ', '')} "x" now 0.0.0.0:7001->7001/tcp $(reboot)`,
    );
    assert.ok(rows.length >= 2);
    for (const { change } of rows) expect(`${change?.code}`).not.toMatch(/reboot/);
  });
});

test('the totals say where the rows can be reached from, and how many deserve a look', () => {
  assert.equal(
    totals(
      read(
        `${listener('nginx', 80)}\n${listener('redis-server', 6379)}\n${listener('sshd', 22, '127.0.0.1')}\nwhat is this`,
      ),
    ),
    '3 rows from 3 lines: 2 open to everyone, 1 for this machine alone and 1 line not understood. 1 of the rows deserves a look.',
  );
  assert.equal(totals(read('nothing here\nnor here')), '0 rows from 0 lines: 2 lines not understood.');
});

describe('masks', () => {
  test.each([
    ['0.0.0.0', '0.0.0.0'],
    ['::', '::'],
    ['127.0.0.53', '127.0.0.53'],
    ['192.168.178.21', '192.168.x.x'],
    ['10.1.2.3', '10.x.x.x'],
    ['203.0.113.9', 'x.x.x.x'],
    ['::ffff:203.0.113.9', 'x.x.x.x'],
    ['2001:db8::7', 'xxxx::x'],
    ['fe80::1', 'fexx::x'],
    ['nas.lan', 'host.example'],
  ])('%s is shown as %s', (address, shown) => assert.equal(masked(address), shown));

  test('a copy names no address and no host', () => {
    const text = `Nmap scan report for nas.lan (192.168.178.20)\n22/tcp open ssh OpenSSH 9.2p1\nNmap scan report for mail.example.net (203.0.113.9)\n25/tcp open smtp Postfix smtpd`;
    for (const write of [toMarkdown, toText]) {
      expect(write(read(text).rows, true)).not.toMatch(/178\.20|113\.9|nas\.lan|mail\.example/);
      expect(write(read(text).rows, false)).toMatch(/192\.168\.178\.20/);
    }
  });
});

test('a table in Markdown has no markup but its own', () => {
  const [, , row = ''] = toMarkdown(read(listener('<b>|[x](y)`*_', 6379)).rows, true).split('\n');
  expect(row).toContain('\\<b\\>\\|\\[x\\]\\(y\\)\\`');
  assert.equal(row.replace(/\\./g, '').split('|').length, 8);
});

test('a terminal gets nothing that it would obey, in lines that it can show', () => {
  const written = writeTable(read(`${listener('\u001b[2J\u0007evil', 6379)}\nnot \u009b31mread`), 120);
  expect(written).not.toMatch(/[\u001b\u0007\u009b]/);
  for (const line of written.split('\n').slice(1)) assert.ok(line.length <= 120, line);
});

test('UTF-16 of PowerShell is read', () => {
  const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from('TCP 0.0.0.0:445', 'utf16le')]);
  assert.equal(decodeText(bytes), 'TCP 0.0.0.0:445');
  assert.equal(decodeText(Buffer.from('é')), 'é');
});

describe('whatever is pasted', () => {
  const pieces = fc.oneof(
    fc.constantFrom(...Object.values(SAMPLES).flat()),
    fc.string(),
    fc.string({ unit: 'binary' }),
  );

  test('nothing throws, and each line is told once: in rows or as not understood', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (lines) => {
        const { rows, unread } = read(lines.join('\n'));
        const told = new Set(rows.flatMap((row) => row.lines));
        for (const { line } of unread) assert.ok(!told.has(line), `line ${line}`);
        for (const write of [toMarkdown, toText]) assert.equal(typeof write(rows, true), 'string');
      }),
      { numRuns: 150 },
    );
  });

  test('10,000 lines are read in small steps', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => listener('nginx', 1 + (index % 60_000))).join('\n');
    let steps = 0;
    const work = explainInSteps(text, siteFacts());
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) {
        assert.equal(step.value.rows.length, 10_000);
        break;
      }
      steps++;
    }
    assert.ok(steps >= 20_000, `${steps}`);
  });
});
