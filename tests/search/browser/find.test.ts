import assert from 'node:assert/strict';
import { test } from 'vitest';
import { certaintyOfResult, findLeastUnlike, type PortResult } from '../../../src/search/browser/find.ts';
import { ask } from '../ask.ts';
import { sketchTable } from '../registry.ts';

const BOTH = ['tcp', 'udp'] as const;
const x11 = { names: { x11: BOTH } };

const table = sketchTable(
  {
    1: { names: { tcpmux: BOTH } },
    71: { names: { 'netrjs-1': BOTH } },
    80: { names: { http: BOTH, www: BOTH } },
    115: { names: { sftp: BOTH } },
    443: { names: { https: BOTH } },
    514: { names: { shell: ['tcp'], syslog: ['udp'] } },
    591: { names: { 'http-alt': BOTH } },
    1433: { names: { 'ms-sql-s': BOTH } },
    2005: { names: { oracle: ['udp'] } },
    3389: { names: { 'ms-wbt-server': BOTH } },
    6000: x11,
    6001: x11,
    8008: { names: { 'http-alt': BOTH } },
    8080: { names: { 'http-alt': BOTH } },
    47: { status: 'reserved', formerNames: [{ name: 'ni-ftp', note: '' }] },
  },
  {
    OpenSSH: { aliases: ['sftp', 'secure shell'], ports: [{ port: 22 }] },
    'Oracle Database': { aliases: ['oracle'], ports: [{ port: 1521 }, { port: 2484 }] },
    'Windows Remote Desktop': { aliases: ['rdp', 'remote desktop'], ports: [{ port: 3389 }] },
    PostgreSQL: { aliases: ['postgres'], ports: [{ port: 5432 }] },
    'Apache Tomcat': { aliases: ['tomcat'], ports: [{ port: 8080 }, { port: 8005 }] },
    Jenkins: { ports: [{ port: 8080 }] },
    Kubernetes: {
      ports: [
        { port: 6443, aliases: ['kubernetes api'] },
        { port: [30000, 32767], aliases: ['nodeport'] },
      ],
    },
    TensorBoard: { ports: [{ port: 6001 }] },
  },
  { HTTP: { ports: [80] }, HTTPS: { ports: [443], aliases: ['http over tls'] } },
);

const portsFor = (typed: string, from = table) =>
  ask(typed, from).results.filter((result): result is PortResult => result.kind === 'port');
const pathsFor = (typed: string) => portsFor(typed).map(({ path }) => path);
const firstOf = (typed: string, from = table) => {
  const [first] = ask(typed, from).results;
  return first && [first.path, certaintyOfResult(first)];
};

test('a number is answered before any table is loaded', () => {
  assert.deepEqual(
    ask('988', undefined).results.map(({ path }) => path),
    ['ports/988/'],
  );
});

test('a number comes before everything that begins like it', () => {
  assert.equal(pathsFor('80')[0], 'ports/80/');
  assert.equal(pathsFor('8080')[0], 'ports/8080/');
});

test('a transport leads to its part of the page, with the name that it carries', () => {
  const [syslog] = portsFor('514/udp');
  assert.equal(syslog?.path, 'ports/514/#udp');
  assert.equal(portsFor('514')[0]?.description?.label, 'shell on TCP, syslog on UDP');
  assert.deepEqual(syslog?.description, portsFor('514')[0]?.description);
  assert.equal(pathsFor('9/sctp')[0], 'ports/9/');
});

test('a range gives its ports, and a long one its first and those with a name', () => {
  assert.deepEqual(pathsFor('8005-8008'), ['ports/8005/', 'ports/8006/', 'ports/8007/', 'ports/8008/']);
  assert.deepEqual(pathsFor('5000-9000'), [
    'ports/5000/',
    'ports/5432/',
    'ports/6000/',
    'ports/6001/',
    'ports/6443/',
    'ports/8005/',
    'ports/8008/',
    'ports/8080/',
  ]);
});

test('a list gives each port once', () => {
  assert.deepEqual(pathsFor('443, 80, 443'), ['ports/443/', 'ports/80/']);
});

test('a service name with a number in it outranks the number', () => {
  assert.equal(pathsFor('netrjs-1')[0], 'ports/71/');
});

test('a number outranks the words beside it', () => {
  assert.deepEqual(pathsFor('postgres 5433'), ['ports/5433/', 'ports/5432/']);
});

test('a number that is no port finds nothing', () => {
  assert.deepEqual(pathsFor('70000'), []);
  assert.equal(ask('70000', table).query.outOfRange, 70000);
});

test('a name comes before names that begin with it', () => {
  assert.equal(pathsFor('http')[0], 'ports/80/');
});

test('of the ports of one name the lowest is first, unless a service says which one people mean', () => {
  assert.deepEqual(pathsFor('http-alt'), ['ports/591/', 'ports/8008/', 'ports/8080/']);
  const services = { 'HTTP alternate': { service: 'http-alt', ports: [8080, 8008, 591] } };
  const alt = { names: { 'http-alt': BOTH } };
  assert.equal(portsFor('http-alt', sketchTable({ 591: alt, 8008: alt, 8080: alt }, {}, services))[0]?.start, 8080);
});

test('separators do not matter', () => {
  for (const typed of ['ms-sql-s', 'MS SQL S', 'ms_sql_s', 'mssqls'])
    assert.equal(pathsFor(typed)[0], 'ports/1433/', typed);
});

test('what people mean by a word comes before what the registry calls so, which comes next', () => {
  assert.deepEqual(pathsFor('oracle'), ['ports/1521/', 'ports/2005/', 'ports/2484/']);
  assert.deepEqual(pathsFor('sftp'), ['ports/22/', 'ports/115/']);
});

test('a product leads to its first port first', () => {
  assert.deepEqual(pathsFor('apache tomcat'), ['ports/8080/', 'ports/8005/']);
});

test('an alias is found whole, begun and in a question', () => {
  for (const typed of ['rdp', 'remote desktop', 'remote desk', 'what port does rdp use', 'desktop remote']) {
    assert.equal(pathsFor(typed)[0], 'ports/3389/', typed);
  }
});

test('one typo in a short name and two in a long one are forgiven', () => {
  for (const [typed, port] of [
    ['postgrse', 5432],
    ['remote destkop', 3389],
    ['kuberntes', 6443],
    ['ssylog', 514],
  ] as const) {
    assert.equal(pathsFor(typed)[0], `ports/${port}/`, typed);
    assert.equal(firstOf(typed)?.[1], 'guessed', typed);
  }
  assert.deepEqual(pathsFor('rpd'), []);
});

test('a product among other words is found where nothing better is, a registered name is not', () => {
  assert.equal(pathsFor('install postgres on ubuntu')[0], 'ports/5432/');
  assert.deepEqual(pathsFor('a shell on the beach'), []);
});

test('text that matches nothing finds nothing', () => {
  assert.deepEqual(pathsFor('xyzzy plugh'), []);
  assert.deepEqual(pathsFor(''), []);
  assert.deepEqual(pathsFor('   '), []);
});

test('ports that one row of the registry names are one result', () => {
  const [first, ...others] = portsFor('x11');
  assert.deepEqual([first?.start, first?.end, others.length], [6000, 6001, 0]);
});

test('a range of a product is one result, and does not speak for a port within it', () => {
  const [range] = portsFor('nodeport');
  assert.deepEqual([range?.start, range?.end, range?.description?.label], [30000, 32767, 'Kubernetes']);
  assert.equal(portsFor('31000')[0]?.description?.label, undefined);
});

test('a former name leads to its port', () => {
  assert.equal(pathsFor('ni-ftp')[0], 'ports/47/');
});

test('a query is text, whatever it holds', () => {
  for (const typed of ['<img src=x onerror=alert(1)>', '(((', '\\d+', '%00', '[', '__proto__', 'constructor'])
    assert.doesNotThrow(() => ask(typed, table), typed);
});

test('where nothing is found, the names that are least unlike are offered, and nothing that is too far', () => {
  const leastUnlike = (typed: string) => {
    const found = ask(typed, table);
    assert.deepEqual(found.results, [], `"${typed}" is found`);
    return findLeastUnlike(found, table).map(({ path, match }) => [path, match?.name.text]);
  };
  assert.deepEqual(leastUnlike('possgrelsl'), [['ports/5432/', 'PostgreSQL']]);
  assert.deepEqual(leastUnlike('qwxzzy'), []);
  assert.deepEqual(leastUnlike('xq'), []);
});

const products = sketchTable(
  {
    15: { names: { netstat: BOTH } },
    513: { names: { login: ['tcp'] } },
    3010: { names: { 'ping-pong': ['udp'] } },
    6379: { names: { redis: ['tcp'] } },
  },
  {
    Redis: {
      prominence: 2,
      aliases: ['redis server'],
      ports: [{ port: 6379 }, { port: 26379, role: 'sentinel monitoring' }],
    },
    'Redis Commander': { ports: [{ port: 8081 }] },
    'MongoDB Enterprise': {
      aliases: ['mongodb'],
      ports: [{ port: 27017 }, { port: 27018, role: 'members of a shard' }],
    },
    Gmail: {
      aliases: ['gmail smtp', 'gmail imap'],
      ports: [
        { port: 993, role: 'reading mail with IMAP' },
        { port: 465, role: 'sending mail with SMTP' },
      ],
    },
    Docker: { prominence: 2, ports: [{ port: 2375 }] },
    'Arma 3': { ports: [{ port: 2302 }] },
    'Signal K': { ports: [{ port: 3000 }] },
    Sliver: { attack: true, aliases: ['sliver c2'], ports: [{ port: 31337 }] },
    'Old Tool': { ports: [{ port: 8090 }] },
    'Minecraft Bedrock': { aliases: ['bedrock dedicated server'], ports: [{ port: 19132, transport: ['udp'] }] },
  },
  { SMTP: { ports: [25] }, IMAP: { ports: [143] } },
  {
    pages: [{ path: '/verdict/', title: 'How the verdict is made', typed: ['verdict'] }],
    terms: {
      ping: {
        kind: 'no-port',
        name: 'Ping',
        aliases: [],
        because: 'it sends ICMP',
        page: '/guides/protocols-without-ports/#icmp-and-ping',
        ports: [7],
        source: ['s'],
      },
      gre: {
        kind: 'no-port',
        name: 'GRE',
        aliases: [],
        because: 'it is 47',
        page: '/guides/x/',
        ports: [],
        source: ['s'],
      },
      websocket: {
        kind: 'carried',
        name: 'WebSocket',
        aliases: ['ws'],
        because: 'it is HTTP',
        ports: [443, 80],
        source: ['s'],
      },
    },
    sources: {},
  },
  [{ id: 'tcp-udp', title: 'TCP and UDP', questions: ['tcp vs udp', 'what is a port'] }],
);

const pages = (typed: string) => ask(typed, products).results.map(({ path }) => path);

test('the page of a product stands beside its port, and first where all its ports are asked for', () => {
  assert.deepEqual(pages('redis').slice(0, 2), ['ports/6379/', 'software/redis/']);
  assert.deepEqual(pages('redis ports').slice(0, 2), ['ports/6379/', 'software/redis/']);
  for (const typed of [
    'what ports does redis need',
    'welche ports braucht redis',
    'redis需要开放哪些端口',
    'какие порты нужны redis',
  ])
    assert.deepEqual(pages(typed).slice(0, 2), ['software/redis/', 'ports/6379/'], typed);
});

test('words of what a port does choose it, in the name and beside it', () => {
  assert.equal(pages('redis sentinel')[0], 'ports/26379/');
  assert.equal(pages('mongodb shards')[0], 'ports/27018/');
  assert.equal(pages('gmail smtp')[0], 'ports/465/');
  assert.equal(pages('smtp port of gmail')[0], 'ports/465/');
  assert.equal(pages('imap gmail')[0], 'ports/993/');
});

test('words of a task may be left aside, others may not', () => {
  assert.deepEqual(firstOf('install redis on ubuntu', products), ['ports/6379/', 'named']);
  assert.deepEqual(firstOf('redis docker compose', products), ['ports/6379/', 'named']);
  assert.deepEqual(firstOf('redis teapot', products), ['ports/6379/', 'partly']);
  assert.deepEqual(firstOf('teapot for docker', products), ['ports/2375/', 'partly']);
});

test('a word that only one product has in its names leads to it; one that several have is offered', () => {
  assert.deepEqual(firstOf('bedrock', products), ['ports/19132/', 'named']);
  assert.equal(firstOf('redi', products)?.[1], 'begun');
  assert.equal(firstOf('signal', products)?.[1], 'named');
});

test('a registered name that is a common word is no answer within a text', () => {
  assert.deepEqual(pages('login failed'), []);
});

test('the start of a name is no answer, and the unfinished word "port" begins none', () => {
  assert.deepEqual(firstOf('dock', products), ['ports/2375/', 'begun']);
  for (const typed of ['p', 'po', 'por']) assert.deepEqual(pages(typed), [], typed);
});

test('among names that begin alike the most likely comes first', () => {
  assert.deepEqual(pages('red').slice(0, 2), ['ports/6379/', 'ports/8081/']);
});

test('a number within a name is no port', () => {
  assert.deepEqual(pages('arma 3')[0], 'ports/2302/');
  assert.equal(pages('arma 3 port')[0], 'ports/2302/');
  assert.equal(pages('redis 3')[0], 'ports/6379/');
});

test('a tool made for attacks is found by its name, and never offered for another', () => {
  assert.deepEqual(firstOf('sliver', products), ['ports/31337/', 'named']);
  for (const typed of ['silver', 'slivr', 'sliverr', 'c2']) assert.deepEqual(pages(typed), [], typed);
  assert.deepEqual(findLeastUnlike(ask('sliverrrr', products), products), []);
});

test('what has no port leads to the page that says so, or to a port that it is taken for', () => {
  assert.equal(ask('gre', products).term?.title, 'GRE');
  assert.deepEqual(pages('gre'), ['guides/x/']);
  assert.deepEqual(pages('what port does ping use').slice(0, 2), [
    'ports/7/',
    'guides/protocols-without-ports/#icmp-and-ping',
  ]);
});

test('what runs on the port of another service leads there', () => {
  assert.deepEqual(pages('ws port'), ['ports/443/', 'ports/80/']);
  assert.equal(ask('websocket', products).term?.title, 'WebSocket');
});

test('guides and pages of the site are found by what people type', () => {
  assert.equal(pages('tcp vs udp')[0], 'guides/tcp-udp/');
  assert.equal(pages('what is a port?')[0], 'guides/tcp-udp/');
  assert.equal(pages('verdict')[0], 'verdict/');
});

test('a link leads to the part of a transport only where the page has one', () => {
  assert.deepEqual(
    ['443/udp', '514/udp', '988/udp', '5432/udp', '514/sctp'].map((typed) => pathsFor(typed)[0]),
    ['ports/443/#udp', 'ports/514/#udp', 'ports/988/', 'ports/5432/#udp', 'ports/514/'],
  );
});

/** The ports of a line with their roles, as the list shows them. */
const rolesIn = (line: string) => portsFor(line).map(({ start, role }) => [start, role]);

test('of a line with several ports each is shown with its role', () => {
  const packet = 'IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.4 PROTO=TCP SPT=53211 DPT=3389 WINDOW=1024 SYN';
  assert.deepEqual(rolesIn(packet), [
    [3389, 'destination'],
    [53211, 'source'],
  ]);
  assert.deepEqual(rolesIn('0.0.0.0:8080->80/tcp'), [
    [8080, 'published'],
    [80, 'inside'],
  ]);
});

test('the role of the only port is not told, nor that of a number that somebody typed', () => {
  assert.deepEqual(rolesIn('Server listening on 0.0.0.0 port 3389.'), [[3389, undefined]]);
  assert.deepEqual(rolesIn('80 443'), [
    [80, 'mentioned'],
    [443, 'mentioned'],
  ]);
});

test('a port that is both sides of a mapping has the role that comes first', () => {
  assert.deepEqual(rolesIn('0.0.0.0:8080->8080/tcp'), [[8080, undefined]]);
});

test('a small number behind a name is its version, unless it is a port of it', () => {
  assert.deepEqual(firstOf('jenkins 2'), ['ports/8080/', 'named']);
  assert.deepEqual(firstOf('jenkins 8080'), ['ports/8080/', 'named']);
  assert.deepEqual(firstOf('jenkins port 2'), ['ports/2/', 'named']);
  assert.deepEqual(firstOf('jenkins 47'), ['ports/47/', 'named']);
});
