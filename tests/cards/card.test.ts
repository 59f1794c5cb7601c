import assert from 'node:assert/strict';
import { test } from 'vitest';
import { archetypeCard, portCard } from '../../src/cards/card.ts';
import { cardPath, SITE_CARD_PATH } from '../../src/cards/cardOf.ts';
import { cardsOf } from '../../src/cards/cards.ts';
import { loadRegistry } from '../../src/registry/index.ts';
import { ARCHETYPES } from '../../src/registry/schema/port.ts';
import { assignedPort, port } from '../support/port.ts';

test('an assigned port shows its number, its name and the transports', () => {
  const card = portCard(assignedPort('hippad', { number: 2988 }, 'HIPPA Reporting Protocol'));
  assert.deepEqual(card, {
    kicker: 'User Port',
    headline: '2988',
    gist: 'hippad (HIPPA Reporting Protocol)',
    status: 'Assigned by IANA on TCP and UDP',
    tone: 'official',
  });
});

test('a name keeps its case, and words about the status begin with a capital', () => {
  assert.equal(portCard(assignedPort('ssh')).gist, 'ssh');
  assert.equal(portCard(port({ notable: true })).gist, 'Unassigned');
});

test('an occupied port does not claim an assignment', () => {
  assert.equal(portCard(port({ archetype: 'occupied', notable: true })).status, 'Not assigned by IANA, use on record');
});

test('every archetype has a card of its own, with all its words', () => {
  const cards = ARCHETYPES.map(archetypeCard);
  assert.equal(new Set(cards.map(({ headline, gist }) => `${headline} ${gist}`)).size, ARCHETYPES.length);
  for (const card of cards) assert.ok(Object.values(card).every((words) => words.length > 0));
});

test('a port with something to say has its own card, and another that of its archetype', () => {
  assert.equal(cardPath(assignedPort('ssh', { number: 22 })), '/cards/22.png');
  assert.equal(cardPath(port({ number: 4321 })), '/cards/bare-unassigned.png');
});

test('the card that a port points to is made, for every port', () => {
  const { ports } = loadRegistry();
  const cards = cardsOf(ports);
  assert.deepEqual(
    ports.filter((one) => !cards.has(cardPath(one))),
    [],
  );
});

test('a build of some ports makes their cards, those of the archetypes and that of the site', () => {
  const paths = [...cardsOf([assignedPort('ssh', { number: 22 }), port({ number: 4321 })]).keys()];
  assert.equal(paths.length, 2 + ARCHETYPES.length);
  assert.ok(paths.includes('/cards/22.png') && paths.includes(SITE_CARD_PATH));
});
