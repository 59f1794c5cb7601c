import type { PortStatus } from '../../registry/schema/port.ts';
import { LAST_PORT } from '../../registry/ranges.ts';
import { temporariness } from '../../lines/port.ts';
import type { Role } from '../../lines/reading.ts';
import type { Subject } from './table/model.ts';

/** What a status means, in a word or two. */
export const STATUS_WORDS: Record<PortStatus, string> = {
  assigned: 'assigned',
  reserved: 'reserved',
  'private-use': 'private use',
  deregistered: 'de-registered',
  other: 'set aside',
  unassigned: 'unassigned',
  dynamic: 'dynamic',
};

export const NAMES_FAILED = 'Not all names could be loaded. Numbers still work, and the texts are searched.';
export const RECENT = 'Your recent look-ups, kept on this device only.';
export const SEARCHING = 'Searching …';
export const TEXTS_FAILED = 'The texts could not be searched. Numbers and names still work.';

/** What is said of a text with many lines. */
export function aboutLines(lines: number): string {
  return `The ports of ${lines} lines, in their order.`;
}

/** The words of the link to all lines of a text. */
export function allLines(lines: number): string {
  return `Explain all ${lines} lines`;
}

/** Why a number has no page. */
export function outOfRange(number: number): string {
  return `${number} is not a port number. Ports are numbered from 0 to ${LAST_PORT}.`;
}

/** What is said of something that is neither a product nor a service. */
export function aboutTerm({ title, term }: Subject): string {
  switch (term?.kind) {
    case 'no-port':
      return `${title} has no port: ${term.because}.`;
    case 'carried':
      return `${title} has no port of its own: ${term.because}.`;
    default:
      return `${title}: ${term?.because}.`;
  }
}

/** What was found for a text that is no name. */
export interface Unnamed {
  /** Names that begin with the text. */
  begun: boolean;
  /** Names that have its words among others. */
  worded: boolean;
  /** Pages whose texts hold every word. */
  told: boolean;
  /** Names that are near. */
  guessed: boolean;
  /** Names that are a part of the text. */
  partly: boolean;
  /** Pages to go on with, which are no answer. */
  onward: boolean;
}

/** Says first that a text is not on record, and then what is shown instead: names, pages, or else ways on. */
export function notOnRecord(typed: string, { begun, worded, told, guessed, partly, onward }: Unnamed): string {
  const shown = [
    ...(begun ? ['These names begin so.'] : []),
    ...(worded ? ['These names have the word.'] : []),
    ...(told ? [begun || worded ? 'Pages below speak of it.' : 'These pages speak of it.'] : []),
    ...(partly ? ['A part of it is.'] : []),
    ...(guessed && !begun && !worded && !told ? ['Did you mean one of these?'] : []),
  ];
  const record = `“${shorten(typed)}” is ${told ? 'no name' : 'not'} on record.`;
  return [record, ...(shown.length === 0 && onward ? [WAYS_ON] : shown)].join(' ');
}

/** What is said of names that are still being typed. */
export function namesBeginning(typed: string): string {
  return `Names that begin with “${shorten(typed)}”.`;
}

const WAYS_ON = 'Where to go from here:';

/** A longer text is cut where it is quoted. */
const LONGEST_QUOTE = 60;

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > LONGEST_QUOTE ? `${trimmed.slice(0, LONGEST_QUOTE)} …` : trimmed;
}

/** How a port is called in the registry, where readers know it by another name. */
export function registeredAs(name: string): string {
  return `registered as ${name}`;
}

/** What a port does in a line that has several; nothing where the line does not say. */
export function roleInLine(role: Role, start: number): string | undefined {
  if (role === 'mentioned') return undefined;
  return role === 'source' && temporariness({ start, name: undefined }) > 0
    ? 'source port, chosen for this connection'
    : ROLE_WORDS[role];
}

const ROLE_WORDS = {
  listening: 'a program listens here',
  destination: 'where the connection goes',
  published: 'the published side',
  inside: 'the inner side',
  forwarded: 'where it is forwarded',
  source: 'source port',
} as const satisfies Record<Exclude<Role, 'mentioned'>, string>;

/** `3 results` */
function resultCount(results: number): string {
  return `${results} ${results === 1 ? 'result' : 'results'}`;
}

/** `3 of 12 results`, or `12 results` where all are shown */
export function sentenceCount(shown: number, all: number): string {
  return shown === all ? resultCount(all) : `${shown} of ${resultCount(all)}`;
}

/** What a screen reader says when the list has changed; of ways on, which are no results, their names. */
export function announcement(
  items: readonly { number: string; name: string; isWayOn?: boolean }[],
  notes: readonly string[],
): string {
  const results = items.filter(({ isWayOn }) => !isWayOn);
  const [first] = results;
  const found = first
    ? [`${resultCount(results.length)}, first: ${first.number} ${first.name}.`]
    : items.map(({ name }) => `${name}.`);
  return [...notes, ...found].filter(Boolean).join(' ').replace(/\s+/g, ' ');
}
