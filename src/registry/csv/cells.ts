import { INVISIBLE, codePoint } from '../visible.ts';
import { COLUMNS, type Column } from './header.ts';
import type { Limits } from './limits.ts';
import { refetch, refetchOrTeach, type CsvReport } from './report.ts';

/** The cells of one row by column: each one line, without space around it, empty where the registry says nothing. */
export type CsvCells = Record<Column, string>;

/**
 * Names the fields of one record. A newline inside a field collapses to a space; any other control character is
 * refused, and so is a cell of a length that IANA never needs. All else is kept as it is: a cell may hold HTML or a
 * formula, and is escaped where it is shown.
 */
export function readCells(fields: readonly string[], limits: Limits, report: CsvReport): CsvCells | undefined {
  if (fields.length !== COLUMNS.length) {
    report({
      message: `${fields.length} fields, expected ${COLUMNS.length}`,
      remedy: refetch('a comma or a quote is missing or too many, or the file is cut off here'),
    });
    return undefined;
  }
  const cells = COLUMNS.map(
    (field, index) => [field, readCell(fields[index] as string, field, limits, report)] as const,
  );
  return Object.fromEntries(cells) as CsvCells;
}

function readCell(text: string, field: Column, limits: Limits, report: CsvReport): string {
  if (text === '') return text;
  const longest = field === 'Service Name' ? limits.longestName : limits.longestCell;
  if (text.length > longest) {
    report({
      field,
      message: `${text.length} characters, expected at most ${longest}`,
      remedy: refetchOrTeach('limits.ts'),
    });
    return '';
  }
  const parts = text.split('\n').map((part) => part.trim());
  const line = parts.filter((part) => part !== '').join(' ');
  const control = /\p{Cc}/u.exec(line)?.[0];
  if (control !== undefined) {
    report({
      field,
      message: `control character ${codePoint(control)}`,
      remedy: refetch('IANA uses none but newlines'),
    });
  }
  if (field === 'Service Name' && line.includes('\uFFFD')) {
    report({
      field,
      message: 'U+FFFD, which stands for a character that was lost',
      remedy: refetch('no service name has one'),
    });
    return line;
  }
  const unseen = INVISIBLE.exec(line)?.[0];
  if (unseen !== undefined) {
    const message = `invisible character ${codePoint(unseen)}: what is shown may not be what is written`;
    report({
      field,
      message,
      remedy: 'look at the row before you trust it; the character is kept',
      severity: 'warning',
    });
  }
  return line;
}
