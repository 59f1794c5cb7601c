import type { Problem } from '../problems.ts';
import type { Assignment, PortlessName } from '../schema/assignment.ts';
import { capRepeats } from './capRepeats.ts';
import { readCells } from './cells.ts';
import { EMPTY_FILE, decodeCsv } from './decode.ts';
import { checkHeader } from './header.ts';
import { CSV_LIMITS, type Limits } from './limits.ts';
import { splitRecords, type CsvRecord } from './records.ts';
import type { CsvReport } from './report.ts';
import { readRow, type Bounds } from './row.ts';
import {
  checkAliases,
  checkDuplicates,
  checkListings,
  checkNamedRanges,
  checkRowCount,
  checkUnlisted,
  checkUnstatedTransports,
} from './rules.ts';

/** The rows of IANA's registry, and everything that is wrong with the file. */
export interface RegistryRows {
  /** Rows with a port, in file order. Rows with an error are left out. */
  assignments: Assignment[];
  /** Service names without a port, in file order. */
  portless: PortlessName[];
  /** Records of the file, without the header. */
  rows: number;
  problems: Problem[];
}

/**
 * Reads IANA's Service Name and Transport Protocol Port Number Registry, in its CSV form.
 *
 * The text of the registry is untrusted and kept word for word; it is escaped where it is shown.
 *
 * @param bytes the file
 * @param file its path, for messages
 * @param options.limits what a whole registry looks like; smaller for a part of one
 * @param options.today `YYYY-MM-DD`, after which no record can be dated
 * @returns never throws on bad data: an unreadable file has no rows and at least one error
 */
export function readRegistry(
  bytes: Uint8Array,
  file: string,
  options: { limits?: Partial<Limits>; today?: string } = {},
): RegistryRows {
  const limits = { ...CSV_LIMITS, ...options.limits };
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const problems: Problem[] = [];
  const report: CsvReport = (finding) => problems.push({ file, severity: 'error', ...finding });
  const read = readText(bytes, limits, today, report);
  return { assignments: [], portless: [], rows: 0, ...read, problems: capRepeats(problems, limits.mostOfAKind) };
}

type Rows = Omit<RegistryRows, 'problems'>;

/** The rows, or `undefined` when the bytes are not a registry. */
function readText(bytes: Uint8Array, limits: Limits, today: string, report: CsvReport): Rows | undefined {
  const text = decodeCsv(bytes, report);
  if (text === undefined) return undefined;
  const { records, damage } = splitRecords(text, limits.mostRows);
  const [header, ...body] = records;
  if (!header) report(damage ?? EMPTY_FILE);
  if (!header || !checkHeader(header, report)) return undefined;

  const read = body.map((record) => readRecord(record, { limits, today }, report)).filter((row) => row !== undefined);
  const assignments = read.filter(hasPorts);
  const portless = read.filter((row): row is PortlessName => !hasPorts(row));
  // Where the reading broke off, the missing rows are no second problem.
  if (damage) report(damage);
  else {
    checkRowCount(body.length, limits, report);
    checkUnlisted(assignments, limits, report);
  }
  checkListings(assignments, limits, report);
  checkNamedRanges(assignments, limits, report);
  checkDuplicates(read, report);
  checkUnstatedTransports(assignments, report);
  checkAliases(assignments, report);
  return { assignments, portless, rows: body.length };
}

function hasPorts(row: Assignment | PortlessName): row is Assignment {
  return 'ports' in row;
}

/** One row, or `undefined` when there was an error in it. */
function readRecord(
  { line, fields }: CsvRecord,
  bounds: Bounds,
  report: CsvReport,
): Assignment | PortlessName | undefined {
  let refused = false;
  const reportHere: CsvReport = (finding) => {
    refused ||= (finding.severity ?? 'error') === 'error';
    report({ line, ...finding });
  };
  const cells = readCells(fields, bounds.limits, reportHere);
  const row = cells && readRow({ line, cells }, bounds, reportHere);
  return refused ? undefined : row;
}
