import type { Transport } from '../../registry/schema/primitives.ts';
import { hideAddresses } from './addresses.ts';
import { fold, toWords } from '../shared/fold.ts';
import { STOP_WORDS } from './stopWords.ts';
import { TRANSPORT_PATTERN, isTransport } from '../shared/transports.ts';

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
  /** The ports in it, in order, each once. */
  ports: Mention[];
  /** The first number in it that no port can have. */
  outOfRange: number | undefined;
  /** The transport that the whole text is about, where it names exactly one. */
  transport: Transport | undefined;
  /** What is left without ports, transports, addresses and the words of a question. */
  words: string[];
}

/** The largest number that 16 bits hold (RFC 6335 §6). */
export const LAST_PORT = 65535;

/** More is not a query but a pasted log. */
const LONGEST_QUERY = 500;

const NUMBER = String.raw`(?:0x[0-9a-f]+|\d+)`;
const PORTS = String.raw`(?<start>${NUMBER})(?:\s*(?:-|–|—|\.\.)\s*(?<end>${NUMBER}))?`;
const TRANSPORT = `(?<transport>${TRANSPORT_PATTERN})`;

/** Ways to write a number that make it a port beyond doubt: with its transport, or behind an address. */
const CERTAIN = [
  String.raw`(?<![\w.:])${PORTS}(?:\s*/\s*|:)?${TRANSPORT}\b`, // 443/udp, 443udp
  String.raw`\b${TRANSPORT}(?:\s*/\s*|:)?${PORTS}(?!\w)`, // udp/443, udp:443
  String.raw`(?<![\w.:])${PORTS}(?=:\d)`, // the first half of 8080:80
  String.raw`:${PORTS}(?:/${TRANSPORT})?(?!\w)`, // :8080, localhost:3000
].map((source) => new RegExp(source, 'g'));

/** A number that stands for itself: no part of a name (netrjs-1, cl/1, z39.50) or of a version (1.20). */
const BARE = [String.raw`(?<![\w.+*:-]|[a-z]/)(?:(?<=^|\s)(?<minus>-))?${PORTS}(?!\w|[.+*-]\w|/[a-z])`].map(
  (source) => new RegExp(source, 'g'),
);

/**
 * Takes apart what a reader typed or pasted: a number in any usual spelling, a range, a list, an address,
 * a line of `ss`, `netstat`, `lsof`, `nmap` or `docker ps`, a name, a question.
 */
export function parseQuery(typed: string): Query {
  const text = fold(typed.slice(0, LONGEST_QUERY));
  const plain = hideAddresses(text);
  const transport = onlyTransport(plain);
  const certain = takeMentions(plain, CERTAIN);
  // In a pasted line, bare numbers beside certain ports are process ids and queue lengths.
  const { mentions, rest } = certain.mentions.length > 0 ? certain : takeMentions(plain, BARE);
  const valid = mentions.filter(({ end }) => end >= 0 && end <= LAST_PORT);
  const words = toWords(rest);
  const meaningful = words.filter(isMeaningful);
  return {
    text,
    ports: unique(
      withoutPlaceholders(valid).map((mention) => ({ ...mention, transport: mention.transport ?? transport })),
    ),
    outOfRange: mentions.find((mention) => !valid.includes(mention))?.end,
    transport,
    words: meaningful.length > 0 || mentions.length > 0 ? meaningful : words,
  };
}

/** The numbers that the patterns find, in the order in which they stand, and the text without them. */
function takeMentions(text: string, patterns: readonly RegExp[]): { mentions: Mention[]; rest: string } {
  const found: { index: number; mention: Mention }[] = [];
  const rest = patterns.reduce((left, pattern) => {
    for (const { index, groups = {} } of left.matchAll(pattern)) found.push({ index, mention: toMention(groups) });
    // Blanks of the same length: what later patterns find keeps its place.
    return left.replace(pattern, (taken) => ' '.repeat(taken.length));
  }, text);
  return { mentions: found.sort((a, b) => a.index - b.index).map(({ mention }) => mention), rest };
}

function toMention({ minus, start, end = start, transport }: Partial<Record<string, string>>): Mention {
  const bounds = [Number(start), Number(end)].sort((a, b) => a - b) as [number, number];
  const [low, high] = minus ? [-bounds[1], -bounds[0]] : bounds;
  return { start: low, end: high, transport: transport as Transport | undefined };
}

/** Tools write port 0 for "any port": `0.0.0.0:0` in Windows' netstat. */
function withoutPlaceholders(mentions: Mention[]): Mention[] {
  return mentions.length > 1 ? mentions.filter(({ end }) => end > 0) : mentions;
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
