import assert from 'node:assert/strict';
import { test } from 'vitest';
import { findNearest } from '../../../src/search/browser/find.ts';
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

const pathsFor = (typed: string) => ask(typed, table).results.map(({ path }) => path);

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

test('a transport leads to its part of the page, and to the name that it carries', () => {
  const [syslog] = ask('514/udp', table).results;
  assert.equal(syslog?.path, 'ports/514/#udp');
  assert.equal(syslog?.description?.label, 'syslog');
  assert.equal(ask('514', table).results[0]?.description?.label, 'shell');
  assert.equal(pathsFor('9/sctp')[0], 'ports/9/');
});

test('a range gives its ports, and a long one those with a name', () => {
  assert.deepEqual(pathsFor('8005-8008'), ['ports/8005/', 'ports/8006/', 'ports/8007/', 'ports/8008/']);
  assert.deepEqual(pathsFor('5000-9000'), [
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

test('of the ports of one name the most used is first', () => {
  assert.deepEqual(pathsFor('http-alt'), ['ports/8080/', 'ports/591/', 'ports/8008/']);
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
  const [first, ...others] = ask('x11', table).results;
  assert.deepEqual([first?.start, first?.end, others.length], [6000, 6001, 0]);
});

test('a range of a product is one result, and does not speak for a port within it', () => {
  const [range] = ask('nodeport', table).results;
  assert.deepEqual([range?.start, range?.end, range?.description?.label], [30000, 32767, 'Kubernetes']);
  assert.equal(ask('31000', table).results[0]?.description?.label, undefined);
});

test('a former name leads to its port', () => {
  assert.equal(pathsFor('ni-ftp')[0], 'ports/47/');
});

test('a query is text, whatever it holds', () => {
  for (const typed of ['<img src=x onerror=alert(1)>', '(((', '\\d+', '%00', '[', '__proto__', 'constructor'])
    assert.doesNotThrow(() => ask(typed, table), typed);
});

test('where nothing is found, the names that come nearest are offered, and nothing that is too far', () => {
  const nearestTo = (typed: string) => {
    const found = ask(typed, table);
    assert.deepEqual(found.results, [], `"${typed}" is found`);
    return findNearest(found, table).map(({ path, match }) => [path, match?.entry?.text]);
  };
  assert.deepEqual(nearestTo('possgrelsl'), [['ports/5432/', 'PostgreSQL']]);
  assert.deepEqual(nearestTo('qwxzzy'), []);
  assert.deepEqual(nearestTo('xq'), []);
});
