import { COLUMNS, type Column } from '../../../src/registry/csv/header.ts';
import type { Limits } from '../../../src/registry/csv/limits.ts';
import { readRegistry, type RegistryRows } from '../../../src/registry/csv/readRegistry.ts';
import type { CsvFinding, CsvReport } from '../../../src/registry/csv/report.ts';

/** The path of the bundled registry, from the project's root. */
export const REGISTRY = 'content/registry/service-names-port-numbers.csv';

/** The columns that a test is about; the others are empty. */
export type Written = Partial<Record<Column, string>>;

/** A row of port 22 that nothing is wrong with, changed where the test wants it. */
export function ssh(changes: Written = {}): Written {
  return {
    'Service Name': 'ssh',
    'Port Number': '22',
    'Transport Protocol': 'tcp',
    Description: 'The Secure Shell (SSH) Protocol',
    ...changes,
  };
}

/** A CSV of these rows, as IANA writes one: CRLF between records, quotes where they are needed. */
export function csv(rows: readonly Written[], columns: readonly string[] = COLUMNS): string {
  const records = [columns, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))];
  return records.map((fields) => `${fields.map(quote).join(',')}\r\n`).join('');
}

/** What no part of a registry is refused for, when a test is about something else. */
const ANY_PART: Partial<Limits> = { fewestRows: 0, listedBelow: 0 };

/** Reads a text as if it were a whole registry. */
export function readText(text: string | Uint8Array, limits: Partial<Limits> = {}): RegistryRows {
  return readRegistry(Buffer.from(text), 'registry.csv', { limits: { ...ANY_PART, ...limits }, today: '2026-11-22' });
}

/** Reads these rows as if they were a whole registry. */
export function readRows(rows: readonly Written[], limits: Partial<Limits> = {}): RegistryRows {
  return readText(csv(rows), limits);
}

/** A place to report to, and what was reported. */
export function collector(): { report: CsvReport; findings: CsvFinding[] } {
  const findings: CsvFinding[] = [];
  return { report: (finding) => findings.push(finding), findings };
}

function quote(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
