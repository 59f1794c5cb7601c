import type { Port, PortStatus, RangeClass } from '../registry/schema/port.ts';
import { TRANSPORTS } from '../registry/transports.ts';
import { gist } from './answer.ts';

/** A port in the table of all ports. */
export interface PortRow {
  port: number;
  range: RangeClass;
  status: PortStatus;
  /** The registered names, the primary one first. */
  names: string[];
  /** What people call the service, where a record says so. */
  title: string;
  /** The transports on which a name is registered. */
  transports: string[];
  /** The ids of the products on record that listen there; `/software/<id>/` says how we know. */
  software: string[];
  /** The answer in a few words. */
  summary: string;
}

/** One row for every port, in the order of numbers. */
export function portTable(ports: readonly Port[]): PortRow[] {
  return ports.map((port) => ({
    port: port.number,
    range: port.rangeClass,
    status: port.status,
    names: port.names,
    title: port.title ?? '',
    transports: TRANSPORTS.filter((transport) => port.transports[transport].names.length > 0),
    software: [...new Set(port.uses.map(({ software }) => software))],
    summary: gist(port),
  }));
}

/** The table as CSV (RFC 4180), lists within a cell separated by spaces. */
export function portCsv(rows: readonly PortRow[]): string {
  const head = ['port', 'range', 'status', 'names', 'title', 'transports', 'software', 'summary'] as const;
  const lines = rows.map((row) => head.map((column) => cell([row[column]].flat().join(' '))).join(','));
  return `${head.join(',')}\r\n${lines.join('\r\n')}\r\n`;
}

/** Quoted where it must be; text that a spreadsheet would run as a formula gets an apostrophe (OWASP, "CSV Injection"). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
