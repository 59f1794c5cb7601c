import { allowedTypos, differingBits, editDistance, letterMask } from './distance.ts';
import { toKey } from '../shared/fold.ts';
import type { Query } from './query.ts';
import { rank } from './rank.ts';
import type { Match, Way } from './ways.ts';
import type { Entry, NameTable } from './table/nameTable.ts';

/** Guesses are looked for only while no more matches than this are found. */
const FEW = 3;

/**
 * The ports to which the text of a query leads, the best first, each port once.
 *
 * @param guess whether typos may be assumed and words left aside when little else is found
 */
export function match({ text, words }: Query, table: NameTable, { guess }: { guess: boolean }): Match[] {
  const [whole, topic] = [toKey(text), toKey(words.join(' '))];
  const found = [...names(text, whole, topic, table), ...allWords(words, table)];
  if (guess && found.length <= FEW)
    found.push(...typos(text, table), ...(topic === whole ? [] : typos(words.join(' '), table)));
  if (guess && found.length <= FEW) found.push(...parts(words, table));
  return rank(found, table);
}

function* names(text: string, whole: string, topic: string, { entries }: NameTable): Generator<Match> {
  if (!whole) return;
  for (const entry of entries) {
    const { folded, key } = entry;
    if (folded === text) yield* leads(entry, 'literal', 0);
    else if (key === whole) yield* leads(entry, 'spelling', 0);
    else if (key === topic) yield* leads(entry, 'question', 0);
    else if (key.startsWith(whole) || (topic && key.startsWith(topic))) yield* leads(entry, 'prefix', key.length);
  }
}

/** Every word must start a word of the name or, as a weaker sign, of any name that leads to the same port. */
function* allWords(words: readonly string[], table: NameTable): Generator<Match> {
  if (words.length === 0) return;
  const starts = words.map((word) => ` ${word}`);
  const holds = (text: string) => starts.every((start) => text.includes(start));
  for (const entry of table.entries) if (holds(entry.words)) yield* leads(entry, 'words', entry.key.length);
  for (const { target, words: all } of table.places)
    if (holds(all)) yield { target, way: 'words', entry: undefined, slack: Infinity };
}

/** As many guesses as a reader looks at who has found nothing. */
const NEAREST = 3;

/**
 * The names that are least unlike a text for which nothing was found. At least half of the letters must agree, and
 * three letters are too few to guess from.
 */
export function nearest({ words, text }: Query, table: NameTable): Match[] {
  const key = toKey(words.join(' ') || text);
  const limit = key.length < 4 ? 0 : Math.floor(key.length / 2);
  const found = table.entries.flatMap((entry) => {
    const distance = editDistance(key, entry.key, limit);
    return distance > limit ? [] : [...leads(entry, 'nearest', distance)];
  });
  const closest = Math.min(...found.map(({ slack }) => slack));
  return rank(
    found.filter(({ slack }) => slack <= closest + 1),
    table,
  )
    .sort((a, b) => a.slack - b.slack)
    .slice(0, NEAREST);
}

function* typos(text: string, { entries }: NameTable): Generator<Match> {
  const key = toKey(text);
  const limit = allowedTypos(key.length);
  const letters = letterMask(key);
  for (const entry of entries) {
    if (Math.abs(entry.key.length - key.length) > limit || differingBits(letters, entry.letters) > 2 * limit) continue;
    const distance = editDistance(key, entry.key, limit);
    if (distance > limit) continue;
    // Separators that agree, and a first letter that does, make a typo likelier; so does a letter that is only doubled.
    const slack =
      2 * editDistance(text, entry.folded, limit + 2) +
      (text[0] === entry.folded[0] ? 0 : 1) +
      (singled(key) === singled(entry.key) ? 0 : 1);
    yield* leads(entry, distance === 1 ? 'typo' : 'typos', slack);
  }
}

/** `postgress` → `postgres`: runs of a letter as one. */
function singled(text: string): string {
  return text.replace(/(.)\1+/g, '$1');
}

/**
 * Services and products that a longer text mentions: `install redis on ubuntu`. The longest says most. Registered names
 * do not count: too many of them are common words, such as `parallel` (4989).
 */
function* parts(words: readonly string[], { entries }: NameTable): Generator<Match> {
  const spans = new Set(
    words.flatMap((_, from) => [1, 2, 3].map((length) => words.slice(from, from + length).join(''))),
  );
  const longest = words.join('').length;
  for (const entry of entries) {
    if (entry.kind === 'curated' && spans.has(entry.key)) yield* leads(entry, 'part', longest - entry.key.length);
  }
}

function* leads(entry: Entry, way: Way, slack: number): Generator<Match> {
  for (const target of entry.targets) yield { target, way, entry, slack };
}
