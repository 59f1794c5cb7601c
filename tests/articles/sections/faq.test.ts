import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Notes } from '../../../src/articles/notes.ts';
import { faq } from '../../../src/articles/sections/faq.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';

/** The answer to the question that starts with some words. */
function answerTo(question: string, facts: Port): string | undefined {
  const parts = faq(facts, new Notes()).split('\n\n');
  return parts[parts.findIndex((part) => part.startsWith(`### ${question}`)) + 1 || parts.length];
}

const assigned = { status: 'assigned' as const, names: ['widget'], description: '' };
const wide = use('Ray', { range: { start: 1024, end: 9999 }, transports: ['udp'] });
const notable = { notable: true };

const TRANSPORTS: [facts: Port, answer: string | undefined][] = [
  [assignedPort('widget'), 'Registered for TCP and UDP.'],
  [
    assignedPort('widget', { uses: [use('Redis'), wide] }),
    'Registered for TCP and UDP. The software on record here uses TCP.',
  ],
  [assignedPort('widget', { transports: transports({ sctp: assigned }) }), 'Neither: it is registered for SCTP.'],
  [
    assignedPort('widget', { transports: transports({ sctp: assigned }), uses: [use('Redis')] }),
    'Registered for SCTP. The software on record here uses TCP.',
  ],
  [
    port({ ...notable, uses: [use('Lustre'), use('NetInfo', { transports: ['udp', 'tcp'] })] }),
    'The software on record here uses TCP and UDP.',
  ],
  [port({ ...notable, reportedUses: ['Use'], uses: [wide] }), undefined],
];

for (const [facts, answer] of TRANSPORTS) {
  test(`TCP or UDP? ${answer ?? 'Nobody asks.'}`, () => {
    assert.equal(answerTo('Is port 4321 TCP or UDP?', facts), answer);
  });
}

const LOGS: [what: string, facts: Port, answer: string | undefined][] = [
  [
    'software',
    assignedPort('widget', { uses: [wide, use('Redis')] }),
    'A number proves nothing. On record here is Redis, but any program',
  ],
  [
    'a name',
    assignedPort('widget', { uses: [wide] }),
    'A number proves nothing. The registered name is `widget`, but any program',
  ],
  ['neither', port({ ...notable, status: 'reserved' }), 'A number proves nothing. Any program'],
  ['a System Port without software', assignedPort('widget', { number: 512 }), undefined],
  [
    'a Dynamic Port with software',
    port({ ...notable, number: 51820, status: 'dynamic', uses: [use('WireGuard')] }),
    'A number proves nothing. On record here is WireGuard, but any program',
  ],
];

for (const [what, facts, answer] of LOGS) {
  test(`what a log shows is answered for ${what}`, () => {
    assert.equal(answerTo('Why do I see port', facts)?.split(' may use the port')[0], answer);
  });
}

test('the encrypted ports are listed once each, with their names, and the port itself is none of them', () => {
  const secure = (number: number, name: string) => ({ number, name, role: 'secure' as const, transports: [] });
  const twins = [secure(5349, 'stuns'), secure(5349, 'turns'), secure(443, 'https'), secure(4321, 'widgets')];
  assert.equal(
    answerTo('Which port is the encrypted one?', assignedPort('widget', { twins })),
    '[5349](/ports/5349/) (`stuns`, `turns`) and [443](/ports/443/) (`https`).',
  );
  assert.equal(
    answerTo('Which port', assignedPort('widget', { twins: [{ ...secure(80, 'http'), role: 'plain' }] })),
    undefined,
  );
});

test('a bare port is asked nothing', () => {
  assert.equal(faq(port(), new Notes()), '');
});
