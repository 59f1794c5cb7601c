import { CsvError, parse } from 'csv-parse/sync';
import { refetch, type CsvFinding } from './report.ts';

/** The fields of one record, and the physical line on which it starts. */
export interface CsvRecord {
  line: number;
  fields: string[];
}

/** csv-parse's codes for quotes that do not match. */
const BROKEN_QUOTES = new Map<string, string>([
  ['CSV_QUOTE_NOT_CLOSED', 'a quoted field of this record is never closed'],
  ['CSV_INVALID_CLOSING_QUOTE', 'text follows the closing quote of a field of this record'],
  ['INVALID_OPENING_QUOTE', 'a quote stands inside a field of this record that does not start with one'],
]);

/**
 * Splits CSV text into records. Blank lines are no records.
 *
 * Lines are counted here: a record spans one more for each newline inside its quoted fields.
 *
 * @param text with `\n` as the only newline
 * @param most records and blank lines that are read
 * @returns the records; where quotes do not match or there are more than `most`, those up to there and the damage
 */
export function splitRecords(text: string, most: number): { records: CsvRecord[]; damage?: CsvFinding } {
  const records: CsvRecord[] = [];
  let line = 1;
  let taken = 0;
  const take = (fields: string[]) => {
    taken++;
    if (fields.length > 1 || fields[0] !== '') records.push({ line, fields });
    line += 1 + fields.reduce((newlines, field) => newlines + field.split('\n').length - 1, 0);
    return null;
  };
  try {
    parse(text, { record_delimiter: '\n', relax_column_count: true, on_record: take, to: most + 1 });
    return taken > most ? { records: records.slice(0, most), damage: tooMany(most) } : { records };
  } catch (error) {
    const problem = error instanceof CsvError ? BROKEN_QUOTES.get(error.code) : undefined;
    if (problem === undefined) throw error;
    const remedy = refetch('it is damaged from here on');
    return { records, damage: { line, message: `unbalanced quotes: ${problem}`, remedy } };
  }
}

function tooMany(most: number): CsvFinding {
  const remedy = refetch(
    'it is not the registry; if IANA does publish so many, raise mostRows in src/registry/csv/limits.ts',
  );
  return { message: `more than ${most} lines of records, and the rest was not read`, remedy };
}
