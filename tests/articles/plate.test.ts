import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { plateOf } from '../../src/articles/plate.ts';
import { article, articleMdx } from '../../src/articles/article.ts';
import type { Port } from '../../src/registry/schema/port.ts';
import { assignedPort, NO_VERDICT, port } from '../support/port.ts';
import { knownService, use } from '../support/software.ts';

const known = { archetype: 'assigned-known' as const };
const names = (count: number) => Array.from({ length: count }, (_, index) => use(`Product ${index}`));

test('a service leads, with three of its users as links and the count of all of them', () => {
  const ssh = knownService({ title: 'SSH', summary: 'Gives a login on another machine.' });
  const { title, lead, users, more, moreHref, facts } = plateOf(
    assignedPort('ssh', { ...known, services: [ssh], uses: names(5) }),
  );
  assert.equal(title, 'SSH');
  assert.equal(lead, 'Gives a login on another machine.');
  assert.deepEqual(users[0], { name: 'Product 0', href: 'software/product-0/' });
  assert.deepEqual([users.length, more, moreHref], [3, 2, '#who']);
  assert.deepEqual(facts, [
    { label: 'Transport', words: 'TCP' },
    { label: 'IANA', words: 'ssh (TCP and UDP)' },
  ]);
});

test('those whom it does not name are in the table, or in the folded list that a link to them opens', () => {
  const hrefs = [5, 12].map((count) => plateOf(port({ notable: true, uses: names(count) })).moreHref);
  assert.deepEqual(hrefs, ['#who', '#others']);
  const written = articleMdx(article(port({ notable: true, uses: names(12) })));
  assert.match(written, /<details>\n<summary>[^<]*<\/summary>\n\n<div id="others">/);
});

test('without a service the users are the title, and the lead tells what the first two do there', () => {
  const occupied = (uses: Port['uses']) => plateOf(port({ notable: true, archetype: 'occupied', uses }));
  assert.equal(occupied(names(1)).title, '');
  assert.equal(occupied(names(1)).lead, 'What Product 0 is, in one sentence. It uses the port for client connections.');
  assert.equal(
    occupied(names(2)).lead,
    'Product 0 uses the port for client connections. Product 1 uses the port for client connections.',
  );
  const roles = [use('Next.js', { role: 'the server' }), use('Next.js', { role: 'more' }), ...names(3)];
  assert.equal(
    occupied(roles).lead,
    'Next.js uses the port for the server. Product 0 uses the port for client connections.',
  );
});

test('what only connects to the port elsewhere is not said to listen, and a plural has its verb', () => {
  const lead = (...uses: Port['uses']) => plateOf(port({ notable: true, archetype: 'occupied', uses })).lead;
  const macOS = use('macOS', { direction: 'out', role: 'push notifications' });
  assert.match(lead(macOS), /It connects out to the port for push notifications\.$/);
  assert.match(lead(use('Tuya devices')), /They use the port for client connections\.$/);
  assert.match(lead(macOS, use('Canon printers')), /Canon printers use the port for client connections\.$/);
});

describe('beside a service', () => {
  const named = (uses: Port['uses']) => {
    const plate = plateOf(assignedPort('ssh', { ...known, services: [knownService()], uses }));
    return [plate.usersLabel, ...plate.users.map(({ name }) => name), plate.more];
  };

  test('those are most likely who are known and speak it, and whoever is as well known as the service', () => {
    const uses = [
      use('chrony', { prominence: 2, protocol: 'other' }),
      use('OpenSSH', { prominence: 3 }),
      use('Tuya', { prominence: 3, protocol: 'other' }),
      use('Coolify'),
    ];
    assert.deepEqual(named(uses), ['Most likely', 'chrony', 'OpenSSH', 2]);
  });

  test('nobody is called likely who hardly is', () => {
    assert.deepEqual(named([use('The Lounge'), use('B', { protocol: 'other' })]), ['Spoken by', 'The Lounge', 1]);
    assert.deepEqual(named([use('Tuya', { prominence: 3, protocol: 'other' })]), ['Also here', 'Tuya', 0]);
    assert.deepEqual(named([use('NetInfo', { status: 'legacy' })]), ['Once', 'NetInfo', 0]);
  });
});

test('a trojan that made the number known is named beside those who have it today', () => {
  const trojan = use('Back Orifice', { attack: true, status: 'legacy' });
  const labels = (...uses: Port['uses']) => plateOf(port({ notable: true, uses })).facts.map(({ label }) => label);
  assert.ok(labels(use('Ncat'), trojan).includes('Once'));
  assert.ok(!labels(trojan).includes('Once'));
  assert.ok(!labels(use('Ncat'), use('NetInfo', { status: 'legacy' })).includes('Once'));
});

test('old software alone is told as that', () => {
  const { title, lead, usersLabel } = plateOf(
    port({ notable: true, archetype: 'occupied', uses: [use('NetInfo', { status: 'legacy' })] }),
  );
  assert.equal(title, 'once NetInfo, unassigned by IANA');
  assert.equal(lead, 'Only old software is known here: NetInfo used it for client connections.');
  assert.equal(usersLabel, 'Once');
  assert.equal(plateOf(port({ notable: true, uses: names(1) })).usersLabel, 'Most likely');
});

test('where nothing is known, it is said', () => {
  const { title, lead, users } = plateOf(assignedPort('hippad', { number: 2988 }, 'HIPPA Reporting Protocol'));
  assert.deepEqual(
    [title, lead, users],
    ['hippad (HIPPA Reporting Protocol)', 'No program that uses it is known here.', []],
  );
});

test('three answers stand on the first screen; what is unknown is grey, and of a bare port leads to the rule', () => {
  const verdict = { ...NO_VERDICT, pick: { ...NO_VERDICT.pick, answer: 'no' as const, short: 'No, it is taken' } };
  const cards = (notable: boolean) => plateOf(port({ notable, verdict })).cards;
  assert.deepEqual(cards(true), [
    { question: 'Use it for my own app?', short: 'No, it is taken', tone: 'bad', href: '#use' },
    { question: 'Open it to the Internet?', short: 'Not asked', tone: 'none', href: '#use' },
    { question: 'Will a browser open it?', short: 'Not asked', tone: 'none', href: '#use' },
  ]);
  assert.deepEqual(
    cards(false).map(({ href }) => href),
    ['#use', '/verdict/#expose', '/verdict/#browser'],
  );
});

test('the command looks at the transports in use', () => {
  assert.equal(plateOf(port({ notable: true, uses: names(1) })).command, "sudo ss -lntp 'sport = :4321'");
});
