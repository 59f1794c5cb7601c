import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { FacetId } from '../../../src/registry/schema/facet.ts';
import type { Answer, Port } from '../../../src/registry/schema/port.ts';
import { pick } from '../../../src/registry/verdict/pick.ts';
import { evidence } from '../../support/evidence.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

const legacy = use('NetInfo', { status: 'legacy' });
const wide = use('Ray', { range: { start: 1024, end: 9999 } });
const SPLIT = transports({
  tcp: { status: 'assigned', names: ['exec'], description: '' },
  udp: { status: 'assigned', names: ['comsat', 'biff'], description: '' },
});
const BROWSERS: FacetId = 'blocked-by-browsers';

interface Case {
  rule: string;
  facts: Port;
  answer: Answer['answer'];
  short: string;
  cites: string[];
}

const CASES: Case[] = [
  {
    rule: 'a Dynamic Port',
    facts: port({ number: 50000, status: 'dynamic', uses: [use('Jenkins')] }),
    answer: 'no',
    short: 'No, not as a fixed port',
    cites: ['rfc6335'],
  },
  {
    rule: 'a reserved port',
    facts: port({ status: 'reserved', uses: [use('Lustre')] }),
    answer: 'no',
    short: 'No, IANA has reserved it',
    cites: ['rfc6335'],
  },
  {
    rule: 'a reserved System Port',
    facts: port({ number: 3, status: 'reserved' }),
    answer: 'no',
    short: 'No, IANA has reserved it',
    cites: ['rfc6335'],
  },
  {
    rule: 'a System Port without a name',
    facts: port({ number: 988, uses: [use('Lustre')] }),
    answer: 'no',
    short: 'No, it is a System Port',
    cites: ['iana', 'privileged'],
  },
  {
    rule: 'current software',
    facts: assignedPort('widget', { uses: [use('Redis')] }),
    answer: 'no',
    short: 'No, it is used by Redis',
    cites: ['Manual of Redis'],
  },
  {
    rule: 'two products',
    facts: port({ uses: [use('Redis'), use('Ray')] }),
    answer: 'no',
    short: 'No, it is used by Redis and Ray',
    cites: ['Manual of Redis'],
  },
  {
    rule: 'many products',
    facts: port({ uses: [use('Flask'), use('Docker Registry'), use('UPnP'), use('AirPlay')] }),
    answer: 'no',
    short: 'No, it is used by Flask, Docker Registry and others',
    cites: ['Manual of Flask'],
  },
  {
    rule: 'one product with two uses',
    facts: port({ uses: [use('Memcached'), use('Memcached', { transports: ['udp'], default: false })] }),
    answer: 'no',
    short: 'No, it is used by Memcached',
    cites: ['Manual of Memcached'],
  },
  {
    rule: 'a System Port with a name',
    facts: assignedPort('ssh', { number: 22 }),
    answer: 'no',
    short: 'No, it belongs to ssh',
    cites: ['iana'],
  },
  {
    rule: 'a service that people know',
    facts: assignedPort('widget', { services: [knownService()] }),
    answer: 'no',
    short: 'No, it belongs to Widget',
    cites: ['iana'],
  },
  {
    rule: 'a System Port with a service for each transport',
    facts: assignedPort('exec', { number: 512, transports: SPLIT }),
    answer: 'no',
    short: 'No, it belongs to exec and comsat',
    cites: ['iana'],
  },
  {
    rule: 'a service that people know beside another',
    facts: assignedPort('exec', { transports: SPLIT, services: [knownService({ title: 'Remote execution' })] }),
    answer: 'no',
    short: 'No, it belongs to Remote execution and comsat',
    cites: ['iana'],
  },
  {
    rule: 'a registered name of which nothing is known',
    facts: assignedPort('widget'),
    answer: 'depends',
    short: 'Better not: it is registered',
    cites: ['iana'],
  },
  {
    rule: 'a de-registered User Port',
    facts: port({ status: 'deregistered' }),
    answer: 'depends',
    short: 'Better not: IANA has set it aside',
    cites: ['iana'],
  },
  {
    rule: 'a row of another kind',
    facts: port({ status: 'other' }),
    answer: 'depends',
    short: 'Better not: IANA has set it aside',
    cites: ['iana'],
  },
  {
    rule: 'a report to IANA',
    facts: port({ reportedUses: ['Known Unauthorized Use'], uses: [legacy] }),
    answer: 'depends',
    short: 'Better not: use is reported',
    cites: ['iana'],
  },
  {
    rule: 'old software',
    facts: port({ uses: [legacy] }),
    answer: 'depends',
    short: 'Better not: it was used by NetInfo',
    cites: ['Manual of NetInfo'],
  },
  {
    rule: 'refusal by browsers',
    facts: port({ facets: ['ephemeral-linux', BROWSERS] }),
    answer: 'depends',
    short: 'Not for anything a browser opens',
    cites: [BROWSERS],
  },
  {
    rule: "Linux's outgoing connections",
    facts: port({ facets: ['ephemeral-linux', 'nodeport'] }),
    answer: 'depends',
    short: 'Not on Linux without a reservation',
    cites: ['ephemeral-linux'],
  },
  {
    rule: 'Kubernetes',
    facts: port({ facets: ['nodeport'] }),
    answer: 'depends',
    short: 'Not on a Kubernetes node',
    cites: ['nodeport'],
  },
  { rule: 'nothing on record', facts: port(), answer: 'yes', short: 'Yes, and make it configurable', cites: ['iana'] },
];

for (const { rule, facts, answer, short, cites } of CASES) {
  test(`${rule} decides: ${short}`, () => {
    const found = pick(facts, evidence);
    assert.deepEqual([found.question, found.answer, found.short], ['pick', answer, short]);
    assert.deepEqual(
      found.sources.map(({ title }) => title),
      cites,
    );
  });
}

test('a product of a wide range does not make a port taken', () => {
  assert.equal(pick(port({ uses: [wide] }), evidence).answer, 'yes');
});

test('FreeBSD alone does not keep an application off a port', () => {
  assert.equal(pick(port({ facets: ['ephemeral-freebsd'] }), evidence).answer, 'yes');
});

test('a registered name says what is on record beside it: nothing, or only old software', () => {
  assert.match(
    pick(assignedPort('widget'), evidence).reason,
    /^IANA has assigned it to widget\. No implementation is on record here, /,
  );
  assert.match(
    pick(assignedPort('widget', { uses: [legacy] }), evidence).reason,
    / widget\. Only old software is on record here, /,
  );
});
