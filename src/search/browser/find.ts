import type { Role } from '../../lines/reading.ts';
import { contains, portsOf } from '../../registry/ranges.ts';
import type { PortRange, Transport } from '../../registry/schema/primitives.ts';
import { describe, type Description } from './describe.ts';
import { leastUnlike, match } from './match.ts';
import { parseQuery, type QueryMention, type Query, type ReadQuery } from './query.ts';
import { resolverOf } from './resolve.ts';
import type { Subject } from './table/model.ts';
import type { NameTable } from './table/nameTable.ts';
import { toMask } from '../shared/transports.ts';
import { isTask } from '../shared/words/tasks.ts';
import { certaintyOf, type Certainty, type Match } from './ways.ts';

/** A port, or a range shown as one, that answers a query. */
export interface PortResult extends PortRange {
  kind: 'port';
  /** Where it leads, relative to the site's base: `ports/443/#udp`. */
  path: string;
  /** What is known of it, as soon as the name table is there. */
  description: Description | undefined;
  /** How the text of the query led here; `undefined` for a number. */
  match: Match | undefined;
  /** Its role in the pasted line, where the line has several ports. */
  role: Role | undefined;
}

/** Another page that answers a query. */
export interface PageResult {
  kind: 'page';
  path: string;
  subject: Subject;
  match: Match;
}

export type Result = PortResult | PageResult;

/** The answer to a query. */
export interface Found {
  query: Query;
  /** The best first, each page once. */
  results: Result[];
  /** What the query names that is neither a product nor a service. */
  term: Subject | undefined;
}

/** As many results as a reader may scroll through. */
const LONGEST_LIST = 50;

/**
 * Answers what a reader typed: by arithmetic where there is a number in it, by the name table where there is text.
 * A number needs no table.
 *
 * @param table `undefined` while it is not loaded
 * @param read how the text is read; by default as something typed, without the forms of tools
 */
export function find(typed: string, table: NameTable | undefined, read?: ReadQuery): Found {
  const query = parseQuery(typed, read, table && resolverOf(table));
  const matches = table && !isNumberAlone(query) ? match(query, table, { withGuesses: query.ports.length === 0 }) : [];
  const named = matches.filter((found) => certaintyOf(found) === 'named');
  const mentions = query.ports.filter((mention) => !named.some((found) => holdsNumber(found, mention)));
  const likely = matches.filter((found) => ['named', 'partly'].includes(certaintyOf(found)));
  const isBeside = (mention: QueryMention) =>
    likely.some((found) => isVersion(mention, found, query) || isProtocol(mention, found, query));
  const versions = mentions.filter(isBeside);
  const numbers = mentions.filter(
    (mention) => !isBeside(mention) && (likely.length > 0 || !isOfUnknownName(mention, query)),
  );
  const guides = query.guide ? guidesOf(query.guide, table) : [];
  const candidates = [
    ...(query.ports.length === 0 && (query.isLine || named.length === 0) ? guides : []),
    // netrjs-1 and z39.50 are names, although there is a number in them.
    ...candidatesOf(
      named.filter(({ way }) => way === 'literal'),
      query,
    ),
    ...numbers.flatMap((mention) => fromMention(mention, table, rolesAreTold(query))),
    ...candidatesOf(numbers.length > 0 ? named : matches, query),
    ...versions.flatMap((mention) => fromMention(mention, table, false)),
    ...guides,
  ];
  return {
    query,
    results: eachPageOnce(candidates)
      .slice(0, LONGEST_LIST)
      .map((candidate) => toResult(candidate, query, table)),
    term: named.find(({ subject }) => subject?.term)?.subject,
  };
}

/** The pages whose names are least unlike what was typed, for a reader who has found nothing. */
export function findLeastUnlike({ query }: Pick<Found, 'query'>, table: NameTable): Result[] {
  return candidatesOf(leastUnlike(query, table), query).map((candidate) => toResult(candidate, query, table));
}

/** How sure it is that a result is meant. A number is the surest. */
export function certaintyOfResult({ match: found }: Result): Certainty {
  return found ? certaintyOf(found) : 'named';
}

/** A result without what the table knows of its port. */
type Candidate =
  | { ports: PortRange; transport?: Transport | undefined; role?: Role | undefined; match?: Match }
  | { path: string; subject: Subject; match: Match };

function isNumberAlone({ outOfRange, words }: Pick<Query, 'outOfRange' | 'words'>): boolean {
  return outOfRange !== undefined && words.length === 0;
}

/** The guide to an error, as soon as its title is known. */
function guidesOf(path: string, table: NameTable | undefined): Candidate[] {
  const subject = table?.pageAt(path);
  const [name] = subject?.names ?? [];
  return subject && name ? [{ path, subject, match: { way: 'literal', name, subject, places: [], slack: 0 } }] : [];
}

/** `arma 3`: the number is a part of the name. */
function holdsNumber({ name }: Match, { start, isBare }: QueryMention): boolean {
  return isBare && new RegExp(`(?<!\\d)${start}(?!\\d)`).test(name.folded);
}

/** The highest number that is read as a version behind a name. */
const LAST_VERSION = 20;
const YEARS: PortRange = { start: 2000, end: 2035 };
/** Products of which each release is called after its year. */
const BY_YEAR = /^software\/(?:microsoft-|windows|visual-studio|remote-desktop|active-directory|hyper-v|iis\b)/;
/** Words within a name that mean nothing by themselves. */
const WITHIN_NAMES = new Set(['of', 'the', 'and', 'to', 'for', 'in', 'de', 'la']);

/** `airplay 2`, `exchange 2019`: a small number or a year behind a name that has no such port. */
function isVersion(mention: QueryMention, { subject, name }: Match, query: Query): boolean {
  const { start } = mention;
  if (subject?.places.some((ports) => contains(ports, start))) return false;
  if (start <= LAST_VERSION) return isBehindName(mention, query);
  return contains(YEARS, start) && BY_YEAR.test(subject?.path ?? '') && isReleaseOf(name, mention, query);
}

/** `sql server 2022 port`: the year stands right behind the name, or behind the word for a server. */
function isReleaseOf({ folded }: Match['name'], { start, isBare }: QueryMention, { tokens }: Query): boolean {
  const before = tokens[tokens.indexOf(String(start)) - 1];
  return isBare && before !== undefined && (before === 'server' || folded.endsWith(before));
}

/** `grand theft auto 5`, `football manager 2024`: the same behind a name that nobody knows here. */
function isOfUnknownName(mention: QueryMention, query: Query): boolean {
  if (query.isLine || !isBehindName(mention, query)) return false;
  const unknown = query.words.filter((word) => !isTask(word)).length;
  return (mention.start <= LAST_VERSION && unknown > 0) || (contains(YEARS, mention.start) && unknown > 1);
}

function isBehindName({ start, isBare }: QueryMention, { tokens, words }: Query): boolean {
  const others = tokens.slice(0, -1).filter((token) => !words.includes(token));
  return isBare && tokens.at(-1) === String(start) && others.every((token) => WITHIN_NAMES.has(token));
}

/** `esp protocol 50`: the number of a protocol of IP, which has no port. */
function isProtocol({ isBare }: QueryMention, { subject }: Match, { tokens }: Query): boolean {
  return isBare && subject?.term?.kind === 'no-port' && tokens.includes('protocol');
}

/**
 * Where names lead: first the port that is meant by each, with the page of its product beside it; then the other ports.
 * Of a name that only begins or resembles the text, the port that people mean by it is enough.
 */
function candidatesOf(matches: readonly Match[], { wantsAll }: Query): Candidate[] {
  const named = matches.filter((found) => certaintyOf(found) === 'named');
  const heads = named.flatMap((found) => {
    const [port, page] = [portCandidates(found).slice(0, 1), pageCandidates(found)];
    return wantsAll ? [...page, ...port] : [...port, ...page];
  });
  const others = matches
    .filter((found) => certaintyOf(found) !== 'named')
    .flatMap((found) => [
      ...portCandidates(found).slice(0, 1),
      ...(found.places.length === 0 ? pageCandidates(found) : []),
    ]);
  return [...heads, ...named.flatMap(portCandidates), ...others];
}

function portCandidates(found: Match): Candidate[] {
  const all = new Set([...found.places, ...(found.subject?.places ?? [])]);
  return [...all].map((ports) => ({ ports, match: found }));
}

function pageCandidates(found: Match): Candidate[] {
  const { subject } = found;
  return subject?.path === undefined ? [] : [{ path: subject.path, subject, match: found }];
}

/** A range that is too long for a list is shown by the ports in it that have a name. */
function fromMention(
  { start, end, transport, role }: QueryMention,
  table: NameTable | undefined,
  isRoleTold: boolean,
): Candidate[] {
  const numbers =
    end - start < LONGEST_LIST || !table
      ? portsOf({ start, end: Math.min(end, start + LONGEST_LIST - 1) })
      : namedPorts({ start, end }, table);
  return [...numbers].map((port) => ({
    ports: { start: port, end: port },
    transport,
    ...(isRoleTold && { role }),
  }));
}

/** The role is shown where a line has several ports, and for an only port that is a temporary one. */
function rolesAreTold({ ports }: Query): boolean {
  return ports.length > 1 || ports.some(({ role }) => role === 'source');
}

function namedPorts(range: PortRange, table: NameTable): number[] {
  const named = new Set([...table.namedPorts, ...table.usedPorts].filter((port) => contains(range, port)));
  // What was typed comes first, whether it has a name or not.
  return [...named.add(range.start)].sort((a, b) => a - b).slice(0, LONGEST_LIST);
}

function eachPageOnce(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number | string>();
  return candidates.filter((candidate) => {
    const page = 'ports' in candidate ? candidate.ports.start : candidate.path;
    return !seen.has(page) && seen.add(page);
  });
}

function toResult(candidate: Candidate, query: Query, table: NameTable | undefined): Result {
  if (!('ports' in candidate)) return { kind: 'page', ...candidate };
  const { ports, transport, role, match: found } = candidate;
  const asked = transport ?? query.transport;
  const description = table && describe(ports, table, asked);
  return {
    kind: 'port',
    ...ports,
    path: `ports/${ports.start}/${anchorOf(asked, ports, description, table)}`,
    description,
    match: found,
    role,
  };
}

/**
 * The part of a port's page about a transport. It exists where the registry has a row for the transport, and for TCP
 * and UDP on every notable port without an assignment (`src/articles/sections/who.ts`).
 */
function anchorOf(
  transport: Transport | undefined,
  ports: PortRange,
  description: Description | undefined,
  table: NameTable | undefined,
): string {
  if ((transport !== 'tcp' && transport !== 'udp') || !table?.isWhole) return '';
  const row = table.rowOf(ports);
  const isNamed = row?.names.some(({ mask }) => mask & toMask([transport]));
  const isTold = !row && description?.label !== undefined;
  return isNamed || isTold ? `#${transport}` : '';
}
