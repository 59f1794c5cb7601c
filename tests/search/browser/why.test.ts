import assert from 'node:assert/strict';
import { test } from 'vitest';
import { resultItem } from '../../../src/search/browser/box/items.ts';
import { ask } from '../ask.ts';
import { sketchTable } from '../registry.ts';

const table = sketchTable(
  {
    47: { status: 'reserved', formerNames: [{ name: 'ni-ftp', note: '' }] },
    80: { names: { http: ['tcp', 'udp'], www: ['tcp'] } },
    443: { names: { https: ['tcp', 'udp'] } },
    2323: { names: { '3d-nfsd': ['tcp', 'udp'] } },
    3389: { names: { 'ms-wbt-server': ['tcp', 'udp'] } },
    8080: { names: { 'http-alt': ['tcp', 'udp'] } },
  },
  {
    'Windows Remote Desktop': { aliases: ['rdp', 'remote desktop'], prominence: 1, ports: [{ port: 3389 }] },
    'Apache Tomcat': { aliases: ['catalina'], prominence: 1, ports: [{ port: 8080 }] },
    Jenkins: { prominence: 2, ports: [{ port: 8080 }] },
    'Charles Proxy': { aliases: ['debugging proxy'], ports: [{ port: 8888 }, { port: 8080 }] },
    'Spring Boot': { prominence: 2, ports: [{ port: 8080 }] },
    Jupyter: { prominence: 1, ports: [{ port: 8888 }] },
    'Federation Services': {
      aliases: ['web application proxy'],
      ports: [{ port: 443 }, { port: 49443, aliases: ['certificate login'] }],
    },
    Mirai: { ports: [{ port: 2323, status: 'legacy' }] },
    Squid: { prominence: 3, ports: [{ port: 8080 }] },
  },
  {
    HTTP: { ports: [80] },
    HTTPS: { aliases: ['secure web'], ports: [443] },
    'HTTP alternate': { service: 'http-alt', aliases: ['web proxy'], ports: [8080], leads: false },
  },
  {
    pages: [],
    terms: { icmp: { kind: 'carried', name: 'Doze', aliases: [], because: 'it is', ports: [443] } as never },
    sources: {},
  },
);

/** The results as they are shown: number, title and the line under it. */
function shown(typed: string): string[] {
  return ask(typed, table).results.map((result) => {
    const { number, name, detail } = resultItem(result, '/');
    return `${number} ${name} — ${detail}`.trim();
  });
}
const first = (typed: string) => shown(typed)[0];
const of = (typed: string, number: number) => shown(typed).find((line) => line.startsWith(`${number} `));

test('the title of a port is that of its page, whatever led to it', () => {
  const titles: Record<number, [title: string, ...typed: string[]]> = {
    443: ['HTTPS', '443', 'https', 'secure web', 'federation services', 'web application proxy', 'web', 'doze'],
    3389: ['Windows Remote Desktop', '3389', 'rdp', 'ms-wbt-server', 'remote destkop'],
    8080: [
      'Apache Tomcat, Jenkins, Spring Boot and others',
      '8080',
      'tomcat',
      'catalina',
      'http-alt',
      'web proxy',
      'jenkins',
      'squid',
    ],
    8888: ['Jupyter and Charles Proxy', '8888', 'charles', 'debugging proxy', 'chrales proxy', 'jupyter'],
  };
  for (const [number, [title, ...typed]] of Object.entries(titles))
    for (const text of typed) assert.match(of(text, Number(number)) ?? text, new RegExp(`^${number} ${title} —`), text);
});

test('of a product that is not in the title it is said that it uses the port, with the name by which it was found', () => {
  assert.equal(of('federation services', 443), '443 HTTPS — used by Federation Services');
  assert.equal(
    of('web application proxy', 443),
    '443 HTTPS — used by Federation Services, also called web application proxy',
  );
  assert.equal(
    of('squid', 8080),
    '8080 Apache Tomcat, Jenkins, Spring Boot and others — used by Squid · registered as http-alt',
  );
});

test('of one in the title only the other name is said', () => {
  assert.equal(first('rdp'), '3389 Windows Remote Desktop — also called rdp · registered as ms-wbt-server');
  assert.equal(first('remote desktop'), '3389 Windows Remote Desktop — registered as ms-wbt-server');
  assert.equal(
    of('catalina', 8080),
    '8080 Apache Tomcat, Jenkins, Spring Boot and others — Apache Tomcat, also called catalina · registered as http-alt',
  );
  assert.equal(
    of('debugging proxy', 8888),
    '8888 Jupyter and Charles Proxy — Charles Proxy, also called debugging proxy',
  );
});

test('a service that is not in the title is another name of the port', () => {
  assert.equal(
    of('http alternate', 8080),
    '8080 Apache Tomcat, Jenkins, Spring Boot and others — also called HTTP alternate · registered as http-alt',
  );
  assert.equal(
    of('web proxy', 8080),
    '8080 Apache Tomcat, Jenkins, Spring Boot and others — also called HTTP alternate and web proxy · registered as http-alt',
  );
  assert.equal(of('secure web', 443), '443 HTTPS — also called secure web · Federation Services');
});

test('a name of one port is a name of that port, and on the page of its product said to be that', () => {
  assert.deepEqual(shown('certificate login'), [
    '49443 Federation Services — also called certificate login',
    'Federation Services — port 49443 is called “certificate login” · its ports: 443 and 49443',
    '443 HTTPS — used by Federation Services',
  ]);
});

test('registered and former names, and old software, are said to be that', () => {
  assert.equal(first('ms wbt server'), '3389 Windows Remote Desktop — registered as ms-wbt-server');
  assert.equal(first('www'), '80 HTTP — also registered as www');
  assert.match(first('ni-ftp') ?? '', /— formerly ni-ftp$/);
  assert.equal(first('mirai'), '2323 3d-nfsd — once used by Mirai');
});

test('a guess asks, and says what the thing is to the port', () => {
  assert.equal(
    first('remote destkop'),
    '3389 Windows Remote Desktop — did you mean “remote desktop”? · registered as ms-wbt-server',
  );
  assert.equal(
    of('federatoin services', 443),
    '443 HTTPS — did you mean “Federation Services”? · used by Federation Services',
  );
});

test('what runs on the port of another is said to be carried there', () => {
  assert.match(of('doze', 443) ?? '', /^443 HTTPS — carries Doze/);
});

test('the page of a product says by which other name it was found', () => {
  assert.equal(shown('rdp')[1], 'Windows Remote Desktop — also called rdp');
  assert.equal(shown('remote desktop')[1], 'Windows Remote Desktop —');
});
