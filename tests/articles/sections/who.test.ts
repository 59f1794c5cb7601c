import assert from 'node:assert/strict';
import { test } from 'vitest';
import { sectionMdx } from '../../support/section.ts';
import { markdownForm } from '../../../src/articles/form.ts';
import { Notes } from '../../../src/articles/notes.ts';
import { who } from '../../../src/articles/sections/who.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';
import { source } from '../../support/source.ts';

/** The rows of the table of claims, without their sources and without the marks that links lead to. */
function claims(facts: Port): string[] {
  const rows = sectionMdx(who, facts).match(/^\| (?!Who|---).*$/gm) ?? [];
  return rows.map((row) => row.slice(2, row.lastIndexOf(' | ')).replace(/<\/?span[^>]*>/g, ''));
}

const IANA = '<b class="official">IANA</b>';

const assigned = (names: string[], description = '') => ({ status: 'assigned' as const, names, description });
const reserved = { status: 'reserved' as const, names: [], description: 'Reserved' };

test('transports of which the registry says the same share a row', () => {
  const ssh = assigned(['ssh'], 'The Secure Shell');
  const facts = assignedPort('ssh', { transports: transports({ tcp: ssh, udp: reserved, sctp: ssh }) });
  assert.deepEqual(claims(facts), [`${IANA} \`ssh\` The Secure Shell | TCP and SCTP`, `${IANA} Reserved | UDP`]);
});

test('a row of the registry without a text shares that of the same name', () => {
  const facts = assignedPort('ssh', {
    transports: transports({ tcp: assigned(['ssh'], 'The Secure Shell'), sctp: assigned(['ssh']) }),
  });
  assert.deepEqual(claims(facts), [`${IANA} \`ssh\` The Secure Shell | TCP and SCTP`]);
});

test('a transport on which the registry has fewer names, or other words, has a row of its own', () => {
  const fewer = transports({ tcp: assigned(['http', 'www'], 'HTTP'), sctp: assigned(['http']) });
  assert.deepEqual(claims(assignedPort('http', { transports: fewer })), [
    `${IANA} \`http\` (also \`www\`) | TCP`,
    `${IANA} \`http\` | SCTP`,
  ]);
  const longer = transports({
    tcp: assigned(['coap'], 'Application Protocol (CoAP)'),
    udp: assigned(['coap'], 'Application Protocol'),
  });
  assert.deepEqual(claims(assignedPort('coap', { transports: longer })), [
    `${IANA} \`coap\` Application Protocol (CoAP) | TCP and UDP`,
  ]);
  const other = transports({ tcp: assigned(['coap'], 'Application Protocol'), udp: assigned(['coap'], 'Approach') });
  assert.equal(claims(assignedPort('coap', { transports: other })).length, 2);
});

test('each transport of a notable port has a mark that a link can lead to; a bare port has that of its one source', () => {
  const states = transports({ tcp: assigned(['ssh']), udp: assigned(['ssh']), sctp: reserved });
  const marks = (facts: Port) => [...sectionMdx(who, facts).matchAll(/id="(\w+)"/g)].map(([, id]) => id);
  assert.deepEqual(marks(assignedPort('ssh', { transports: states })), ['tcp', 'udp', 'sctp']);
  assert.deepEqual(marks(port()), ['sources']);
});

test('further names stand behind the first, and a description that only repeats the name is left out', () => {
  const facts = assignedPort('http', {
    transports: transports({ tcp: assigned(['http', 'www', 'www-http'], 'HTTP') }),
  });
  assert.deepEqual(claims(facts), [`${IANA} \`http\` (also \`www\`, \`www-http\`) | TCP`]);
});

test('a row without a name is told in the words of the registry', () => {
  const facts = port({
    notable: true,
    status: 'deregistered',
    transports: transports({ udp: { status: 'deregistered', names: [], description: 'De-registered' } }),
  });
  assert.deepEqual(claims(facts), [`${IANA} De-registered | UDP`]);
});

test('a port in no row is still unassigned, or dynamic', () => {
  assert.match(sectionMdx(who, port()), /^Nobody on record\. IANA: unassigned; /m);
  assert.match(
    sectionMdx(who, port({ number: 61000, status: 'dynamic' })),
    /^Nobody on record\. IANA: dynamic, never/m,
  );
  assert.deepEqual(claims(port({ notable: true })), [`${IANA} Unassigned | TCP and UDP`]);
});

test('software follows with notes and its first source; what is not a current default is marked', () => {
  const uses = [
    use('Redis', { note: 'Between nodes.', sources: [source('A'), source('B')] }),
    use('NetInfo', { status: 'legacy' }),
    use('Kodi', { default: false }),
  ];
  const mdx = sectionMdx(who, port({ uses, notable: true }));
  assert.match(
    mdx,
    /^\| \[Redis\]\(\/software\/redis\/\): client connections\. Between nodes\. \| TCP \| \[\^2\] \|$/m,
  );
  assert.match(mdx, /<b class="legacy">legacy<\/b> \| TCP \| \[\^\d\] \|$/m);
  assert.match(mdx, /<b class="current">optional<\/b> \| TCP \| \[\^\d\] \|$/m);
  assert.match(mdx, /ariaLabel="Listening by default unless marked"/);
});

const many = (count: number) => Array.from({ length: count }, (_, index) => use(`Product ${index}`));

test('up to six claims are shown; of more, all but five are one click away, and those of a crowded port that are told of', () => {
  const folded = (count: number) => {
    const facts = port({ uses: many(count - 1), notable: true });
    return [claims(facts).length, /<summary>(.*)<\/summary>/.exec(sectionMdx(who, facts))?.[1]];
  };
  assert.deepEqual([5, 6, 7, 13].map(folded), [
    [5, undefined],
    [6, undefined],
    [5, 'The other 2 of 6'],
    [6, 'The other 7 of 12'],
  ]);
});

test('a long list stands under what its products are for, each product once, those of the past counted apart', () => {
  const uses = [...many(16), use('Product 15'), use('Old', { status: 'legacy' }), use('Web', { kind: 'web' })];
  const mdx = sectionMdx(who, port({ uses, notable: true }));
  assert.match(mdx, /^<summary>The other 12 of 17 and 1 of the past, by what they are for<\/summary>$/m);
  assert.match(mdx, /^\*\*Databases\*\*\n\n- \[Product 5\]/m);
  assert.match(mdx, /^\*\*Web servers and proxies\*\*\n\n- \[Web\]\(\/software\/web\/\)$/m);
  assert.equal(mdx.split('[Product 15]').length, 2);
});

test('all wide ranges in which a port lies are named, of many the first two and the others in a fold', () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const told = (count: number, notable: boolean) => {
    const ranges = names.slice(0, count).map((name) => use(name, { range: { start: 6000, end: 6500 } }));
    const mdx = sectionMdx(who, port({ notable, ranges }));
    for (const { product } of ranges) assert.ok(mdx.includes(`[${product}](/software/`), `${product} in ${mdx}`);
    return /^One of many ports for: .*$[^]*/m.exec(mdx)?.[0] ?? '';
  };
  for (const notable of [true, false]) {
    const many = told(5, notable);
    assert.match(many, /\[B\]\(\/software\/b\/\) \(TCP 6000–6500\) and 3 more\.$/m);
    assert.match(many, /<summary>The other 3 of 5<\/summary>\n\n- \[C\]\(\/software\/c\/\) \(TCP 6000–6500\)$/m);
    assert.doesNotMatch(told(3, notable), /more|<summary>/);
  }
});

test('the Markdown twin names them all too', () => {
  const ranges = ['A', 'B', 'C', 'D'].map((name) => use(name, { range: { start: 6000, end: 6500 } }));
  const written = who(port({ notable: true, ranges }), {
    notes: new Notes(),
    form: markdownForm('https://site.example/'),
  });
  assert.match(
    written?.body ?? '',
    / and 2 more\.\n\nThe other 2 of 4:\n\n- \[C\]\(https:\/\/site\.example\/software\/c\/\)/,
  );
});

test('in a wide range nobody in particular is on record, and a product is named once for all its transports', () => {
  const range = { start: 6800, end: 7300 };
  const ranges = [use('Ceph', { range }), use('aria2', { range }), use('aria2', { range, transports: ['udp'] })];
  const mdx = sectionMdx(who, port({ ranges }));
  assert.match(mdx, /^Nobody in particular on record\. IANA: unassigned; /m);
  assert.match(mdx, /\[Ceph\][^ ]* \(TCP 6800–7300\) and \[aria2\][^ ]* \(TCP and UDP 6800–7300\)\.$/m);
});
