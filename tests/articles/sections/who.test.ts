import assert from 'node:assert/strict';
import { test } from 'vitest';
import { sectionMdx } from '../../support/section.ts';
import { who } from '../../../src/articles/sections/who.ts';
import type { Port } from '../../../src/registry/schema/port.ts';
import { assignedPort, port, transports } from '../../support/port.ts';
import { use } from '../../support/software.ts';

/** The rows of the tables of claims, without their grounds and without the marks that links lead to. */
function claims(facts: Port): string[] {
  const rows = sectionMdx(who, facts).match(/^\| (?!Transport|---).*$/gm) ?? [];
  return rows.map((row) => row.slice(2, row.lastIndexOf(' | ')).replace(/<\/?span[^>]*>/g, ''));
}

const assigned = (names: string[], description = '') => ({ status: 'assigned' as const, names, description });
const reserved = { status: 'reserved' as const, names: [], description: 'Reserved' };

test('transports of which the registry says the same share a row', () => {
  const ssh = assigned(['ssh'], 'The Secure Shell');
  const facts = assignedPort('ssh', { transports: transports({ tcp: ssh, udp: reserved, sctp: ssh }) });
  assert.deepEqual(claims(facts), ['TCP and SCTP | `ssh` The Secure Shell', 'UDP | Reserved']);
});

test('each transport of a notable port has a mark that a link can lead to; a bare port has none', () => {
  const states = transports({ tcp: assigned(['ssh']), udp: assigned(['ssh']), sctp: reserved });
  const marks = (notable: boolean) =>
    [...sectionMdx(who, assignedPort('ssh', { transports: states, notable })).matchAll(/id="(\w+)"/g)].map(
      ([, id]) => id,
    );
  assert.deepEqual(marks(true), ['tcp', 'udp', 'sctp']);
  assert.deepEqual(marks(false), []);
});

test('further names stand behind the first, and a description that only repeats the name is left out', () => {
  const facts = assignedPort('http', {
    transports: transports({ tcp: assigned(['http', 'www', 'www-http'], 'HTTP') }),
  });
  assert.deepEqual(claims(facts), ['TCP | `http` (also `www`, `www-http`)']);
});

test('a row without a name is told in the words of the registry', () => {
  const facts = port({
    status: 'deregistered',
    transports: transports({ udp: { status: 'deregistered', names: [], description: 'De-registered' } }),
  });
  assert.deepEqual(claims(facts), ['UDP | De-registered']);
});

test('a port in no row is still unassigned, or dynamic', () => {
  assert.deepEqual(claims(port()), ['TCP and UDP | Unassigned']);
  assert.deepEqual(claims(port({ number: 61000, status: 'dynamic' })), ['TCP and UDP | Dynamic, never assigned']);
});

test('software follows, and then the wide ranges in which the port lies, with notes and evidence', () => {
  const uses = [use('NetInfo', { status: 'legacy' })];
  const ranges = [use('RabbitMQ', { role: 'streams', range: { start: 6000, end: 6500 }, note: 'Between nodes.' })];
  const mdx = sectionMdx(who, port({ uses, ranges, notable: true }));
  assert.match(
    mdx,
    /^\| TCP \| \[RabbitMQ\]\(<\/software\/rabbitmq\/>\): streams \(6000-6500\)\. Between nodes\. \| <b class="current">default<\/b>\[\^3\] \|$/m,
  );
  assert.match(mdx, /<b class="legacy">legacy default<\/b>\[\^2\] \|$/m);
});

test('up to seven claims are shown; of more, all but six are one click away', () => {
  const folded = (count: number) => {
    const uses = Array.from({ length: count - 1 }, (_, index) => use(`Product ${index}`));
    const facts = port({ uses });
    assert.equal(claims(facts).length, count);
    return /<summary>(.*)<\/summary>/.exec(sectionMdx(who, facts))?.[1];
  };
  assert.deepEqual([6, 7, 8, 15].map(folded), [undefined, undefined, '2 more', '9 more']);
});

test('on a crowded port the last products are only named, each once, under what they are for', () => {
  const uses = Array.from({ length: 16 }, (_, index) => use(`Product ${index}`));
  const mdx = sectionMdx(who, port({ uses: [...uses, use('Product 15')] }));
  assert.match(mdx, /^<summary>2 others, by what they are for<\/summary>$/m);
  assert.match(mdx, /^- \*\*Databases\*\*: \[Product 14\]\(<[^>]*>\), \[Product 15\]\(<[^>]*>\)$/m);
  assert.equal(claims(port({ uses })).length, 15);
});

test('a bare port names the wide ranges in which it lies, without a footnote for each', () => {
  const ranges = [use('Windows', { range: { start: 49_152, end: 65_535 } })];
  const mdx = sectionMdx(who, port({ notable: false, ranges }));
  assert.match(mdx, /^One of many ports for: \[Windows\]\(<\/software\/windows\/>\) \(TCP 49152-65535\)\.$/m);
  assert.doesNotMatch(mdx, /\[\^2\]/);
});
