import { COLUMNS, type Column } from './header.ts';
import { refetch, type Report } from './report.ts';

/** The cells of one row by column: each one line, without space around it, empty where the registry says nothing. */
export type Cells = Record<Column, string>;

/**
 * Names the fields of one record. A newline inside a field collapses to a space; any other control character is
 * refused. All else is kept as it is: a cell may hold HTML or a formula, and is escaped where it is shown.
 */
export function readCells(fields: readonly string[], report: Report): Cells | undefined {
  if (fields.length !== COLUMNS.length) {
    report({
      message: `${fields.length} fields, expected ${COLUMNS.length}`,
      remedy: refetch('a comma or a quote is missing or too many, or the file is cut off here'),
    });
    return undefined;
  }
  const cells = COLUMNS.map((field, index) => [field, readCell(fields[index] as string, field, report)] as const);
  return Object.fromEntries(cells) as Cells;
}

function readCell(text: string, field: Column, report: Report): string {
  if (text === '') return text;
  const parts = text.split('\n').map((part) => part.trim());
  const line = parts.filter((part) => part !== '').join(' ');
  const control = /\p{Cc}/u.exec(line)?.[0];
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    report({ field, message: `control character U+${code}`, remedy: refetch('IANA uses none but newlines') });
  }
  return line;
}
