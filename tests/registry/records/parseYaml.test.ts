import assert from 'node:assert/strict';
import { test } from 'vitest';
import { formatProblems } from '../../../src/registry/problems.ts';
import { parseYaml } from '../../../src/registry/records/parseYaml.ts';
import { SoftwareFile } from '../../../src/registry/schema/software.ts';
import { WIDGET } from './fixture.ts';

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
  [
    'a port out of range',
    'port: 4321',
    'port: 70000',
    'widget.yaml:6 ports[0].port: Too big: expected number to be <=65535',
  ],
  [
    'a reversed range',
    'port: 4321',
    'port: "20-10"',
    'widget.yaml:6 ports[0].port: a range runs from its lower to its higher port',
  ],
  [
    'a port in words',
    'port: 4321',
    'port: ssh',
    'widget.yaml:6 ports[0].port: expected a port such as 988, or a range such as "1018-1023"',
  ],
  [
    'an unknown transport',
    'transport: tcp',
    'transport: tpc',
    'widget.yaml:7 ports[0].transport: expected tcp, udp, sctp or dccp, or a list of them',
  ],
  [
    'a missing field, at the record that lacks it',
    '    role: client connections\n',
    '',
    'widget.yaml:6 ports[0].role: Invalid input: expected string, received undefined',
  ],
  [
    'an unknown field',
    'kind: database',
    'kind: database\ncolour: red',
    'widget.yaml:3 colour: unknown field → correct its name, or take it out',
  ],
  [
    'an unknown field further down',
    '    default: true',
    '    default: true\n    colour: red',
    'widget.yaml:10 ports[0].colour: unknown field → correct its name, or take it out',
  ],
  [
    'a day in the future',
    '2026-01-02',
    '2999-01-01',
    'widget.yaml:16 sources.manual.accessed: a page cannot have been read in the future',
  ],
  ['a day that does not exist', '2026-01-02', '2026-02-30', 'widget.yaml:16 sources.manual.accessed: Invalid ISO date'],
  [
    'plain http without a reason',
    'https://example.org/manual',
    'http://example.org/manual',
    'widget.yaml:15 sources.manual.url: expected https; if the page exists only over http, say so under "insecure"',
  ],
  [
    'a key twice',
    '    role: client connections',
    '    role: client connections\n    role: peers',
    'widget.yaml:9: Map keys must be unique',
  ],
  [
    'broken YAML',
    'homepage: https',
    'homepage: [https',
    'widget.yaml:4: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  [
    'an alias',
    'summary: A server that keeps widgets.',
    'summary: *name',
    'widget.yaml:4: alias *name: write the value out',
  ],
];

for (const [what, from, to, problem] of FAULTS) {
  test(`the line and the path are told for ${what}`, () => {
    assert.equal(problemsOf(WIDGET.replace(from, to)), problem);
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

test('an empty file is no record', () => {
  assert.equal(problemsOf(''), 'widget.yaml:1: Invalid input: expected object, received null');
});
