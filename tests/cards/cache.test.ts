import assert from 'node:assert/strict';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { test } from 'vitest';
import { archetypeCard } from '../../src/cards/card.ts';
import { cardCache, cachedCard } from '../../src/cards/cache.ts';
import { makeCards } from '../../src/cards/makeCards.ts';
import { isWholePng } from '../../src/cards/png.ts';
import { cardSvg } from '../../src/cards/template.ts';
import { temporaryFolder } from '../support/folder.ts';

const SVG = cardSvg(archetypeCard('reserved'));

test('a card is drawn once, and then found', (t) => {
  const folder = temporaryFolder(t, {});
  const first = cachedCard(path.join(folder, 'new'), SVG);
  assert.equal(first.made, true);
  assert.deepEqual(cachedCard(path.join(folder, 'new'), SVG), { file: first.file, made: false });
  assert.deepEqual(readdirSync(path.join(folder, 'new')), [path.basename(first.file)]);
});

test('another drawing is another file', (t) => {
  const folder = temporaryFolder(t, {});
  const other = cardSvg(archetypeCard('set-aside'));
  assert.notEqual(cachedCard(folder, SVG).file, cachedCard(folder, other).file);
});

test('a broken file is made anew, whether cut, empty or of another kind', (t) => {
  const folder = temporaryFolder(t, {});
  const { file } = cachedCard(folder, SVG);
  const whole = readFileSync(file);
  for (const damage of [
    () => truncateSync(file, 2000),
    () => truncateSync(file, 0),
    () => writeFileSync(file, 'Not Found'),
  ]) {
    damage();
    assert.deepEqual(cachedCard(folder, SVG), { file, made: true });
    assert.deepEqual(readFileSync(file), whole);
  }
});

test('a folder that cannot be written to is named, with the variable that names another', (t) => {
  const folder = path.join(temporaryFolder(t, { occupied: '' }), 'occupied');
  assert.throws(() => cachedCard(folder, SVG), /occupied.*EVERYPORT_CARDS/s);
});

test('the variables say where the cache is, and a relative XDG_CACHE_HOME is ignored', () => {
  const ofUser = path.join(homedir(), '.cache', 'every-port', 'cards');
  assert.equal(cardCache({}), ofUser);
  assert.equal(cardCache({ XDG_CACHE_HOME: 'cache' }), ofUser);
  assert.equal(
    cardCache({ XDG_CACHE_HOME: path.resolve('/var/tmp') }),
    path.join(path.resolve('/var/tmp'), 'every-port', 'cards'),
  );
  assert.equal(cardCache({ XDG_CACHE_HOME: path.resolve('/var/tmp'), EVERYPORT_CARDS: 'mine' }), path.resolve('mine'));
});

test('threads make every card, and cards of equal words share a file', async (t) => {
  const folder = temporaryFolder(t, {});
  const card = archetypeCard('reserved');
  const cards = new Map([
    ['/a.png', card],
    ['/b.png', archetypeCard('occupied')],
    ['/c.png', card],
  ]);
  const made = await makeCards(cards, folder, 2)();
  const files = new Map(made.map(({ path, file }) => [path, file]));
  assert.deepEqual([...files.keys()].toSorted(), ['/a.png', '/b.png', '/c.png']);
  assert.equal(files.get('/a.png'), files.get('/c.png'));
  assert.ok([...files.values()].every((file) => isWholePng(readFileSync(file))));
});

test('a card that cannot be made is an error of whoever waits for it', async (t) => {
  const folder = path.join(temporaryFolder(t, { occupied: '' }), 'occupied');
  await assert.rejects(makeCards(new Map([['/a.png', archetypeCard('reserved')]]), folder, 1)(), /EVERYPORT_CARDS/);
});
