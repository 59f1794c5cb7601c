import { INVISIBLE, codePoint, visible } from '../visible.ts';
import { COLUMNS, type Column } from './header.ts';
import type { Limits } from './limits.ts';
import { refetch, refetchOrTeach, type CsvReport } from './report.ts';

/** The cells of one row by column: each one line, without space around it, empty where the registry says nothing. */
export type CsvCells = Record<Column, string>;

/**
 * Names the fields of one record. A newline inside a field collapses to a space; any other control character is
 * refused, and so is a cell of a length that IANA never needs. What nobody sees is refused in a service name, by which
 * people and programs find the port; elsewhere it is replaced by its number (`<U+202E>`), so that no page, card or file
 * can be turned around by it. All else is kept as it is: a cell may hold HTML or a formula, and is escaped where it is
 * shown.
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
  const unseen = INVISIBLE.exec(line)?.[0];
  if (field === 'Service Name') checkName(line, unseen, report);
  else if (unseen !== undefined)
    report({
      field,
      message: `invisible character ${codePoint(unseen)}: what is shown may not be what is written`,
      remedy: 'look at the row before you trust it; the site shows the number of the character in its place',
      severity: 'warning',
    });
  return unseen === undefined ? line : visible(line);
}

/** Refuses what no service name has (RFC 6335, section 5.1: letters, digits and hyphens; older names have other signs). */
function checkName(name: string, unseen: string | undefined, report: CsvReport): void {
  const field = 'Service Name';
  const remedy = refetch('no service name has one');
  if (name.includes('\uFFFD')) report({ field, message: 'U+FFFD, which stands for a character that was lost', remedy });
  else if (unseen !== undefined) report({ field, message: `invisible character ${codePoint(unseen)}`, remedy });
}
