import assert from 'node:assert/strict';
import { test } from 'vitest';
import { archetypeCard, portCard, softwareCard } from '../../src/cards/card.ts';
import { cardPath, guideCardPath, SITE_CARD_PATH, softwareCardPath } from '../../src/cards/cardOf.ts';
import { cardsOf } from '../../src/cards/cards.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { ARCHETYPES } from '../../src/registry/schema/port.ts';
import type { Port } from '../../src/registry/schema/port.ts';
import { assignedPort, port } from '../support/port.ts';
import { software, softwarePort } from '../support/software.ts';

test('an assigned port shows its number, its name and the transports', () => {
  const card = portCard(assignedPort('hippad', { number: 2988 }, 'HIPPA Reporting Protocol'));
  assert.deepEqual(card, {
    kicker: 'User Port',
    headline: '2988',
    isNumber: true,
    gist: 'hippad (HIPPA Reporting Protocol)',
    detail: '',
    marks: [{ words: 'Assigned by IANA on TCP and UDP', tone: 'official' }],
  });
});

test('a name keeps its case, and words about the status begin with a capital', () => {
  assert.equal(portCard(assignedPort('ssh')).gist, 'ssh');
  assert.equal(portCard(port({ notable: true })).gist, 'Unassigned');
});

test('an occupied port does not claim an assignment', () => {
  const { marks } = portCard(port({ archetype: 'occupied', notable: true }));
  assert.deepEqual(marks, [{ words: 'Not assigned by IANA, use on record', tone: 'current' }]);
});

test('every archetype has a card of its own, with all its words', () => {
  const cards = ARCHETYPES.map(archetypeCard);
  assert.equal(new Set(cards.map(({ headline, gist }) => `${headline} ${gist}`)).size, ARCHETYPES.length);
  for (const card of cards) assert.ok(Object.values(card).every((words) => words !== undefined));
});

test('a port with something to say has its own card, and another that of its archetype', () => {
  assert.equal(cardPath(assignedPort('ssh', { number: 22 })), '/cards/22.png');
  assert.equal(cardPath(port({ number: 4321 })), '/cards/bare-unassigned.png');
});

test('the card that a port points to is made, for every port', () => {
  const { ports, software, guides } = loadRegistry();
  const cards = cardsOf({ ports, software, guides });
  assert.ok(software.every((product) => cards.has(softwareCardPath(product))));
  assert.ok(guides.every((guide) => cards.has(guideCardPath(guide))));
  assert.deepEqual(
    ports.filter((one) => !cards.has(cardPath(one))),
    [],
  );
});

test('a build of some ports makes their cards, those of the archetypes and that of the site', () => {
  const paths = [
    ...cardsOf({
      ports: [assignedPort('ssh', { number: 22 }), port({ number: 4321 })],
      software: [],
      guides: [],
    }).keys(),
  ];
  assert.equal(paths.length, 2 + ARCHETYPES.length);
  assert.ok(paths.includes('/cards/22.png') && paths.includes(SITE_CARD_PATH));
});

test('the card of a port says who is meant, and whether it may be used and opened', () => {
  const { ports } = loadRegistry();
  const { gist, detail, marks } = portCard(ports[22] as Port);
  assert.equal(gist, 'SSH');
  assert.match(detail, /^OpenSSH, .+ and \d+ more$/);
  assert.deepEqual(
    marks.map(({ words }) => words.replace(/\?.*/, '?')),
    ['Use it for my own app?', 'Open it to the Internet?'],
  );
});

test('the card of a product has its ports and the strictest advice', () => {
  const exposure = (advice: 'internet' | 'this-machine') => ({
    ports: [{ start: 4321, end: 4321 }],
    advice,
    reason: 'It has no password.',
    source: ['manual'],
  });
  const card = softwareCard(software({ exposure: [exposure('internet'), exposure('this-machine')] }));
  assert.deepEqual(
    [card.headline, card.gist, card.marks],
    ['Widget Server', 'Port 4321', [{ words: 'Keep it on this machine', tone: 'bad' }]],
  );
});

test('the card of a product says nothing of its main port that holds for a side door alone', () => {
  const exposure = [
    {
      ports: [{ start: 10, end: 10 }],
      advice: 'this-machine' as const,
      reason: 'It has no password.',
      source: ['manual'],
    },
  ];
  const ports = [softwarePort(4321), softwarePort(10)];
  assert.deepEqual(softwareCard(software({ ports, exposure })).marks, []);
});
