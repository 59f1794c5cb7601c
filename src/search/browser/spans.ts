import type { PortRange } from '../../registry/schema/primitives.ts';
import { letterOf } from '../shared/alphabet.ts';
import { toWords } from '../shared/fold.ts';
import type { Query } from './query.ts';
import type { Name, SubjectPort, Subject } from './table/model.ts';
import type { NameTable } from './table/nameTable.ts';
import { hasWord } from '../shared/words/inflection.ts';
import { isTransport } from '../shared/transports.ts';
import { asksForEncryption, isEncrypted } from '../shared/words/secure.ts';
import { isAsking } from '../shared/words/questions.ts';
import { isSystem, isTask } from '../shared/words/tasks.ts';

/** A run of words that is the whole of a name. */
export interface Span {
  from: number;
  /** How many words it has. */
  words: number;
  names: readonly Name[];
  /** Whether all its words may as well be those of a task. */
  isTask: boolean;
  /** The words of the query that mean something and are not in it. */
  rest: readonly string[];
}

/** Names of more words are only found as the whole text. */
const LONGEST_NAME = 6;

/** All names in a query, the longest first where they overlap: of `sql server browser` not `sql server`. */
export function spansOf({ tokens, words, ports }: Query, namesOf: (key: string) => Iterable<Name>): Span[] {
  const spans: Span[] = [];
  for (let length = Math.min(LONGEST_NAME, tokens.length); length > 0; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const own = tokens.slice(from, from + length);
      // A word that stands in every question (“port”) is no name within a question.
      if (own.every(isAsking) || own.every((token) => /^\d+$/.test(token))) continue;
      // In `443/udp` the transport is no name.
      if (ports.length > 0 && own.every(isTransport)) continue;
      // `rdp tls`: beside a name, the word says how it is spoken.
      if (own.every(asksForEncryption) && words.some((word) => !asksForEncryption(word) && !isTask(word))) continue;
      const names = [...namesOf(own.join(''))];
      if (names.length === 0) continue;
      spans.push({
        from,
        words: length,
        names,
        isTask: own.every(isTask),
        rest: words.filter((word) => !own.includes(word)),
      });
    }
  }
  return spans;
}

/**
 * The letters of products whose roles have to be loaded to decide which of their ports a query means: products that
 * are named beside other words.
 */
export function rolesWanted(query: Query, table: NameTable): Set<string> {
  const letters = new Set<string>();
  const spans = spansOf(query, (key) => table.parts.flatMap((part) => part.withKey(key)));
  if (spans.some(({ rest }) => rest.length === 0)) return letters;
  for (const name of spans.flatMap(({ names }) => names)) {
    if (name.subject?.kind === 'software' && !table.rolesOf(name.subject)) letters.add(letterOf(name.text));
  }
  return letters;
}

/** What the words beside a name were found to be. */
interface Explained {
  /** Words that are neither in its record nor in another name. */
  unknown: string[];
  /** How many of them are names of something else. */
  foreign: number;
  /** The places to which the name leads, those first that the words choose. */
  places: readonly PortRange[];
}

/**
 * Whether the words beside a name are those of its subject, of what its ports do, of a task, or of another name; and
 * which of its ports they choose.
 */
export function explainSpan(name: Name, span: Span, spans: readonly Span[], table: NameTable): Explained {
  const { subject } = name;
  const roles = subject && table.rolesOf(subject);
  // Those to which the name leads, then the others of its subject: `outlook smtp` is not what `outlook` is about.
  const places = [...new Set([...name.places, ...(subject?.places ?? [])])];
  // A name may be that of one port: "global catalog", beside "ssl", is the one of both that has it.
  const asked = [
    ...span.rest.filter((word) => !isSystem(word)),
    ...(name.places === subject?.places ? [] : toWords(name.folded)),
  ];
  const chosen = places.map((place, index) => ({
    place,
    index,
    hits: asked.filter((word) => isSaidOf(textsOf(place, subject, roles), word)).length,
  }));
  const own = subject ? subject.names.flatMap(({ folded }) => toWords(folded)) : [];
  const left = span.rest.filter(
    (word) => !hasWord(own, word) && !places.some((place) => isSaidOf(textsOf(place, subject, roles), word)),
  );
  const unknown = left.filter((word) => !isTask(word) && !isNamed(word, span, spans));
  return {
    unknown,
    foreign: left.filter((word) => !isTask(word) && isNamed(word, span, spans)).length,
    places: chosen.sort((a, b) => b.hits - a.hits || a.index - b.index).map(({ place }) => place),
  };
}

/** Whether the words of what a port is called and does have this one, or say what it asks for. */
function isSaidOf(texts: readonly string[], word: string): boolean {
  return asksForEncryption(word) ? isEncrypted(texts) : hasWord(texts, word);
}

/** The words of what a port is called and does. */
function textsOf(place: PortRange, subject: Subject | undefined, roles: readonly string[] | undefined): string[] {
  const index = subject?.places.indexOf(place as SubjectPort) ?? -1;
  if (!subject || index < 0) return [];
  const called = (subject.places[index] as SubjectPort).aliases.flatMap(({ folded }) => toWords(folded));
  return [...called, ...toWords(roles?.[index] ?? '')];
}

/** Whether a word belongs to another curated name that stands beside the span. */
function isNamed(word: string, span: Span, spans: readonly Span[]): boolean {
  return spans.some(
    (other) =>
      other !== span &&
      !other.rest.includes(word) &&
      other.names.some(({ kind }) => kind === 'curated') &&
      (other.from + other.words <= span.from || other.from >= span.from + span.words),
  );
}
