import assert from 'node:assert/strict';
import { test } from 'vitest';
import { answer, gist, glance, holders, pageTitle } from '../../src/articles/answer.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import type { Port } from '../../src/registry/schema/port.ts';
import { unnamed } from '../support/assignment.ts';
import { assignedPort, port, transports } from '../support/port.ts';
import { knownService, use } from '../support/software.ts';

const assigned = (name: string) => ({ status: 'assigned' as const, names: [name], description: '' });
const exec = {
  archetype: 'assigned-split' as const,
  transports: transports({ tcp: assigned('exec'), udp: assigned('comsat') }),
};
const known = { archetype: 'assigned-known' as const };
const occupied = { archetype: 'occupied' as const };
const privateMail = { status: 'private-use' as const, names: [], description: 'any private mail system' };

interface Case {
  facts: Port;
  /** What the port is, for titles and lists. */
  gist: string;
  /** The lead of its page. */
  answer: string;
}

const CASES: Case[] = [
  {
    facts: assignedPort('ssh', {
      number: 22,
      ...known,
      title: 'SSH',
      services: [knownService({ title: 'SSH' })],
      uses: ['OpenSSH', 'Gitea', 'GitLab', 'RouterOS', 'Proxmox VE'].map((name) => use(name)),
    }),
    gist: 'SSH',
    answer: 'IANA assigns it to SSH. On record here: OpenSSH, Gitea, GitLab, RouterOS and 1 more.',
  },
  {
    facts: assignedPort(
      'domain',
      { number: 53, ...known, title: 'DNS', services: [knownService({ title: 'DNS' })] },
      'Domain Name Server',
    ),
    gist: 'DNS (domain)',
    answer: 'IANA assigns it to DNS (domain).',
  },
  {
    facts: assignedPort('hippad', { number: 2988 }, 'HIPPA Reporting Protocol'),
    gist: 'hippad (HIPPA Reporting Protocol)',
    answer: 'IANA assigns it to hippad (HIPPA Reporting Protocol). No implementation is on record here.',
  },
  {
    facts: assignedPort('deos', { number: 76 }, 'DEOS'),
    gist: 'deos',
    answer: 'IANA assigns it to deos. No implementation is on record here.',
  },
  {
    facts: assignedPort('comsat', { number: 512 }),
    gist: 'comsat',
    answer: 'IANA assigns it to comsat. No implementation is on record here.',
  },
  {
    facts: assignedPort('exec', { number: 512, ...exec }),
    gist: 'exec on TCP, comsat on UDP',
    answer: 'IANA assigns it to exec on TCP and to comsat on UDP. No implementation is on record here.',
  },
  {
    facts: assignedPort('ddi-tcp-1', {
      number: 8888,
      ...exec,
      uses: [use('Jupyter'), use('MAMP'), use('Satisfactory')],
    }),
    gist: 'Jupyter, MAMP and 1 more; registered to ddi-tcp-1',
    answer: 'IANA assigns it to exec on TCP and to comsat on UDP. On record here: Jupyter, MAMP and Satisfactory.',
  },
  {
    facts: assignedPort('mongodb', { number: 27017, ...known, uses: [use('MongoDB', { role: 'client connections' })] }),
    gist: 'MongoDB',
    answer: 'IANA assigns it to mongodb. On record here: MongoDB, for client connections.',
  },
  {
    facts: assignedPort('wap-wsp', {
      number: 9200,
      ...known,
      uses: [use('Elasticsearch'), use('OpenSearch', { default: false })],
    }),
    gist: 'Elasticsearch; registered to wap-wsp',
    answer: 'IANA assigns it to wap-wsp. On record here: Elasticsearch, for client connections.',
  },
  {
    facts: assignedPort('brutus', { number: 2003, ...known, uses: [use('InfluxDB', { status: 'legacy' })] }),
    gist: 'InfluxDB; registered to brutus',
    answer: 'IANA assigns it to brutus. Only old software is on record here: InfluxDB.',
  },
  {
    facts: port({
      number: 988,
      ...occupied,
      uses: [use('Lustre', { role: 'LNet connections' }), use('NetInfo', { status: 'legacy' })],
    }),
    gist: 'unassigned, used by Lustre',
    answer:
      'Unassigned by IANA, a System Port without a registered service. In practice: Lustre, for LNet connections.',
  },
  {
    facts: port({ number: 6988, ...occupied, uses: [use('Lustre', { status: 'legacy' })] }),
    gist: 'unassigned, once used by Lustre',
    answer:
      'Unassigned by IANA, a User Port without a registered service. Only old software is on record here: Lustre.',
  },
  {
    facts: port({ number: 28018, archetype: 'reported', reportedUses: ['Unauthorized Use Known'] }),
    gist: 'unassigned',
    answer:
      'Unassigned by IANA, a User Port without a registered service. Use without an assignment was reported to IANA.',
  },
  {
    facts: port({ number: 31000, uses: [use('Kubernetes', { range: { start: 30000, end: 32767 } })] }),
    gist: 'unassigned',
    answer: 'Unassigned by IANA, a User Port without a registered service.',
  },
  {
    facts: port({
      number: 51820,
      status: 'dynamic',
      ...occupied,
      uses: [use('WireGuard', { default: false }), use('K3s', { default: false })],
    }),
    gist: 'dynamic, used by WireGuard and K3s',
    answer:
      'A Dynamic Port: IANA never assigns it, and systems hand it out for temporary use. In practice: WireGuard and K3s.',
  },
  {
    facts: port({ number: 61000, status: 'dynamic', archetype: 'bare-dynamic' }),
    gist: 'dynamic, never assigned',
    answer: 'A Dynamic Port: IANA never assigns it, and systems hand it out for temporary use.',
  },
  {
    facts: port({ number: 3, status: 'reserved', archetype: 'reserved' }),
    gist: 'reserved by IANA',
    answer: 'Reserved by IANA: not available for regular assignment.',
  },
  {
    facts: port({ number: 1021, status: 'reserved', archetype: 'reserved', uses: [use('Lustre')] }),
    gist: 'reserved by IANA, used by Lustre',
    answer: 'Reserved by IANA: not available for regular assignment. In practice: Lustre, for client connections.',
  },
  {
    facts: port({
      number: 24,
      status: 'private-use',
      archetype: 'set-aside',
      transports: transports({ tcp: privateMail, udp: privateMail }),
    }),
    gist: 'any private mail system',
    answer: 'IANA keeps it for any private mail system, without a name.',
  },
  {
    facts: port({
      number: 585,
      status: 'deregistered',
      archetype: 'set-aside',
      assignments: [unnamed(585, 'deregistered', { description: 'De-registered' })],
    }),
    gist: 'set aside by IANA',
    answer: `Without a service name: IANA's registry marks it "De-registered".`,
  },
];

for (const { facts, gist: expected, answer: lead } of CASES) {
  test(`${facts.number} is ${expected}`, () => {
    assert.equal(gist(facts), expected);
    assert.equal(pageTitle(facts), `Port ${facts.number}: ${expected}`);
    assert.equal(answer(facts), lead);
  });
}

test('the holders of a port are the products that say what it is, once each', () => {
  const uses = [
    use('Redis'),
    use('Redis', { transports: ['udp'] }),
    use('Ray', { range: { start: 1024, end: 9999 } }),
    use('Flask'),
  ];
  assert.deepEqual(holders(port({ uses })), ['Redis', 'Flask']);
});

test('the first screen answers the three questions that readers ask first', () => {
  const answers = glance(loadRegistry().ports[6379] as Port);
  assert.deepEqual(
    answers.map(({ id }) => id),
    ['use', 'use', 'check'],
  );
  assert.match(answers[0]?.short ?? '', /^No, it is used by Redis/);
  assert.match(answers[1]?.short ?? '', /network you trust/);
});
