import assert from 'node:assert/strict';
import { test } from 'vitest';
import { sectionMdx } from '../../support/section.ts';
import { what } from '../../../src/articles/sections/what.ts';
import type { Port, Twin } from '../../../src/registry/schema/port.ts';
import type { Reference } from '../../../src/registry/schema/assignment.ts';
import { row } from '../../support/assignment.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { knownService, use } from '../../support/software.ts';

/** The paragraphs under the heading, without the marks of footnotes. */
function paragraphs(facts: Port): string[] {
  return sectionMdx(what, facts)
    .split('\n\n')
    .slice(1)
    .map((paragraph) => paragraph.replace(/\[\^\d+\]/g, ''));
}

const assigned = (name: string, description = '') => ({ status: 'assigned' as const, names: [name], description });
const registered = (changes: Parameters<typeof row>[0]) =>
  assignedPort('widget', { archetype: 'assigned-known', assignments: [row({ description: '', ...changes })] });

const REGISTRATIONS: [what: string, facts: Port, sentence: string][] = [
  [
    'a name',
    assignedPort('widget', { archetype: 'assigned-known' }),
    'IANA has assigned it to `widget` for TCP and UDP.',
  ],
  [
    'a description',
    assignedPort('widget', { archetype: 'assigned-known' }, 'Widget Protocol'),
    'IANA has assigned it to `widget` for TCP and UDP, described as "Widget Protocol".',
  ],
  [
    'a description that repeats the name',
    assignedPort('widget', { archetype: 'assigned-known' }, 'Widget'),
    'IANA has assigned it to `widget` for TCP and UDP.',
  ],
  [
    'a service for each transport, the primary one first',
    assignedPort('syslog', {
      archetype: 'assigned-split',
      transports: transports({ tcp: assigned('shell', 'like exec'), udp: assigned('syslog') }),
    }),
    'IANA has assigned it to `syslog` for UDP, and to `shell` for TCP, described as "like exec".',
  ],
];

for (const [name, facts, sentence] of REGISTRATIONS) {
  test(`a registration is told with ${name}`, () => {
    assert.equal(paragraphs(facts)[0], `Port 4321 is a User Port. ${sentence}`);
  });
}

test('who registered it stands last, with the age of that record', () => {
  assert.equal(
    paragraphs(registered({ assignees: ['Jon_Postel'] })).at(-1),
    'The registrant is Jon Postel (as recorded in July 2014).',
  );
  assert.equal(
    paragraphs(registered({ assignees: ['Vera_Heinau', 'Heiko_Schlichting_2'], registered: '2004-11-09' })).at(-1),
    'The registrants are Vera Heinau and Heiko Schlichting; the entry dates from November 2004 (as recorded in July 2014).',
  );
});

test('the name of an account is nobody a reader could ask', () => {
  assert.doesNotMatch(paragraphs(registered({ assignees: ['admin'] })).join(' '), /registrant/);
  assert.equal(
    paragraphs(registered({ assignees: ['gary', 'Vera_Heinau'] })).at(-1),
    'The registrant is Vera Heinau (as recorded in July 2014).',
  );
});

test('where only a registration is known, it is said what that does not show', () => {
  assert.match(paragraphs(assignedPort('widget'))[0] ?? '', /; it does not show that anything was built\.$/);
});

const OTHERS: [facts: Port, sentence: RegExp][] = [
  [port({ number: 3, status: 'reserved' }), /^Port 3 is a System Port that IANA has reserved\./],
  [
    port({
      number: 24,
      status: 'private-use',
      assignments: [row({ name: null, status: 'private-use', description: 'any private mail system' })],
    }),
    /^The registry keeps port 24 for any private mail system: /,
  ],
  [
    port({ status: 'other', assignments: [row({ name: null, status: 'other', description: 'Possibly used????' })] }),
    /^Port 4321 has no service name\. The registry's entry reads "Possibly used\?{4}"\.$/,
  ],
  [port({ number: 61000, status: 'dynamic' }), /^Port 61000 is a Dynamic Port, one of 16,384 from 49152 to 65535\./],
  [port({ number: 61000, status: 'dynamic' }), /A connection that shows 61000 says nothing about the service; look at/],
  [
    port({ number: 51820, status: 'dynamic', notable: true, uses: [use('WireGuard')] }),
    /As the near end of an outgoing connection 51820 says nothing about the service: .*A listener there may be one of/,
  ],
  [
    port({ gap: { start: 4321, end: 4321 } }),
    /^Port 4321 is a User Port that IANA has assigned to nobody\. Being unassigned says nothing/,
  ],
  [
    port({ gap: { start: 4000, end: 5327 } }),
    / It lies in a run of 1,328 unassigned ports, 4000 to 5327\. Being unassigned says nothing/,
  ],
  [port({ archetype: 'occupied' }), / Unassigned is not unused: /],
];

for (const [facts, sentence] of OTHERS) {
  test(`a port of the status ${facts.status} is told apart: ${sentence.source.slice(0, 60)}`, () => {
    assert.match(paragraphs(facts)[0] ?? '', sentence);
  });
}

const twin = (number: number, name: string, role: Twin['role'], on: Twin['transports']): Twin => ({
  number,
  name,
  of: 'widget',
  role,
  transports: on,
});

const TWINS: [twins: Twin[], sentences: string][] = [
  [[twin(443, 'https', 'secure', ['tcp', 'udp'])], 'The encrypted form is `https` on [443](/ports/443/).'],
  [[twin(80, 'http', 'plain', ['tcp', 'udp'])], 'The form without encryption is `http` on [80](/ports/80/).'],
  [[twin(10161, 'snmptls', 'secure', ['tcp'])], 'The encrypted form over TCP is `snmptls` on [10161](/ports/10161/).'],
  [[twin(80, 'http', 'plain', ['udp'])], 'The form over UDP without encryption is `http` on [80](/ports/80/).'],
  [
    [twin(5349, 'stuns', 'secure', ['tcp', 'udp']), twin(5349, 'turns', 'secure', ['tcp', 'udp'])],
    'The encrypted forms are `stuns` and `turns` on [5349](/ports/5349/).',
  ],
  [
    [twin(4321, 'widgets', 'secure', ['tcp']), twin(4321, 'widget', 'plain', ['tcp'])],
    'The encrypted form over TCP is `widgets` on the same port.',
  ],
];

for (const [twins, sentences] of TWINS) {
  test(`twins are told: ${sentences}`, () => {
    assert.equal(paragraphs(assignedPort('widget', { twins }))[1], sentences);
  });
}

const BLOCKS: [block: Port['block'], sentence: string][] = [
  [
    { range: { start: 4321, end: 4322 }, kind: 'official', name: 'x11' },
    'The registry has one entry for the whole range 4321 to 4322, 2 ports for `x11`.',
  ],
  [
    { range: { start: 4320, end: 4322 }, kind: 'numbered', name: 'cft' },
    'It is one of 3 ports in a row, 4320 to 4322, whose names count up from `cft`. It starts at [4320](/ports/4320/).',
  ],
  [
    { range: { start: 4320, end: 4321 }, kind: 'same-name', name: 'meter' },
    '2 neighbouring ports, 4320 to 4321, carry the name `meter`.',
  ],
];

for (const [block, sentence] of BLOCKS) {
  test(`a block is told: ${sentence}`, () => {
    assert.equal(paragraphs(assignedPort('widget', { block }))[1], sentence);
  });
}

test('former names, reports and ports of the same name are told', () => {
  const facts = port({
    formerNames: [
      { name: 'netstat', note: 'note' },
      { name: 'surfpass', note: 'note', until: '2022-01-10' },
    ],
    reportedUses: ['Known Unauthorized Use', 'Conflict'],
    sameName: [
      { number: 591, name: 'http-alt' },
      { number: 8080, name: 'http-alt' },
    ],
  });
  assert.deepEqual(paragraphs(facts).slice(1), [
    'It once belonged to `netstat`. It once belonged to `surfpass`, until January 2022.',
    'The registry itself records use without an assignment: "Known Unauthorized Use" and "Conflict".',
    'The same name is also registered on [591](/ports/591/) (`http-alt`) and [8080](/ports/8080/) (`http-alt`).',
  ]);
});

const REFERENCES: [references: Reference[], sentence: string | undefined][] = [
  [
    [{ kind: 'rfc', number: 6353 }],
    'The registry refers to [RFC 6353](<https://www.rfc-editor.org/rfc/rfc6353>) (as of July 2014).',
  ],
  [
    [
      { kind: 'rfc', number: 8765, section: 'Section 6.1' },
      { kind: 'draft', name: 'draft-herbert-gue-02' },
      { kind: 'text', text: '3GPP TS 24.379' },
    ],
    'The registry refers to [RFC 8765](<https://www.rfc-editor.org/rfc/rfc8765>), Section 6.1, draft-herbert-gue-02 and 3GPP TS 24.379 (as of July 2014).',
  ],
  [
    [{ kind: 'url', url: 'https://example.org/spec' }],
    'The registry refers to [https:<wbr/>//example.org/spec](<https://example.org/spec>) (as of July 2014).',
  ],
  [[{ kind: 'text', text: '1' }], undefined],
];

for (const [references, sentence] of REFERENCES) {
  test(`what the registry refers to is told: ${references.map(({ kind }) => kind).join(', ')}`, () => {
    assert.equal(paragraphs(assignedPort('widget', { assignments: [row({ references })] }))[1], sentence);
  });
}

test('the checked references of a service take the place of those of the registry', () => {
  const references = [
    { relation: 'specifies' as const, rfc: 3501, title: 'IMAP4rev1', year: 2003, obsoletedBy: [9051] },
    { relation: 'specifies' as const, rfc: 9051, title: 'IMAP4rev2', year: 2021 },
  ];
  const facts = assignedPort('imap', {
    services: [knownService({ title: 'IMAP', references })],
    assignments: [row({ references: [{ kind: 'rfc', number: 1 }] })],
  });
  assert.deepEqual(paragraphs(facts).slice(1), [
    '**IMAP.** Fetches widgets from a server.',
    'IMAP is specified in [RFC 3501](<https://www.rfc-editor.org/rfc/rfc3501>), "IMAP4rev1" (2003, obsoleted by [RFC 9051](<https://www.rfc-editor.org/rfc/rfc9051>)) and [RFC 9051](<https://www.rfc-editor.org/rfc/rfc9051>), "IMAP4rev2" (2021).',
  ]);
});
