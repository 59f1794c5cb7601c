import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'vitest';
import { archetypeCard } from '../../src/cards/card.ts';
import { cardCache, openCardCache, prepareCardCache } from '../../src/cards/cache.ts';
import { makeCards } from '../../src/cards/makeCards.ts';
import { encodePng } from '../../src/cards/png.ts';
import { drawCard } from '../../src/cards/template.ts';
import { CARD_SIZE } from '../../src/cards/cardOf.ts';
import { decodePng } from './decodePng.ts';
import { temporaryFolder } from '../support/folder.ts';

const DRAWING = drawCard(archetypeCard('reserved'));

test('a card is drawn once, and then found', (t) => {
  const folder = path.join(temporaryFolder(t, {}), 'new');
  const first = openCardCache(folder)(DRAWING);
  assert.equal(first.made, true);
  assert.deepEqual(openCardCache(folder)(DRAWING), { file: first.file, made: false });
  assert.deepEqual(readdirSync(folder), [path.basename(first.file)]);
});

test('a card is drawn once by the same cache too', (t) => {
  const cached = openCardCache(temporaryFolder(t, {}));
  assert.equal(cached(DRAWING).made, true);
  assert.equal(cached(DRAWING).made, false);
});

test('another drawing is another file', (t) => {
  const cached = openCardCache(temporaryFolder(t, {}));
  assert.notEqual(cached(DRAWING).file, cached(drawCard(archetypeCard('set-aside'))).file);
});

describe('anything odd under the name of a card is made anew:', () => {
  const image = { width: 1, height: 1, palette: [[1, 2, 3]] as const, scanlines: Uint8Array.of(0, 0) };
  const odd: Record<string, (file: string) => void> = {
    'a card that is cut': (file) => truncateSync(file, 2000),
    'an empty file': (file) => truncateSync(file, 0),
    'a text': (file) => writeFileSync(file, 'Not Found'),
    'another whole picture': (file) => writeFileSync(file, encodePng(image, 6)),
    'a card with one byte changed': (file) => writeFileSync(file, readFileSync(file).fill(7, 100, 101)),
    'a folder with something in it': (file) => {
      rmSync(file);
      mkdirSync(path.join(file, 'x'), { recursive: true });
    },
    'a link that leads nowhere': (file) => {
      rmSync(file);
      symlinkSync('/nowhere/at/all', file);
    },
    'a pipe, which nobody ever writes to': (file) => {
      rmSync(file);
      execFileSync('mkfifo', [file]);
    },
  };
  for (const [what, damage] of Object.entries(odd)) {
    test.skipIf(process.platform === 'win32')(what, (t) => {
      const folder = temporaryFolder(t, {});
      const { file } = openCardCache(folder)(DRAWING);
      const whole = readFileSync(file);
      damage(file);
      assert.deepEqual(openCardCache(folder)(DRAWING), { file, made: true });
      assert.deepEqual(readFileSync(file), whole);
      assert.deepEqual(readdirSync(folder), [path.basename(file)]);
    });
  }
});

test('what a build that was killed left unfinished is deleted when it is old, and nothing else', (t) => {
  const folder = temporaryFolder(t, { 'a.png.1-0': '', 'b.png.2-0': '', 'notes.txt': '' });
  const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
  utimesSync(path.join(folder, 'a.png.1-0'), longAgo, longAgo);
  prepareCardCache(folder);
  assert.deepEqual(readdirSync(folder), ['b.png.2-0', 'notes.txt']);
});

test('a folder that cannot be written to is named, with the variable that names another', (t) => {
  const folder = path.join(temporaryFolder(t, { occupied: '' }), 'occupied');
  const refused = { name: 'UsageError', message: /occupied.*EVERYPORT_CARDS/s };
  assert.throws(() => prepareCardCache(folder), refused);
  assert.throws(() => openCardCache(folder)(DRAWING), refused);
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
  const made = await makeCards(cards, folder, { threads: 2 })();
  const files = new Map(made.map(({ path, file }) => [path, file]));
  assert.deepEqual([...files.keys()].toSorted(), ['/a.png', '/b.png', '/c.png']);
  assert.equal(files.get('/a.png'), files.get('/c.png'));
  for (const file of files.values()) assert.equal(decodePng(readFileSync(file)).width, CARD_SIZE.width);
});

test('a card is copied to its path in the site, drawn just now or found', async (t) => {
  const folder = temporaryFolder(t, {});
  const cards = new Map([['/a.png', archetypeCard('reserved')]]);
  for (const drawn of [true, false]) {
    const site = temporaryFolder(t, {});
    const [card] = await makeCards(cards, folder, { site, threads: 1 })();
    assert.equal(card?.made, drawn);
    assert.equal(decodePng(readFileSync(path.join(site, 'a.png'))).width, CARD_SIZE.width);
  }
});

test('a card that cannot be made is an error of whoever waits for it', async (t) => {
  const folder = path.join(temporaryFolder(t, { occupied: '' }), 'occupied');
  await assert.rejects(makeCards(new Map([['/a.png', archetypeCard('reserved')]]), folder, { threads: 1 })(), {
    name: 'UsageError',
    message: /EVERYPORT_CARDS/,
  });
});
