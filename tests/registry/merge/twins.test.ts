import assert from 'node:assert/strict';
import { test } from 'vitest';
import { assignmentsByPort } from '../../../src/registry/merge/byPort.ts';
import { TwinsFile, twins } from '../../../src/registry/merge/twins.ts';
import { readOne } from '../../../src/registry/records/readOne.ts';
import type { Assignment } from '../../../src/registry/schema/assignment.ts';
import type { Twin } from '../../../src/registry/schema/port.ts';
import { row, rows } from '../../support/assignment.ts';
import { ianaRowsByPort } from '../../support/iana.ts';
import { PAIRS } from './twinPairs.ts';

const NOTHING: TwinsFile = { also: [], never: [] };

function twinsOf(assignments: readonly Assignment[], file: Partial<TwinsFile> = {}) {
  return twins(assignmentsByPort(assignments), { ...NOTHING, ...file });
}

const MARKS: [plain: string, secure: string][] = [
  ['http', 'https'],
  ['widget', 'widget-s'],
  ['widget', 'widget-tls'],
  ['widget', 'widgettls'],
  ['widget', 'widget-ssl'],
  ['widget', 'widget-dtls'],
  ['widget', 'widget-secure'],
  ['widget', 'widget-sec'],
  ['widget', 'secure-widget'],
  ['http-wmap', 'https-wmap'],
  ['ftp-data', 'ftps-data'],
  ['Widget', 'wIDGET-tls'],
];

for (const [plain, secure] of MARKS) {
  test(`${secure} is the encrypted form of ${plain}, whatever its description`, () => {
    const found = twinsOf([row({ ports: 1, name: plain }), row({ ports: 2, name: secure, description: '' })]);
    assert.deepEqual(found.get(1), [{ number: 2, name: secure, of: plain, role: 'secure', transports: ['tcp'] }]);
    assert.deepEqual(found.get(2), [{ number: 1, name: plain, of: secure, role: 'plain', transports: ['tcp'] }]);
  });
}

for (const secure of ['widgets', 'swidget']) {
  test(`a mere "s" counts only where the description speaks of encryption: ${secure}`, () => {
    const described = (description: string) =>
      twinsOf([row({ ports: 1 }), row({ ports: 2, name: secure, description })]).size;
    assert.equal(described('Widgets for sale'), 0);
    for (const words of ['widget over TLS', 'Encrypted widgets', 'secure widget', 'widget protocol over SSL']) {
      assert.equal(described(words), 2, words);
    }
  });
}

test('a pair needs the same transport, and knows all on which it holds', () => {
  assert.equal(twinsOf([row({ ports: 1, transport: 'udp' }), row({ ports: 2, name: 'widget-tls' })]).size, 0);
  const both = twinsOf([...rows(1, 'widget'), ...rows(2, 'widget-tls')]);
  assert.deepEqual(both.get(1), [
    { number: 2, name: 'widget-tls', of: 'widget', role: 'secure', transports: ['tcp', 'udp'] },
  ]);
});

test('rows that state no transport pair with each other, without claiming one', () => {
  const found = twinsOf([row({ ports: 1, transport: null }), row({ ports: 2, name: 'widget-tls', transport: null })]);
  assert.deepEqual(found.get(1)?.[0]?.transports, []);
});

test('aliases, duplicates and ranges are no half of a pair', () => {
  const secure = row({ ports: 5, name: 'widget-tls' });
  for (const plain of [
    row({ ports: 1, aliasOf: 'x' }),
    row({ ports: 1, duplicateOf: 'x' }),
    row({ ports: { start: 1, end: 2 } }),
  ]) {
    assert.equal(twinsOf([plain, secure]).size, 0);
  }
});

test('a pair may be added by its ports, on all transports or on some', () => {
  const assignments = [...rows(1, 'shell'), ...rows(2, 'sshell')];
  assert.deepEqual(twinsOf(assignments, { also: [[1, 2]] }).get(1)?.[0]?.transports, ['tcp', 'udp']);
  assert.deepEqual(twinsOf(assignments, { also: [[1, 2, 'tcp']] }).get(2), [
    { number: 1, name: 'shell', of: 'sshell', role: 'plain', transports: ['tcp'] },
  ]);
});

test('a pair that the rule finds wrongly may be excluded', () => {
  const assignments = [row({ ports: 1, name: 'ads' }), row({ ports: 2, name: 'ads-s' })];
  assert.equal(twinsOf(assignments, { never: [[1, 2]] }).size, 0);
});

const file = readOne('content/tls-twins.yaml', TwinsFile);
assert.ok(file.value);
const real = twins(ianaRowsByPort, file.value);

for (const [plain, plainName, secure, secureName] of PAIRS) {
  test(`in the registry ${plainName} ${plain} has its encrypted twin ${secureName} on ${secure}`, () => {
    assert.ok(
      real.get(plain)?.some(({ number, name, role }) => number === secure && name === secureName && role === 'secure'),
    );
    assert.ok(
      real.get(secure)?.some(({ number, name, role }) => number === plain && name === plainName && role === 'plain'),
    );
  });
}

test('the registry has no other pairs', () => {
  const known = new Set(PAIRS.map(([plain, , secure, name]) => `${plain} ${secure} ${name}`));
  const found = [...real].flatMap(([plain, pairs]) =>
    pairs.filter(({ role }) => role === 'secure').map(({ number, name }) => `${plain} ${number} ${name}`),
  );
  assert.deepEqual(
    found.filter((pair) => !known.has(pair)),
    [],
  );
});

test('each half of a pair leads to the other, on the same transports', () => {
  const transportsBetween = (from: number, to: number, role: Twin['role']) =>
    [
      ...new Set(real.get(from)?.flatMap((twin) => (twin.number === to && twin.role === role ? twin.transports : []))),
    ].sort();
  for (const [plain, , secure] of PAIRS) {
    assert.deepEqual(
      transportsBetween(plain, secure, 'secure'),
      transportsBetween(secure, plain, 'plain'),
      `${plain} and ${secure}`,
    );
  }
});

test('514 has a twin for each of its services: shell on TCP, syslog on UDP', () => {
  assert.deepEqual(
    real.get(514)?.map(({ name, transports }) => [name, transports]),
    [
      ['syslog-tls', ['udp']],
      ['sshell', ['tcp']],
    ],
  );
});
