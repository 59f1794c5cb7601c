import { readLine } from '../../src/lines/line.ts';
import { isLine, readQuery } from '../../src/lines/query.ts';
import { find, type Found } from '../../src/search/browser/find.ts';
import { parseQuery, type Query, type ReadQuery } from '../../src/search/browser/query.ts';
import type { NameTable } from '../../src/search/browser/table/nameTable.ts';

/** What the search box finds for a text once everything is loaded that it needs. */
export function ask(typed: string, table: NameTable | undefined): Found {
  return find(typed, table, readerOf(typed));
}

/** How the search box takes a text apart. */
export function take(typed: string): Query {
  return parseQuery(typed, readerOf(typed));
}

function readerOf(typed: string): ReadQuery {
  return isLine(typed) ? readLine : readQuery;
}
