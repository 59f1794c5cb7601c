import assert from 'node:assert/strict';
import { test } from 'vitest';
import { formatProblems } from '../../../src/registry/problems.ts';
import { parseYaml } from '../../../src/registry/records/parseYaml.ts';
import { ServiceFile } from '../../../src/registry/schema/service.ts';
import { SoftwareFile } from '../../../src/registry/schema/software.ts';
import { SERVICE, WIDGET } from './fixture.ts';

const FILE = 'widget.yaml';
const problemsOf = (text: string) => formatProblems(parseYaml(text, FILE, SoftwareFile).problems);

test('a sound record is read, with its defaults and its ports as ranges', () => {
  const { value, problems } = parseYaml(WIDGET, FILE, SoftwareFile);
  assert.deepEqual(problems, []);
  assert.deepEqual(value?.ports[0], {
    port: { start: 4321, end: 4321 },
    transport: ['tcp'],
    role: 'client connections',
    default: true,
    status: 'current',
    source: ['manual'],
  });
  assert.deepEqual([value?.aliases, value?.exposure], [[], []]);
});

const FAULTS: [what: string, from: string, to: string, problem: string][] = [
  ['a port out of range', 'port: 4321', 'port: 70000', '6 ports[0].port: 70000 is no port → 0 to 65535'],
  ['a port below zero', 'port: 4321', 'port: -1', '6 ports[0].port: -1 is no port → 0 to 65535'],
  ['half a port', 'port: 4321', 'port: 43.5', '6 ports[0].port: 43.5 is no port → 0 to 65535'],
  [
    'a port in quotes',
    'port: 4321',
    'port: "4321"',
    '6 ports[0].port: "4321" is read as a text → write it without quotes',
  ],
  [
    'a reversed range',
    'port: 4321',
    'port: "20-10"',
    '6 ports[0].port: a range runs from its lower to its higher port → "10-20"',
  ],
  ['a range that ends nowhere', 'port: 4321', 'port: "20-70000"', '6 ports[0].port.end: 70000 is no port → 0 to 65535'],
  [
    'a port in words',
    'port: 4321',
    'port: ssh',
    '6 ports[0].port: "ssh" is no port → a port such as 988, or a range such as "1018-1023"',
  ],
  [
    'an unknown transport',
    'transport: tcp',
    'transport: tpc',
    '7 ports[0].transport: "tpc" is no transport → one of: tcp, udp, sctp, dccp, or a list such as [tcp, udp]',
  ],
  [
    'a transport in capitals',
    'transport: tcp',
    'transport: TCP',
    '7 ports[0].transport: "TCP" is no transport → write it in lower case: tcp',
  ],
  [
    'a transport in capitals, in a list',
    'transport: tcp',
    'transport: [tcp, UDP]',
    '7 ports[0].transport: "UDP" is no transport → write it in lower case: udp',
  ],
  [
    'transports without a comma',
    'transport: tcp',
    'transport: [tcp udp]',
    '7 ports[0].transport: "tcp udp" is no transport → one of: tcp, udp, sctp, dccp, or a list such as [tcp, udp]',
  ],
  [
    'an unknown kind',
    'kind: database',
    'kind: Database',
    '2 kind: "Database" is not known → write it in lower case: database',
  ],
  [
    'a missing field, at the record that lacks it',
    '    role: client connections\n',
    '',
    '6 ports[0].role: the field is missing → add it: a text',
  ],
  [
    'a field without a value',
    'role: client connections',
    'role:',
    '8 ports[0].role: nothing stands here → write a text, or take the field out',
  ],
  [
    'an empty text',
    'role: client connections',
    'role: ""',
    '8 ports[0].role: nothing stands here → fill it in, or take the field out',
  ],
  [
    'a number where a text belongs',
    'name: Widget',
    'name: 4',
    '1 name: 4 is read as a number, not as a text → put it in quotes: "4"',
  ],
  [
    'a list where a text belongs',
    'name: Widget',
    'name: [Widget]',
    '1 name: a list, expected a text → write a text in its place',
  ],
  [
    'a word where true or false belongs',
    'default: true',
    'default: yes',
    '9 ports[0].default: "yes", expected true or false → write true or false in its place',
  ],
  [
    'a summary that is too long',
    'A server that keeps widgets.',
    'A '.repeat(140) + 'end',
    '4 summary: 283 characters (limit 200) → shorten it',
  ],
  [
    'a summary that says too little',
    'A server that keeps widgets.',
    'A server.',
    '4 summary: 9 characters (at least 20) → say more: a reader sees this alone',
  ],
  [
    'an unknown field',
    'kind: database',
    'kind: database\ncolour: red',
    '3 colour: unknown field → correct its name, or take it out',
  ],
  [
    'an unknown field further down',
    '    default: true',
    '    default: true\n    colour: red',
    '10 ports[0].colour: unknown field → correct its name, or take it out',
  ],
  [
    'a day in the future',
    '2026-01-02',
    '2999-01-01',
    '16 sources.manual.accessed: a page cannot have been read in the future → the day on which you read it',
  ],
  [
    'a day before the record began',
    '2026-01-02',
    '1999-11-22',
    '16 sources.manual.accessed: no page was read for this record before 2020 → the day on which you read it',
  ],
  [
    'a day that does not exist',
    '2026-01-02',
    '2026-02-30',
    '16 sources.manual.accessed: "2026-02-30" is not in the calendar → a day that exists',
  ],
  [
    'a day without its zeros',
    '2026-01-02',
    '2026-11-2',
    '16 sources.manual.accessed: "2026-11-2" is no day → write 2026-11-02',
  ],
  [
    'a day as Germans write it',
    '2026-01-02',
    '22.11.2026',
    '16 sources.manual.accessed: "22.11.2026" is no day → write 2026-11-22',
  ],
  [
    'a day of which nobody knows the month',
    '2026-01-02',
    '11/12/2026',
    '16 sources.manual.accessed: "11/12/2026" is no day → write the year, the month and the day: 2026-11-22',
  ],
  [
    'plain http without a reason',
    'https://example.org/manual',
    'http://example.org/manual',
    '15 sources.manual.url: the address is not https → use https; if the page exists only over http, say so under "insecure"',
  ],
  [
    'another scheme, once',
    'https://example.org/manual',
    'ftp://example.org/manual',
    '15 sources.manual.url: "ftp://example.org/manual" is no web address → https://, a host and a path',
  ],
  [
    'a key that is no key',
    '  manual:\n',
    '  The Manual:\n',
    '13 sources.The Manual: "The Manual" is no key → lower-case letters, digits and hyphens',
  ],
  [
    'a key twice',
    '    role: client',
    '    role: peers\n    role: client',
    '9: the field role stands here twice → keep one of the two',
  ],
  [
    'a text that is cut',
    'A server that keeps widgets.',
    'A server that keeps widget #1.',
    '4: the text ends before "#1.": a space and # begin a comment → put the text in quotes',
  ],
];

for (const [what, from, to, problem] of FAULTS) {
  test(`the line and the path are told for ${what}`, () => {
    assert.equal(problemsOf(WIDGET.replace(from, to)), `${FILE}:${problem}`);
  });
}

test('lines count the same with CRLF', () => {
  const text = WIDGET.replace('port: 4321', 'port: 70000').replaceAll('\n', '\r\n');
  assert.match(problemsOf(text), /^widget\.yaml:6 /);
});

test('all problems of a record are told at once', () => {
  const text = WIDGET.replace('kind: database', 'colour: red').replace('4321', '-1');
  assert.deepEqual(
    problemsOf(text)
      .split('\n')
      .map((line) => line.split(':').slice(0, 2).join(':')),
    ['widget.yaml:1 kind', 'widget.yaml:2 colour', 'widget.yaml:6 ports[0].port'],
  );
});

test('what has no end is refused by its size', () => {
  const tooLong: [from: string, to: string, told: string][] = [
    ['/manual', `/${'x'.repeat(1000)}`, '15 sources.manual.url: 1020 characters (limit 500) → shorten it'],
    ['ports:', `aliases: [${'a,'.repeat(50)}]\nports:`, '5 aliases: 50 items (limit 30) → keep those that matter'],
    ['port: 4321', 'port: "0-65535"', ''],
  ];
  for (const [from, to, told] of tooLong) assert.equal(problemsOf(WIDGET.replace(from, to)), told && `${FILE}:${told}`);
  const entry = WIDGET.slice(WIDGET.indexOf('  - port'), WIDGET.indexOf('sources:'));
  const wide = entry.replace('4321', '"0-65535"');
  assert.equal(
    problemsOf(WIDGET.replace(entry, wide + wide)),
    `${FILE}:5 ports: 131072 ports in all (limit 65536) → name the ports that the product uses by default`,
  );
  assert.equal(
    problemsOf(WIDGET.replace(entry, entry.repeat(101))),
    `${FILE}:5 ports: 101 items (limit 100) → keep those that matter`,
  );
});

test('a comment after a value is in order, and a # within a word', () => {
  assert.equal(problemsOf(WIDGET.replace('name: Widget', 'name: C#4 # as its makers write it')), '');
});

test('the day may be one ahead of UTC, as it is east of it', () => {
  const in36Hours = new Date(Date.now() + 36 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  assert.equal(problemsOf(WIDGET.replace('2026-01-02', tomorrow)), '');
  if (in36Hours > tomorrow) assert.match(problemsOf(WIDGET.replace('2026-01-02', in36Hours)), /in the future/);
});

test('of two forms, the one that a value comes closest to is told', () => {
  const references =
    'references:\n  - relation: specifies\n    rfc: RFC 1\n    title: One\n    year: 1990\nsource: manual';
  const text = SERVICE.replace('source: manual', references);
  assert.equal(
    formatProblems(parseYaml(text, FILE, ServiceFile).problems),
    'widget.yaml:7 references[0].rfc: "RFC 1", expected a number → write a number in its place',
  );
});
