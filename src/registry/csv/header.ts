import type { CsvRecord } from './records.ts';
import { refetchOrTeach, type CsvReport } from './report.ts';

/** The columns of IANA's file, in its order. */
export const COLUMNS = [
  'Service Name',
  'Port Number',
  'Transport Protocol',
  'Description',
  'Assignee',
  'Contact',
  'Registration Date',
  'Modification Date',
  'Reference',
  'Service Code',
  'Unauthorized Use Reported',
  'Assignment Notes',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Names that columns once had: the first was in use in 2014. */
const FORMER_NAMES = new Map<string, Column>([['Known Unauthorized Uses', 'Unauthorized Use Reported']]);

/** Whether the first record names exactly the columns of IANA's file; if not, says in what it differs. */
export function checkHeader({ line, fields }: CsvRecord, report: CsvReport): boolean {
  const problem = findDifference(fields.map((field) => FORMER_NAMES.get(field) ?? field));
  if (problem) report({ line, message: `header: ${problem}`, remedy: refetchOrTeach('header.ts') });
  return problem === undefined;
}

function findDifference(found: readonly string[]): string | undefined {
  if (found.length === 1 && /[;\t|]/.test(found[0] as string)) return 'the delimiter is not a comma';
  const missing = COLUMNS.filter((column) => !found.includes(column));
  const unexpected = found.filter((column) => !COLUMNS.some((known) => known === column));
  const differences = [
    ...(missing.length > 0 ? [`missing ${quoted(missing)}`] : []),
    ...(unexpected.length > 0 ? [`unexpected ${quoted(unexpected)}`] : []),
  ];
  if (differences.length > 0) return differences.join(', ');
  if (found.length !== COLUMNS.length) return `${found.length} columns, expected ${COLUMNS.length}: one is there twice`;
  const inOrder = COLUMNS.every((column, index) => found[index] === column);
  return inOrder ? undefined : `columns in another order, expected ${quoted(COLUMNS)}`;
}

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
