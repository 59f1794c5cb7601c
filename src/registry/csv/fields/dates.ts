import { MonthOrDay } from '../../schema/primitives.ts';
import type { CsvCells } from '../cells.ts';
import type { Column } from '../header.ts';
import { nothingToDo, refetch, refetchOrTeach, type CsvReport } from '../report.ts';

/** When a row was registered and last modified, each `YYYY-MM` or `YYYY-MM-DD`. Most rows say neither. */
export interface Dates {
  registered: string | undefined;
  modified: string | undefined;
}

/** Reads both dates of a row. `today` is `YYYY-MM-DD`: no record can be of a later day. */
export function readDates(cells: CsvCells, today: string, report: CsvReport): Dates {
  const registered = readDate(cells, 'Registration Date', today, report);
  const modified = readDate(cells, 'Modification Date', today, report);
  if (registered && modified && isBefore(modified, registered)) {
    report({
      field: 'Modification Date',
      message: `modified ${modified}, before it was registered (${registered})`,
      remedy: nothingToDo('both are kept as IANA records them'),
      severity: 'notice',
    });
  }
  return { registered, modified };
}

function readDate(cells: CsvCells, field: Column, today: string, report: CsvReport): string | undefined {
  const date = cells[field];
  if (date === '') return undefined;
  if (!MonthOrDay.safeParse(date).success) {
    const message = `date "${date}" is not YYYY-MM or YYYY-MM-DD`;
    report({ field, message, remedy: refetchOrTeach('fields/dates.ts') });
  } else if (isBefore(today, date)) {
    report({ field, message: `date ${date} lies in the future`, remedy: refetch('or is the clock here slow?') });
  }
  return date;
}

/** Compares as far as both are known: a month is not before a day in it. */
export function isBefore(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}
