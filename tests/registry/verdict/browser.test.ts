import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { Port } from '../../../src/registry/schema/port.ts';
import { BROWSER_RULES } from '../../../src/registry/verdict/browser.ts';
import { firstAnswer } from '../../../src/registry/verdict/rule.ts';
import { evidence } from '../../support/evidence.ts';
import { port } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

const udp = use('WireGuard', { transports: ['udp'] });

const CASES: [what: string, facts: Partial<Port>, rule: string, answer: string][] = [
  ['on the list of bad ports', { facets: ['blocked-by-browsers'], web: ['http'] }, 'blocked-by-browsers', 'no'],
  ['used over UDP alone', { uses: [udp], transportsInUse: ['udp'] }, 'no-tcp', 'no'],
  ['a web page', { uses: [use('Grafana')], web: ['http'] }, 'web', 'yes'],
  [
    'a service, beside which a program has a web page',
    {
      services: [knownService()],
      uses: [use('Varnish', { role: 'HTTP requests of clients', protocol: 'other' })],
      web: ['http'],
    },
    'web-beside-service',
    'depends',
  ],
  [
    'a service that answers a browser itself',
    { services: [knownService()], uses: [use('CUPS', { role: 'the web interface' })], web: ['unstated'] },
    'web',
    'yes',
  ],
  ['a database', { uses: [use('MySQL')], transportsInUse: ['tcp'] }, 'no-web-on-record', 'unknown'],
  ['nothing known', {}, 'not-refused', 'unknown'],
];

for (const [what, facts, rule, answer] of CASES) {
  test(`${what}: ${rule}`, () => {
    const found = firstAnswer(BROWSER_RULES, port(facts), evidence);
    assert.deepEqual([found.rule, found.answer], [rule, answer]);
  });
}

test('what is only not refused is never called a yes', () => {
  for (const facts of [port(), port({ uses: [use('MySQL')] })]) {
    assert.equal(firstAnswer(BROWSER_RULES, facts, evidence).short, 'Not refused');
  }
});
