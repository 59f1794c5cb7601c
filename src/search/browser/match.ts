import { fold, toKey, toWords } from '../shared/fold.ts';
import { allowedTypos, differingBits, editDistance, letterMask } from './distance.ts';
import type { Query } from './query.ts';
import { best } from './rank.ts';
import { explainSpan, spansOf } from './spans.ts';
import type { Name } from './table/model.ts';
import type { NameTable } from './table/nameTable.ts';
import { certaintyOf, type Match, type Way } from './ways.ts';
import { hasWord, isSameWord } from '../shared/words/inflection.ts';
import { isUnfinished } from '../shared/words/questions.ts';
import { asksForEncryption } from '../shared/words/secure.ts';
import { isTask } from '../shared/words/tasks.ts';

/**
 * The names to which a text leads, the surest first, each subject once.
 *
 * @param withGuesses whether names may be offered that the text is only near to, where it is none
 */
export function match(query: Query, table: NameTable, { withGuesses }: { withGuesses: boolean }): Match[] {
  if (query.isUnfinished) return [];
  const sure = best([
    ...wholeNames(query, table),
    ...encryptedNames(query, table),
    ...namesWithin(query, table),
    ...commonWords(query, table),
  ]);
  const begun = best([...sure, ...begunNames(query, table)]);
  const isNamed = sure.some((found) => certaintyOf(found) === 'named');
  if (isNamed) return begun.filter((found) => certaintyOf(found) === 'named' || mayBeMeant(found, query, sure));
  return withGuesses ? best([...begun, ...nearNames(query, table)]) : begun;
}

/**
 * Whether a match may stand beside a name that was found: of longer names that begin so one may be meant, but not
 * beside a thing that has no port.
 */
function mayBeMeant({ name, subject }: Match, { tokens }: Query, sure: readonly Match[]): boolean {
  const isPortless = sure.some((found) => found.subject?.term?.kind === 'no-port');
  return name.key.startsWith(tokens.join('')) && !subject?.term && !isPortless;
}

/** The text itself as a name, and what is left of it without the words of a question. */
function* wholeNames({ text, tokens, words }: Query, table: NameTable): Generator<Match> {
  const [whole, topic] = [tokens.join(''), words.join('')];
  for (const name of withKey(whole, table)) yield toMatch(name, name.folded === text ? 'literal' : 'spelling');
  if (topic === whole) return;
  for (const name of withKey(topic, table)) if (!isCommon(name, words.every(isTask))) yield toMatch(name, 'question');
}

/** `imap tls` is called IMAPS, `telnet ssl` telnets. */
function* encryptedNames({ words }: Query, table: NameTable): Generator<Match> {
  const plain = words.filter((word) => !asksForEncryption(word));
  if (plain.length === 0 || plain.length === words.length) return;
  for (const name of withKey(`${plain.join('')}s`, table)) yield toMatch(name, 'question');
}

/** Names within the text, beside words of a task or beside other names. */
function* namesWithin(query: Query, table: NameTable): Generator<Match> {
  const spans = spansOf(query, (key) => withKey(key, table));
  for (const span of spans) {
    for (const name of span.names) {
      const { unknown, foreign, places } = explainSpan(name, span, spans, table);
      const way: Way = unknown.length > 0 ? 'part' : span.rest.length > 0 ? 'task' : 'question';
      if (isCommon(name, span.isTask) || (way !== 'question' && isLoose(name))) continue;
      if (way === 'part' && (name.kind !== 'curated' || name.subject?.kind === 'page')) continue;
      // First the names that explain the text without another name, then the longest, then the first in the text.
      yield { ...toMatch(name, way, 100 * foreign + 10 * (9 - span.words) + span.from), places };
    }
  }
}

/**
 * Too many registered names are common words, such as `login` (513) and `connect-server` (3442): they need the whole
 * text.
 */
function isCommon({ kind }: Name, isTaskAlone: boolean): boolean {
  return kind !== 'curated' && isTaskAlone;
}

/** A registered name of letters alone may be any word: `signal app`, `ea app port` ask for something else. */
function isLoose({ kind, folded }: Name): boolean {
  return kind !== 'curated' && /^[a-z]+$/.test(folded);
}

/** Names that hold every word of the text: named where they all belong to one subject. */
function* commonWords({ words }: Query, table: NameTable): Generator<Match> {
  const meant = withoutTasks(words);
  const [first, ...others] = meant;
  if (first === undefined) return;
  const holders = [...withWord(first, table)].filter((name) => {
    const own = toWords(name.folded);
    return !isNeverBegun(name) && others.every((word) => hasWord(own, word));
  });
  const subjects = new Set(holders.map(({ subject, key }) => subject ?? key));
  const isRecord = holders.every(({ subject }) => subject?.kind === 'software' || subject?.kind === 'service');
  const isOwn = holders.some(({ subject }) => subject && meant.every((word) => isOwnWord(word, subject.title)));
  for (const name of holders)
    yield toMatch(name, subjects.size === 1 && isRecord && isOwn ? 'word' : 'words', name.key.length);
}

/**
 * Whether a word of a name names by itself: `rojo` does in "Rojo", but not `roblox` in "roblox rojo", nor `usb` in
 * "ipp-usb".
 */
function isOwnWord(word: string, title: string): boolean {
  const [first = '', ...others] = toWords(fold(title));
  return isSameWord(word, first) || (word.length >= FEW_LETTERS && hasWord(others, word));
}

/** A single word is not enough to mean an attack tool, or a term that is neither product nor service. */
function isNeverBegun({ subject }: Name): boolean {
  return subject?.isHidden === true || subject?.term !== undefined;
}

/** Names that begin with the text. */
function* begunNames({ tokens, words }: Query, table: NameTable): Generator<Match> {
  for (const key of new Set([tokens.join(''), words.join('')])) {
    if (!key || isUnfinished(key)) continue;
    let isBegun = false;
    for (const part of table.parts) {
      for (const name of part.startingWith(key)) {
        isBegun ||= name.subject !== undefined;
        yield toMatch(name, isOfTitle(name) ? 'title' : 'prefix', name.key.length - key.length);
      }
    }
    // Of `remote de` the second word may be that of a question, but "remote desktop" begins so.
    if (isBegun) return;
  }
}

/** `tomcat` is of "Apache Tomcat", `smtp.gmail.com` is not of "Gmail". */
function isOfTitle({ folded, subject }: Name): boolean {
  const own = toWords(fold(subject?.title ?? ''));
  return toWords(folded).every((word) => own.includes(word));
}

/** Names that the text may be a typo of, but for those of attack tools. */
function* nearNames({ text, words }: Query, table: NameTable): Generator<Match> {
  const tried = new Set([toKey(text), words.join(''), withoutTasks(words).join('')]);
  for (const [index, key] of [...tried].entries()) {
    const limit = allowedTypos(key.length);
    if (limit === 0) continue;
    for (const { name, distance } of near(key, limit, table)) {
      // Of short words too many names are one letter away: only what people say is offered.
      if (name.subject?.isHidden || (name.key.length < FEW_LETTERS && !name.subject)) continue;
      yield toMatch(name, distance === 1 ? 'typo' : 'typos', likeness(key, name, distance) + index);
    }
  }
}

const FEW_LETTERS = 5;

/** A first letter that agrees makes a typo likelier, and so does a letter that is only doubled. */
function likeness(key: string, name: Name, distance: number): number {
  return 4 * distance + (key[0] === name.key[0] ? 0 : 2) + (singled(key) === singled(name.key) ? 0 : 1);
}

/** How many near names are offered where nothing was found. */
const MOST_UNLIKE = 3;

/** The names that are least unlike a text for which nothing was found: two letters of three must agree. */
export function leastUnlike({ words, text }: Query, table: NameTable): Match[] {
  const key = words.join('') || toKey(text);
  const limit = key.length < 6 ? 0 : Math.floor(key.length / 3);
  if (limit === 0) return [];
  const found = [...near(key, limit, table)].filter(({ name }) => !name.subject?.isHidden);
  const closest = Math.min(...found.map(({ distance }) => distance));
  return best(
    found
      .filter(({ distance }) => distance <= closest + 1)
      .map(({ name, distance }) => toMatch(name, 'unlike', likeness(key, name, distance))),
  ).slice(0, MOST_UNLIKE);
}

function* near(key: string, limit: number, table: NameTable): Generator<{ name: Name; distance: number }> {
  const letters = letterMask(key);
  for (const { names, letters: masks } of table.parts) {
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as Name;
      if (Math.abs(name.key.length - key.length) > limit) continue;
      if (differingBits(letters, masks[index] as number) > 2 * limit) continue;
      const distance = editDistance(key, name.key, limit);
      if (distance <= limit) yield { name, distance };
    }
  }
}

/** `postgress` → `postgres`: runs of a letter as one. */
function singled(text: string): string {
  return text.replace(/(.)\1+/g, '$1');
}

function* withKey(key: string, { parts }: NameTable): Generator<Name> {
  if (key) for (const part of parts) yield* part.withKey(key);
}

function* withWord(word: string, { parts }: NameTable): Generator<Name> {
  for (const part of parts) yield* part.withWord(word);
}

/** The words that name something; all, where none does. */
export function withoutTasks(words: readonly string[]): readonly string[] {
  const meant = words.filter((word) => !isTask(word));
  return meant.length > 0 ? meant : words;
}

function toMatch(name: Name, way: Way, slack = 0): Match {
  return { way, name, subject: name.subject, places: name.places, slack };
}
