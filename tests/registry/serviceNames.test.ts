import assert from 'node:assert/strict';
import { test } from 'vitest';
import { serviceNames } from '../../src/registry/serviceNames.ts';
import { assignedPort, port } from '../support/port.ts';

test('a name leads to all ports that carry it, and ports without a name lead nowhere', () => {
  const [alt, other] = [assignedPort('http-alt', { number: 8008 }), assignedPort('http-alt', { number: 8080 })];
  assert.deepEqual(serviceNames([alt, port(), other]), [
    { slug: 'http-alt', names: ['http-alt'], ports: [alt, other] },
  ]);
});

test('spellings of one slug share a page, the one that leads on its port first', () => {
  const whois = assignedPort('whoispp', { number: 63, names: ['whoispp', 'whois++'] });
  assert.deepEqual(serviceNames([whois]), [{ slug: 'whoispp', names: ['whoispp', 'whois++'], ports: [whois] }]);
});

test('names are in the order of the alphabet', () => {
  const ports = ['telnet', 'ftp', 'ssh'].map((name, number) => assignedPort(name, { number }));
  assert.deepEqual(
    serviceNames(ports).map(({ slug }) => slug),
    ['ftp', 'ssh', 'telnet'],
  );
});
