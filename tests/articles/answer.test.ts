import assert from 'node:assert/strict';
import { test } from 'vitest';
import { answer, gist, pageTitle } from '../../src/articles/answer.ts';
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
      services: [knownService({ title: 'SSH', summary: 'SSH gives a login on another machine.' })],
      uses: ['OpenSSH', 'Gitea', 'GitLab', 'RouterOS', 'Proxmox VE'].map((name) => use(name)),
    }),
    gist: 'SSH',
    answer:
      'SSH, on TCP, gives a login on another machine. IANA lists it as ssh. Used by OpenSSH, Gitea, GitLab and 2 more.',
  },
  {
    facts: assignedPort(
      'domain',
      { number: 53, ...known, services: [knownService({ title: 'DNS', summary: 'Turns names into addresses.' })] },
      'Domain Name Server',
    ),
    gist: 'DNS (domain)',
    answer: 'DNS, on TCP and UDP: Turns names into addresses. IANA lists it as domain.',
  },
  {
    facts: assignedPort('bacnet', {
      number: 47808,
      ...known,
      services: [knownService({ title: 'BACnet/IP', summary: 'Links the equipment of a building.' })],
      uses: [use('BACnet/IP')],
    }),
    gist: 'BACnet/IP (bacnet)',
    answer: 'BACnet/IP, on TCP: Links the equipment of a building. IANA lists it as bacnet.',
  },
  {
    facts: assignedPort('hippad', { number: 2988 }, 'HIPPA Reporting Protocol'),
    gist: 'hippad (HIPPA Reporting Protocol)',
    answer: 'IANA lists it as hippad (HIPPA Reporting Protocol). No program is known to use it.',
  },
  {
    facts: assignedPort('deos', { number: 76 }, 'DEOS'),
    gist: 'deos',
    answer: 'IANA lists it as deos. No program is known to use it.',
  },
  {
    facts: assignedPort('exec', { number: 512, ...exec }),
    gist: 'exec on TCP, comsat on UDP',
    answer: 'IANA lists it as exec on TCP and as comsat on UDP. No program is known to use it.',
  },
  {
    facts: assignedPort('ddi-tcp-1', {
      number: 8888,
      ...known,
      uses: [use('Jupyter', { kind: 'development' }), use('MAMP', { kind: 'development' }), use('Satisfactory')],
    }),
    gist: 'Jupyter, MAMP and Satisfactory',
    answer: 'Used by Jupyter, MAMP and Satisfactory, on TCP. IANA lists it as ddi-tcp-1.',
  },
  {
    facts: assignedPort('hbci', {
      number: 3000,
      ...known,
      uses: ['Next.js', 'Rails', 'Nuxt'].map((name) => use(name, { kind: 'development' })).concat(use('Grafana')),
    }),
    gist: 'Next.js, Rails, Nuxt and Grafana',
    answer:
      'Used by Next.js, Rails, Nuxt and Grafana, on TCP, mostly developer tools and runtimes. IANA lists it as hbci.',
  },
  {
    facts: assignedPort('mongodb', {
      number: 27017,
      ...known,
      uses: [use('MongoDB', { summary: 'A document database.', prominence: 2 }), use('FerretDB')],
    }),
    gist: 'MongoDB and FerretDB',
    answer:
      'MongoDB, on TCP: client connections. A document database. IANA lists it as mongodb. Also used by FerretDB.',
  },
  {
    facts: assignedPort('brutus', { number: 2003, ...known, uses: [use('InfluxDB', { status: 'legacy' })] }),
    gist: 'brutus',
    answer: 'Only old software is known to use it: InfluxDB, on TCP. IANA lists it as brutus.',
  },
  {
    facts: port({
      number: 988,
      ...occupied,
      uses: [
        use('Lustre', { role: 'LNet connections', summary: 'Lustre is a parallel file system.' }),
        use('NetInfo', { status: 'legacy' }),
      ],
    }),
    gist: 'Lustre, unassigned by IANA',
    answer: 'Lustre, on TCP: LNet connections. Lustre is a parallel file system. Unassigned by IANA.',
  },
  {
    facts: port({ number: 6988, ...occupied, uses: [use('Lustre', { status: 'legacy' })] }),
    gist: 'once Lustre, unassigned by IANA',
    answer: 'Only old software is known to use it: Lustre, on TCP. Unassigned by IANA.',
  },
  {
    facts: port({ number: 28018, archetype: 'reported', reportedUses: ['Unauthorized Use Known'] }),
    gist: 'unassigned',
    answer:
      'Unassigned by IANA, a User Port without a registered service. Use without an assignment was reported to IANA.',
  },
  {
    facts: port({ number: 31000, ranges: [use('Kubernetes', { range: { start: 30000, end: 32767 } })] }),
    gist: 'unassigned',
    answer: 'Unassigned by IANA, a User Port without a registered service.',
  },
  {
    facts: port({
      number: 51820,
      status: 'dynamic',
      ...occupied,
      uses: [use('WireGuard', { transports: ['udp'] }), use('K3s', { transports: ['udp'] })],
    }),
    gist: 'WireGuard and K3s, a Dynamic Port',
    answer:
      'Used by WireGuard and K3s, on UDP. A Dynamic Port: IANA never assigns it, and systems hand it out for temporary use.',
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
    answer: 'IANA lists it without a name, as "De-registered".',
  },
];

for (const { facts, gist: expected, answer: lead } of CASES) {
  test(`${facts.number} is ${expected}`, () => {
    assert.equal(gist(facts), expected);
    assert.equal(pageTitle(facts), `Port ${facts.number}: ${expected}`);
    assert.equal(answer(facts), lead);
  });
}
