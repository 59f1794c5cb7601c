import { guideFor } from '../../lines/guides.ts';
import { readQuery } from '../../lines/query.ts';
import type { Options } from '../../lines/read.ts';
import type { Reading } from '../../lines/reading.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { fold, toWords } from '../shared/fold.ts';
import { isTransport, TRANSPORT_PATTERN } from '../shared/transports.ts';
import { STOP_WORDS } from './stopWords.ts';

/** A port or a range that a reader wrote. A single port has `start` equal to `end`. */
export interface Mention {
  start: number;
  end: number;
  transport: Transport | undefined;
}

/** What a reader typed or pasted, taken apart. */
export interface Query {
  /** The whole text, folded. */
  text: string;
  /** The ports in it, what it is about first, each once. */
  ports: Mention[];
  /** The first number in it that no port can have. */
  outOfRange: number | undefined;
  /** The transport that the whole text is about, where it names exactly one. */
  transport: Transport | undefined;
  /** What is left without ports, transports, addresses and the words of a question. */
  words: string[];
  /** The guide to an error or a packet without a port: its path from the root of the site. */
  guide: string | undefined;
}

/** Reads a text: `readQuery` what somebody typed, `readLine` what a tool wrote. */
export type ReadText = (text: string, options: Options) => Reading;

/** More is not a query but a pasted log. */
const LONGEST_QUERY = 500;

/**
 * Takes apart what a reader typed or pasted: a number in any usual spelling, a range, a list, an address, a tool's line,
 * a name, a question, an error.
 */
export function parseQuery(typed: string, read: ReadText = readQuery, resolve: Options['resolve'] = undefined): Query {
  const text = fold(typed.slice(0, LONGEST_QUERY));
  const reading = read(typed, { resolve });
  const transport = onlyTransport(text);
  const ports = reading.ports.flatMap(({ start, end, transport: own }) =>
    start === undefined || end === undefined ? [] : [{ start, end, transport: own ?? transport }],
  );
  const unknown = reading.ports.flatMap(({ start, name = '' }) => (start === undefined ? toWords(fold(name)) : []));
  const guide = guideFor(reading);
  // The words of an error name no service.
  const words = guide && ports.length === 0 ? unknown : [...unknown, ...toWords(fold(reading.rest))];
  const meaningful = words.filter(isMeaningful);
  const isPlain = ports.length === 0 && reading.outOfRange === undefined;
  return {
    text,
    ports: unique(ports),
    outOfRange: reading.outOfRange,
    transport,
    words: meaningful.length > 0 || !isPlain ? meaningful : words,
    guide,
  };
}

function unique(mentions: readonly Mention[]): Mention[] {
  const byValue = new Map(mentions.map((mention) => [`${mention.start}-${mention.end}/${mention.transport}`, mention]));
  return [...byValue.values()];
}

function onlyTransport(text: string): Transport | undefined {
  const named = new Set(text.match(new RegExp(String.raw`(?<![a-z])(?:${TRANSPORT_PATTERN})(?![a-z])`, 'g')));
  return named.size === 1 ? ([...named][0] as Transport) : undefined;
}

function isMeaningful(word: string): boolean {
  return !STOP_WORDS.has(word) && !isTransport(word);
}
