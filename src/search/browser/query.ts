import { guideFor } from '../../lines/guides.ts';
import { readQuery } from '../../lines/query.ts';
import type { Options } from '../../lines/read.ts';
import type { LinePort, Reading, Role } from '../../lines/reading.ts';
import type { Transport } from '../../registry/schema/primitives.ts';
import { fold } from '../shared/fold.ts';
import { TRANSPORT_PATTERN } from '../../registry/transports.ts';
import { isTransport } from '../shared/transports.ts';
import { asksForAll, isAsking, isUnfinished, withoutAskingWithin } from '../shared/words/questions.ts';

/** A port or a range that a reader wrote. A single port has `start` equal to `end`. */
export interface QueryMention {
  start: number;
  end: number;
  transport: Transport | undefined;
  /** Whether it is a bare number, which might also be part of a name. */
  isBare: boolean;
  /** What it does in its line. */
  role: Role;
}

/** What a reader typed or pasted, taken apart. */
export interface Query {
  /** The whole text, folded. */
  text: string;
  /** The ports in it, what it is about first, each once. */
  ports: QueryMention[];
  /** Whether a port before the first number is told by a name that is not known yet: `sshd … from 192.0.2.1 port 50022`. */
  opensWithName: boolean;
  /** The first number in it that no port can have. */
  outOfRange: number | undefined;
  /** The transport that the whole text is about, where it names exactly one. */
  transport: Transport | undefined;
  /** All words in which a name may stand, numbers among them. */
  tokens: string[];
  /** The words that mean something: those of a question about ports, transports and numbers are left out. */
  words: string[];
  /** Whether it asks for all ports that something needs. */
  wantsAll: boolean;
  /** Whether it is the beginning of the word "port". */
  isUnfinished: boolean;
  /** The guide to an error or a packet without a port: its path, relative to the site's base. */
  guide: string | undefined;
  /** Whether a tool wrote it, and not a reader. */
  isLine: boolean;
}

/** Reads a text: `readQuery` what somebody typed, `readLine` what a tool wrote. */
export type ReadQuery = (text: string, options: Options) => Reading;

/**
 * Takes apart what a reader typed or pasted: a number in any usual spelling, an address, a tool's line, a name, a
 * question, an error.
 */
export function parseQuery(typed: string, read: ReadQuery = readQuery, resolve: Options['resolve'] = undefined): Query {
  const text = fold(typed);
  const reading = read(typed, { resolve });
  const transport = onlyTransport(text);
  const ports = eachMentionOnce(reading.ports.flatMap((port) => toMention(port, transport)));
  const guide = guideFor(reading)?.slice(1);
  const isTold = reading.format !== undefined || (guide !== undefined && ports.length === 0);
  // The words of a tool's line and of an error are not looked up as names, except a service in a port's place.
  const named = reading.ports.flatMap(({ start, name = '' }) => (start === undefined ? [name] : []));
  const rest = isTold ? [] : [reading.rest];
  const portless = reading.portless && ports.length === 0 ? [reading.portless] : [];
  const wordsAlone = toTokens(fold([...named, ...rest, ...portless].join(' ')));
  const meant = [...new Set(wordsAlone)].filter((token) => !isAsking(token) && !isTransport(token) && !isNumber(token));
  const latin = meant.filter(isLatin);
  const tokens = isTold ? wordsAlone : toTokens(text);
  return {
    text,
    ports,
    opensWithName: reading.ports[0] !== undefined && reading.ports[0].start === undefined && ports.length > 0,
    outOfRange: reading.outOfRange,
    transport,
    tokens,
    // Beside a name in Latin letters, another script is that of the question.
    words: latin.length > 0 || ports.length > 0 ? latin : meant,
    wantsAll: asksForAll(text, tokens),
    isUnfinished: isUnfinished(text),
    guide,
    isLine: reading.format !== undefined,
  };
}

function toMention({ start, end, transport, address, role }: LinePort, ofText: Transport | undefined): QueryMention[] {
  if (start === undefined || end === undefined) return [];
  const isBare = transport === undefined && address === undefined;
  return [{ start, end, transport: transport ?? ofText, isBare, role }];
}

function eachMentionOnce(mentions: readonly QueryMention[]): QueryMention[] {
  const seen = new Set<string>();
  return mentions.filter(({ start, end, transport }) => {
    const key = `${start}-${end}/${transport}`;
    return !seen.has(key) && seen.add(key);
  });
}

function onlyTransport(text: string): Transport | undefined {
  const named = new Set(text.match(new RegExp(String.raw`(?<![a-z])(?:${TRANSPORT_PATTERN})(?![a-z])`, 'g')));
  return named.size === 1 ? ([...named][0] as Transport) : undefined;
}

/** Runs of Latin letters and digits, and runs of other letters: `mysqlのポート` are two words. */
function toTokens(folded: string): string[] {
  const text = /\p{Script=Latin}/u.test(folded) ? folded : withoutAskingWithin(folded);
  return text.match(/[\p{Script=Latin}\p{N}+]+|(?:(?![\p{Script=Latin}\p{N}])\p{L})+/gu) ?? [];
}

function isLatin(token: string): boolean {
  return /^[\p{Script=Latin}\p{N}+]/u.test(token);
}

function isNumber(token: string): boolean {
  return /^\d+$/.test(token);
}
