import type { Assignment, PortlessName } from '../schema/assignment.ts';
import type { CsvCells } from './cells.ts';
import { readDates } from './fields/dates.ts';
import { readDescription, checkName, readNotes, readPeople } from './fields/words.ts';
import { readPorts } from './fields/ports.ts';
import { readReferences } from './fields/references.ts';
import { readTransport } from './fields/transport.ts';
import { readUnauthorizedUse } from './fields/unauthorizedUse.ts';
import type { Limits } from './limits.ts';
import { refetch, type CsvReport } from './report.ts';
import { readStatus } from './status.ts';

/** The cells of one row, and the physical line on which it starts. */
export interface CsvRow {
  line: number;
  cells: CsvCells;
}

/** What a row is checked against. */
export interface Bounds {
  limits: Limits;
  /** `YYYY-MM-DD`, after which no row can be dated. */
  today: string;
}

/**
 * Reads one row. It goes on after an error, so that all errors of the row are reported.
 *
 * @returns what was read: worth keeping only if no error was reported
 */
export function readRow(row: CsvRow, bounds: Bounds, report: CsvReport): Assignment | PortlessName | undefined {
  return row.cells['Port Number'] === '' ? readPortless(row, report) : readAssignment(row, bounds, report);
}

function readPortless({ line, cells }: CsvRow, report: CsvReport): PortlessName | undefined {
  const name = cells['Service Name'];
  const transport = readTransport(cells['Transport Protocol'], report);
  if (name !== '') return { name, transport, description: readDescription(cells.Description).description, line };
  report({ message: 'neither a service name nor a port', remedy: refetch('every row has at least one of them') });
  return undefined;
}

function readAssignment({ line, cells }: CsvRow, { limits, today }: Bounds, report: CsvReport): Assignment | undefined {
  const name = cells['Service Name'] || null;
  const transport = readTransport(cells['Transport Protocol'], report);
  const { description, replaces } = readDescription(cells.Description);
  const { aliasOf, duplicateOf, onlyNoted } = readNotes(cells['Assignment Notes']);
  const status = readStatus({ name, description, onlyNoted }, report);
  // IANA has itself marked an ill-formed name with a well-formed twin as historic: no news.
  if (name !== null && aliasOf === undefined) checkName(name, report);
  const assignees = readPeople(cells.Assignee, 'Assignee', report);
  const { registered, modified } = readDates(cells, today, report);
  const ports = readPorts(cells['Port Number'], report);
  if (ports === undefined) return undefined;
  return {
    ports,
    transport,
    name,
    description,
    status,
    replaces,
    aliasOf,
    duplicateOf,
    assignees,
    registered,
    modified,
    references: readReferences(cells.Reference),
    serviceCode: cells['Service Code'] || undefined,
    unauthorizedUse: readUnauthorizedUse(cells['Unauthorized Use Reported'], ports, limits.mostReportedPorts, report),
    notes: cells['Assignment Notes'] || undefined,
    line,
  };
}
