import assert from 'node:assert/strict';
import { test } from 'vitest';
import { sectionMdx } from '../../support/section.ts';
import { faq } from '../../../src/articles/sections/faq.ts';
import type { Port, VerdictAnswer } from '../../../src/registry/schema/port.ts';
import { assignedPort, NO_VERDICT, port, transports } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

/** The answer to the question that starts with some words. */
function answerTo(question: string, facts: Port): string | undefined {
  const parts = sectionMdx(faq, facts).split('\n\n');
  return parts[parts.findIndex((part) => part.startsWith(`### [${question}`)) + 1 || parts.length];
}

const assigned = { status: 'assigned' as const, names: ['widget'], description: '' };
const notable = { notable: true };

const TRANSPORTS: [facts: Port, answer: string | undefined][] = [
  [assignedPort('widget'), undefined],
  [assignedPort('widget', { uses: [use('Redis')] }), 'What is known there uses TCP. It is registered for TCP and UDP.'],
  [assignedPort('widget', { uses: [use('DNS', { transports: ['tcp', 'udp'] })] }), undefined],
  [assignedPort('widget', { transports: transports({ sctp: assigned }) }), 'Neither: it is registered for SCTP.'],
  [port({ ...notable, uses: [use('Lustre')] }), undefined],
  [port({ ...notable, reportedUses: ['Use'] }), undefined],
];

for (const [facts, answer] of TRANSPORTS) {
  test(`TCP or UDP? ${answer ?? 'Nobody asks.'} (${facts.status}, ${facts.uses.map(({ product }) => product)})`, () => {
    assert.equal(answerTo('Is port 4321 TCP or UDP?', facts), answer);
  });
}

const inLogs = (facts: Port) => answerTo('Why do I see port', facts) ?? '';

test('what a log means is told where it is known who is looked for', () => {
  const sought = (facts: Port) => /looked for (.*) on your machine/.exec(inLogs(facts))?.[1];
  assert.equal(sought(port({ ...notable, uses: [use('Redis')] })), 'Redis');
  assert.equal(
    sought(assignedPort('ssh', { services: [knownService({ title: 'SSH' })], uses: [use('Redis')] })),
    'SSH',
  );
  assert.equal(inLogs(assignedPort('widget')), '');
  assert.match(inLogs(port({ ...notable, uses: [use('Redis')] })), /\/guides\/reading-a-firewall-log\//);
});

test('what machines say to all their neighbours is no search for a program, and no attack', () => {
  const mdns = knownService({ title: 'Multicast DNS', service: 'mdns' });
  const ofRole = (role: string) => port({ ...notable, uses: [use('Lamp', { transports: ['udp'], role })] });
  for (const facts of [
    assignedPort('mdns', { services: [mdns] }),
    ofRole('announcements by multicast to 224.0.0.167'),
    ofRole('finding other devices on the local network'),
  ]) {
    assert.match(
      inLogs(facts),
      /^Machines of one network speak to all of their neighbours here .*no sign of an attack/,
    );
    assert.doesNotMatch(inLogs(facts), /looked for/);
  }
});

test('where connections only go out, nobody looks for the program on the machine of the reader', () => {
  const facts = port({ ...notable, uses: [use('macOS', { direction: 'out' })] });
  assert.match(inLogs(facts), /^As the far end of a connection it is most likely macOS: /);
  assert.doesNotMatch(inLogs(facts), /looked for/);
});

test('a number that systems hand out is most often the near end of a connection whose answer came late', () => {
  const uses = [use('WireGuard')];
  for (const facts of [
    port({ ...notable, number: 51820, status: 'dynamic', uses }),
    port({ ...notable, number: 41641, facets: ['ephemeral-linux'], uses }),
  ])
    assert.match(inLogs(facts), /most often a late answer.* Else somebody looked for WireGuard/);
});

test('the other ports of a product are told with the rest of its own range, and none inside another', () => {
  const ofKde = (number: number, start: number, end: number, others: { start: number; end: number }[]) =>
    answerTo(
      'Which other ports',
      port({ ...notable, number, uses: [use('KDE Connect', { range: { start, end }, others })] }),
    );
  const [one, all, late] = [
    { start: 1716, end: 1716 },
    { start: 1716, end: 1764 },
    { start: 1739, end: 1764 },
  ];
  const theOthers = /^The others of \[1716\]\(\/ports\/1716\/\) to 1764\. /;
  assert.match(ofKde(1735, 1716, 1764, [one, late]) ?? '', theOthers);
  assert.match(ofKde(1716, 1716, 1716, [all, late]) ?? '', theOthers);
  assert.match(ofKde(988, 988, 988, [{ start: 1018, end: 1023 }]) ?? '', /^\[1018\].* to 1023\. /);
  assert.equal(ofKde(4321, 4321, 4321, []), undefined);
});

test('whether it is dangerous is the answer of the verdict, with its reason; without one nobody asks', () => {
  const reason = 'Redis: no password by default.';
  const ask = (answer: VerdictAnswer['answer']) =>
    answerTo(
      'Is an open port',
      port({ ...notable, verdict: { ...NO_VERDICT, expose: { ...NO_VERDICT.expose, answer, reason } } }),
    );
  for (const answer of ['yes', 'no', 'depends'] as const) assert.match(ask(answer) ?? '', /no password by default\./);
  assert.equal(ask('unknown'), undefined);
});

test('what is open on purpose is not called dangerous, nor what nobody has to open', () => {
  const ask = (changes: Partial<VerdictAnswer>) =>
    answerTo(
      'Is an open port',
      port({ ...notable, verdict: { ...NO_VERDICT, expose: { ...NO_VERDICT.expose, reason: 'So.', ...changes } } }),
    );
  assert.match(
    ask({ answer: 'depends', condition: { kind: 'if', words: 'you run it for others' } }) ?? '',
    /^Not if you run it for others\. So\./,
  );
  assert.match(
    ask({ answer: 'depends', condition: { kind: 'only', words: 'with TLS' } }) ?? '',
    /^It may be open, but only with TLS\. So\./,
  );
  assert.match(ask({ answer: 'depends' }) ?? '', /^It depends on what listens there\. So\./);
  assert.match(ask({ answer: 'no', rule: 'outgoing' }) ?? '', /^Nothing has to be open there\. So\./);
});

test('in a log a port of many programs is no sign of one of them', () => {
  const ask = (...uses: Port['uses']) => answerTo('Why do I see', port({ ...notable, uses })) ?? '';
  assert.match(ask(use('Nexus')), /looked for Nexus on your machine/);
  assert.match(
    ask(use('Nexus', { prominence: 2 }), use('A'), use('B')),
    /looked for Nexus or another program that uses it on your machine/,
  );
  const trojan = use('NetBus', { attack: true, status: 'legacy' });
  assert.match(ask(use('Alloy'), trojan), /looked for NetBus or Alloy on your machine/);
  const worm = use('Mirai', { attack: true, status: 'legacy', direction: 'out' });
  assert.match(ask(worm), /most likely comes from Mirai or a program of its kind/);
  assert.match(ask(use('Alloy'), use('ISA Server', { status: 'legacy' })), /looked for Alloy on your machine/);
  assert.equal(ask(use('Android', { status: 'legacy', direction: 'out' })), '');
});

test('the encrypted ports are listed, with the service where there are several, and the port itself is none of them', () => {
  const secure = (number: number, name: string, of = 'widget') => ({
    number,
    name,
    of,
    role: 'secure' as const,
    transports: [],
  });
  const twins = [secure(5349, 'stuns'), secure(5349, 'turns'), secure(443, 'https'), secure(4321, 'widgets')];
  assert.equal(
    answerTo('Which port is the encrypted one?', assignedPort('widget', { twins })),
    '[5349](/ports/5349/) (`stuns`), [5349](/ports/5349/) (`turns`) and [443](/ports/443/) (`https`).',
  );
  const shared = [secure(6514, 'syslog-tls', 'syslog'), secure(614, 'sshell', 'shell')];
  assert.equal(
    answerTo('Which port is the encrypted one?', assignedPort('shell', { number: 514, twins: shared })),
    '[6514](/ports/6514/) (`syslog-tls`, for `syslog`) and [614](/ports/614/) (`sshell`, for `shell`).',
  );
  assert.equal(
    answerTo('Which port', assignedPort('widget', { twins: [{ ...secure(80, 'http'), role: 'plain' }] })),
    undefined,
  );
});

test('a bare port is asked nothing', () => {
  assert.equal(sectionMdx(faq, port()), '');
});
