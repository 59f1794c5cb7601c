import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { FacetId } from '../../../src/registry/schema/facet.ts';
import type { Port, VerdictAnswer } from '../../../src/registry/schema/port.ts';
import { PICK_RULES } from '../../../src/registry/verdict/pick.ts';
import { firstAnswer } from '../../../src/registry/verdict/rule.ts';
import { evidence } from '../../support/evidence.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

const legacy = use('NetInfo', { status: 'legacy' });
const SPLIT = transports({
  tcp: { status: 'assigned', names: ['exec'], description: '' },
  udp: { status: 'assigned', names: ['comsat', 'biff'], description: '' },
});
const SILENT = 'registered-system-port';
const BROWSERS: FacetId = 'blocked-by-browsers';

interface Case {
  what: string;
  facts: Port;
  rule: string;
  answer: VerdictAnswer['answer'];
  cites: string[];
}

const no = (what: string, facts: Port, rule: string, cites: string[]): Case => ({
  what,
  facts,
  rule,
  answer: 'no',
  cites,
});
const depends = (what: string, facts: Port, rule: string, cites: string[]): Case => ({
  what,
  facts,
  rule,
  answer: 'depends',
  cites,
});

const CASES: Case[] = [
  no('a Dynamic Port', port({ number: 50000, status: 'dynamic', uses: [use('Jenkins')] }), 'dynamic-port', ['rfc6335']),
  no('a reserved port', port({ status: 'reserved', uses: [use('Lustre')] }), 'reserved', ['rfc6335']),
  no('a reserved System Port', port({ number: 3, status: 'reserved' }), 'reserved', ['rfc6335']),
  no('a System Port without a name', port({ number: 988, uses: [use('Lustre')] }), 'system-port', [
    'iana',
    'privileged',
  ]),
  no('a System Port with a name, of which nothing is known', assignedPort('ocs_cmu', { number: 428 }), SILENT, [
    'iana',
    'privileged',
  ]),
  no(
    'a System Port with a name that old software used',
    assignedPort('netinfo', { number: 1000, uses: [legacy] }),
    SILENT,
    ['iana', 'privileged'],
  ),
  no(
    'a System Port whose service nobody means, and that a program has taken',
    assignedPort('ideafarm-door', { number: 902, uses: [use('VMware ESXi')] }),
    'in-use',
    ['Manual of VMware ESXi'],
  ),
  depends(
    'a service that any program may speak',
    assignedPort('http', { number: 80, services: [knownService({ generic: true })], uses: [use('nginx')] }),
    'generic-service',
    ['iana'],
  ),
  no(
    'a service that people know, before the products that speak it',
    assignedPort('snmp', { services: [knownService()], uses: [use('Network printers')] }),
    'service',
    ['iana'],
  ),
  no('current software', assignedPort('widget', { uses: [use('Redis')] }), 'in-use', ['Manual of Redis']),
  depends('a registered name of which nothing is known', assignedPort('widget'), 'registered', ['iana']),
  depends('a registered port that old software used', assignedPort('widget', { uses: [legacy] }), 'registered', [
    'iana',
  ]),
  depends(
    'a registered port in a wide range',
    assignedPort('widget', { ranges: [use('Ray', { range: { start: 1024, end: 9999 } })] }),
    'registered',
    ['iana'],
  ),
  depends('a de-registered User Port', port({ status: 'deregistered' }), 'set-aside', ['iana']),
  depends('reported use', port({ reportedUses: ['x'] }), 'reported', ['iana']),
  depends('old software', port({ uses: [legacy] }), 'once-used', ['Manual of NetInfo']),
  depends('a port that browsers refuse', port({ facets: [BROWSERS] }), 'refused-by-browsers', [BROWSERS]),
  depends('a port that Linux hands out', port({ facets: ['ephemeral-linux'] }), 'ephemeral-on-linux', [
    'ephemeral-linux',
  ]),
  depends('a NodePort', port({ facets: ['nodeport'] }), 'nodeport', ['nodeport']),
  { what: 'a port of which nothing is known', facts: port(), rule: 'free', answer: 'yes', cites: ['iana'] },
];

for (const { what, facts, rule, answer, cites } of CASES) {
  test(`${what}: ${rule}`, () => {
    const found = firstAnswer(PICK_RULES, facts, evidence);
    assert.deepEqual([found.rule, found.answer], [rule, answer]);
    assert.deepEqual(
      found.sources.map(({ title }) => title),
      cites,
    );
  });
}

test('of the products that a reader most likely means two are named, and that there are others is said', () => {
  const short = (...uses: Port['uses']) => firstAnswer(PICK_RULES, port({ uses }), evidence).short;
  assert.match(short(use('Redis')), /Redis$/);
  assert.match(short(use('Redis'), use('Ray')), /Redis and Ray$/);
  assert.match(short(use('Flask'), use('UPnP'), use('AirPlay')), /Flask, UPnP and others$/);
  assert.match(short(use('Flask', { prominence: 2 }), use('UPnP')), /Flask and UPnP$/);
  assert.match(short(use('Flask', { prominence: 2 }), use('UPnP'), use('AirPlay')), /Flask and others$/);
  assert.match(short(use('Memcached'), use('Memcached', { transports: ['udp'] })), /Memcached$/);
});

test('the services that readers mean are the owners of a port; without any, every name that it has', () => {
  const ask = (changes: Parameters<typeof assignedPort>[1]) =>
    firstAnswer(PICK_RULES, assignedPort('exec', { number: 512, transports: SPLIT, ...changes }), evidence);
  assert.match(ask({ services: [knownService({ title: 'rexec' })] }).short, /belongs to rexec$/);
  assert.match(ask({}).reason, /^IANA has assigned it to exec and comsat, though no program/);
});

test('what a registered and silent port may do stays true whoever uses it: it speaks of what is known', () => {
  assert.match(firstAnswer(PICK_RULES, assignedPort('widget'), evidence).reason, /is known/);
});

test('old software is not said to use the port of a service', () => {
  const facts = assignedPort('rtp', {
    services: [knownService()],
    uses: [use('Media Services', { status: 'legacy' })],
  });
  assert.doesNotMatch(firstAnswer(PICK_RULES, facts, evidence).reason, /Media Services/);
});

test('a free port that a product may take out of a wide range is free but for that', () => {
  const range = { start: 6800, end: 7300 };
  const reasonIn = (...ranges: Port['ranges']) => firstAnswer(PICK_RULES, port({ ranges }), evidence).reason;
  assert.match(
    reasonIn(use('Ceph', { range })),
    /no program is known to use it, but Ceph may take it out of 6800-7300\./,
  );
  assert.match(
    reasonIn(use('Ceph', { range }), use('aria2', { range })),
    /but Ceph or another may take it out of a wide/,
  );
  assert.match(reasonIn(use('NetInfo', { range, status: 'legacy' })), /no program is known to use it\. /);
});
