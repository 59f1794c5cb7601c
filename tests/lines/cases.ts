import { readFileSync } from 'node:fs';
import { guideFor, type Reading } from '../../src/lines/index.ts';

/** A line of `lines.tsv`. */
export interface Case {
  /** What may come first: ports, paths of guides, names of services; `-` for nothing. */
  first: string[];
  role: string;
  kind: string;
  /** Where the form of the line is documented, or that it is a real one. */
  source: string;
  line: string;
}

/** The rows of a file of this folder, without comments, blank lines and the head. */
export function rowsOf(file: string): string[][] {
  const rows = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  return rows
    .filter((row) => row.trim() !== '' && !row.startsWith('# '))
    .slice(1)
    .map((row) => row.split('\t'));
}

export function casesOf(file: string): Case[] {
  return rowsOf(file).map(([first = '', role = '', kind = '', source = '', line = '']) => ({
    first: first.split(' | '),
    role,
    kind,
    source,
    line: line.replaceAll('\\t', '\t'),
  }));
}

/** What a reader would be led to: the first port, by number or by the name in its place, else a guide, else nothing. */
export function firstOf(reading: Reading): string[] {
  const [port] = reading.ports;
  if (!port) return [guideFor(reading) ?? '', ...(reading.ports.length === 0 ? ['-'] : [])].filter(Boolean);
  return [port.start, port.name].filter((what) => what !== undefined).map(String);
}

/** `destination 443/tcp at 192.0.2.1` */
export function show(reading: Reading): string {
  return reading.ports
    .map(
      ({ role, start, end, name, transport, address }) =>
        `${role} ${start === undefined ? name : start === end ? start : `${start}-${end}`}` +
        `${transport ? `/${transport}` : ''}${address === undefined ? '' : ` at ${address || 'any'}`}`,
    )
    .join(', ');
}

/** What people type in which numbers are no ports: names, versions, networks, times, addresses. */
export const WITHOUT_PORT = [
  'x11',
  'netrjs-1',
  'z39.50',
  'cl/1',
  '914c/g',
  'minecraft 1.20',
  '192.168.1.10',
  '10.0.0.0/24',
  '::1',
  'fe80::1',
  '12:30:45',
  '3com-tsmux',
  '',
] as const;
