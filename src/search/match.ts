import type { PortRange } from '../registry/schema/primitives.ts';
import { allowedTypos, differingBits, editDistance, letterMask } from './distance.ts';
import { toKey } from './fold.ts';
import type { Query } from './query.ts';
import { rank } from './rank.ts';
import type { Entry, NameTable } from './table/nameTable.ts';

/** How a text led to a port, the surest way first. */
export const WAYS = ['literal', 'spelling', 'prefix', 'words', 'typo', 'typos', 'part'] as const;
export type Way = (typeof WAYS)[number];

/** A port to which a text leads. */
export interface Match {
  target: PortRange;
  way: Way;
  /** The name or alias that led there; none where only all words together did. */
  entry: Entry | undefined;
}

/** Guesses are looked for only while no more ports than this are found. */
const FEW = 3;

/**
 * The ports to which the text of a query leads, the best first, each port once.
 *
 * @param guess whether typos may be assumed and words left aside when little else is found
 */
export function match({ text, words }: Query, table: NameTable, { guess }: { guess: boolean }): Match[] {
  const phrases = [...new Set([text, words.join(' ')])].filter(Boolean);
  const keys = phrases.map(toKey).filter(Boolean);
  const found: Match[] = [...wholeOrPrefix(phrases, keys, table), ...allWords(words, table)];
  if (guess && found.length <= FEW) found.push(...typos(keys, table));
  if (guess && found.length <= FEW) found.push(...parts(words, table));
  return rank(found, table);
}

function* wholeOrPrefix(phrases: readonly string[], keys: readonly string[], { entries }: NameTable): Generator<Match> {
  for (const entry of entries) {
    if (phrases.includes(entry.folded)) yield* leads(entry, 'literal');
    else if (keys.includes(entry.key)) yield* leads(entry, 'spelling');
    else if (keys.some((key) => entry.key.startsWith(key))) yield* leads(entry, 'prefix');
  }
}

/** Every word must start a word that leads to the port. */
function* allWords(words: readonly string[], table: NameTable): Generator<Match> {
  if (words.length === 0) return;
  const starts = words.map((word) => ` ${word}`);
  for (const { target, text } of table.words) {
    if (starts.every((start) => text.includes(start))) yield { target, way: 'words', entry: undefined };
  }
}

function* typos(keys: readonly string[], { entries }: NameTable): Generator<Match> {
  for (const key of keys) {
    const limit = allowedTypos(key.length);
    const letters = letterMask(key);
    for (const entry of entries) {
      if (Math.abs(entry.key.length - key.length) > limit || differingBits(letters, entry.letters) > 2 * limit) continue;
      const distance = editDistance(key, entry.key, limit);
      if (distance <= limit) yield* leads(entry, distance === 1 ? 'typo' : 'typos');
    }
  }
}

/** Names that a longer text mentions: `install redis on ubuntu`. */
function* parts(words: readonly string[], { entries }: NameTable): Generator<Match> {
  const spans = new Set(words.flatMap((_, from) => [1, 2, 3].map((length) => words.slice(from, from + length).join(''))));
  for (const entry of entries) if (spans.has(entry.key)) yield* leads(entry, 'part');
}

function* leads(entry: Entry, way: Way): Generator<Match> {
  for (const target of entry.targets) yield { target, way, entry };
}
