import { portsOf } from '../registry/ranges.ts';
import type { PortRange, Transport } from '../registry/schema/primitives.ts';
import { describe, type Description } from './describe.ts';
import { match, type Match } from './match.ts';
import { parseQuery, type Mention, type Query } from './query.ts';
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
 */
export function find(typed: string, table: NameTable | undefined): Found {
  const query = parseQuery(typed);
  const matches = table ? textMatches(query, table) : [];
  // netrjs-1 and z39.50 are names, although there is a number in them.
  const literal = matches.filter(({ way, entry }) => way === 'literal' && entry?.folded === query.text);
  const results = [
    ...literal.map((found) => fromMatch(found, query, table)),
    ...query.ports.flatMap((mention) => fromMention(mention, table)),
    ...matches.map((found) => fromMatch(found, query, table)),
  ];
  return { query, results: eachPortOnce(results).slice(0, LONGEST_LIST) };
}

function textMatches(query: Query, table: NameTable): Match[] {
  if (query.outOfRange !== undefined && query.words.length === 0) return [];
  return match(query, table, { guess: query.ports.length === 0 });
}

/** A range that is too long for a list is shown by the ports in it that have a name. */
function fromMention({ start, end, transport }: Mention, table: NameTable | undefined): Result[] {
  const ports = [...portsOf({ start, end })];
  const described = ports.length > LONGEST_LIST && table ? ports.filter((port) => isNamed(port, table)) : ports;
  return described.slice(0, LONGEST_LIST).map((port) => toResult({ start: port, end: port }, transport, undefined, table));
}

function isNamed(port: number, { rows, prominence }: NameTable): boolean {
  return prominence.has(port) || rows.some(({ start, names }) => start === port && names.length > 0);
}

function fromMatch(found: Match, query: Query, table: NameTable | undefined): Result {
  return toResult(found.target, query.transport, found, table);
}

function toResult(
  { start, end }: PortRange,
  transport: Transport | undefined,
  found: Match | undefined,
  table: NameTable | undefined,
): Result {
  return {
    start,
    end,
    path: `ports/${start}/${anchorOf(transport)}`,
    description: table && describe({ start, end }, transport, table),
    match: found,
  };
}

/** The page of a port has a part for each of the two transports that nearly every port is about. */
function anchorOf(transport: Transport | undefined): string {
  return transport === 'tcp' || transport === 'udp' ? `#${transport}` : '';
}

function eachPortOnce(results: readonly Result[]): Result[] {
  const seen = new Set<number>();
  return results.filter(({ start }) => !seen.has(start) && seen.add(start));
}
