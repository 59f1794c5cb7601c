import { contains, portsOf } from '../../registry/ranges.ts';
import type { PortRange, Transport } from '../../registry/schema/primitives.ts';
import { describe, type Description } from './describe.ts';
import { match, nearest } from './match.ts';
import type { Match } from './ways.ts';
import { parseQuery, type Mention, type Query, type ReadText } from './query.ts';
import { resolverOf } from './resolve.ts';
import type { NameTable } from './table/nameTable.ts';

/** A port, or a range shown as one, that answers a query. */
export interface Result extends PortRange {
  /** Where it leads, relative to the site's base: `ports/443/#udp`. */
  path: string;
  /** What is known of it, as soon as the name table is there. */
  description: Description | undefined;
  /** How the text of the query led here; none where the number did. */
  match: Match | undefined;
}

/** The answer to a query. */
export interface Found {
  query: Query;
  /** The best first, each port once. */
  results: Result[];
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
export function find(typed: string, table: NameTable | undefined, read?: ReadText): Found {
  const query = parseQuery(typed, read, table && resolverOf(table));
  const matches = table ? textMatches(query, table) : [];
  // netrjs-1 and z39.50 are names, although there is a number in them.
  const literal = matches.filter(({ way }) => way === 'literal');
  const candidates = [
    ...literal.map(fromMatch),
    ...query.ports.flatMap((mention) => fromMention(mention, table)),
    ...matches.map(fromMatch),
  ];
  const results = eachPortOnce(candidates).slice(0, LONGEST_LIST);
  return { query, results: results.map((candidate) => toResult(candidate, query, table)) };
}

/** The ports whose names are least unlike what was typed, for a reader who has found nothing. */
export function findNearest({ query }: Found, table: NameTable): Result[] {
  return nearest(query, table).map((found) => toResult(fromMatch(found), query, table));
}

/** A result without what the table knows of its port. */
interface Candidate {
  ports: PortRange;
  transport?: Transport | undefined;
  match?: Match;
}

function fromMatch(found: Match): Candidate {
  return { ports: found.target, match: found };
}

/** A range that is too long for a list is shown by the ports in it that have a name. */
function fromMention({ start, end, transport }: Mention, table: NameTable | undefined): Candidate[] {
  const numbers =
    end - start < LONGEST_LIST || !table
      ? portsOf({ start, end: Math.min(end, start + LONGEST_LIST - 1) })
      : namedPorts({ start, end }, table);
  return [...numbers].map((port) => ({ ports: { start: port, end: port }, transport }));
}

function namedPorts(range: PortRange, { rows, prominence }: NameTable): number[] {
  const registered = rows.filter(({ names }) => names.length > 0).map(({ start }) => start);
  const named = new Set([...registered, ...prominence.keys()].filter((port) => contains(range, port)));
  return [...named].sort((a, b) => a - b).slice(0, LONGEST_LIST);
}

function eachPortOnce(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number>();
  return candidates.filter(({ ports: { start } }) => !seen.has(start) && seen.add(start));
}

function textMatches(query: Query, table: NameTable): Match[] {
  if (query.outOfRange !== undefined && query.words.length === 0) return [];
  return match(query, table, { guess: query.ports.length === 0 });
}

function toResult({ ports, transport, match: found }: Candidate, query: Query, table: NameTable | undefined): Result {
  const asked = transport ?? query.transport;
  return {
    ...ports,
    path: `ports/${ports.start}/${anchorOf(asked)}`,
    description: table && describe(ports, table, { transport: asked, label: found?.entry?.label }),
    match: found,
  };
}

/** The page of a port has a part for each of the two transports that nearly every port is about. */
function anchorOf(transport: Transport | undefined): string {
  return transport === 'tcp' || transport === 'udp' ? `#${transport}` : '';
}
