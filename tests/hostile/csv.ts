import { COLUMNS, type Column } from '../../src/registry/csv/header.ts';
import { CSV_LIMITS } from '../../src/registry/csv/limits.ts';
import { RANGES } from '../../src/registry/ranges.ts';
import { OBJECT_KEYS, PAYLOADS } from './payloads.ts';
import { nameOf, portOf } from './words.ts';

type Row = Partial<Record<Column, string>>;

/** IANA's file as somebody would write it who wants more than text on a page, in a form that the reader accepts. */
export function hostileCsv(): string {
  const assigned = [...PAYLOADS.flatMap(payloadRows), ...objectKeyRows(), ...hugeRows()];
  const rows = [...assigned, ...unassigned(assigned), ...fillers()];
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
}

/** One payload in every cell that takes any text. */
function payloadRows(payload: string, index: number): Row[] {
  const inBrackets = payload.replace(/[[\]]/g, '').trim();
  const row = {
    'Port Number': String(portOf(index)),
    Assignee: `[${inBrackets}]`,
    Contact: `[${inBrackets}]`,
    Reference: `[RFC1, Section "><script>canary()</script>][${inBrackets}][https://evil.example/?${encodeURI(inBrackets)}"onclick="canary()]`,
    'Service Code': payload,
    'Unauthorized Use Reported': payload,
    'Assignment Notes': `Formerly was ${nameOf(index)}`,
  };
  return [
    { ...row, 'Service Name': nameOf(index), 'Transport Protocol': 'tcp', Description: payload },
    {
      ...row,
      'Service Name': `${nameOf(index)}2`,
      'Transport Protocol': 'udp',
      Description: `${payload} IANA assigned this well-formed service name as a replacement for "${nameOf(index)}".`,
    },
  ];
}

/** All on one port, the first one that no payload takes. */
function objectKeyRows(): Row[] {
  const port = String(portOf(PAYLOADS.length));
  return OBJECT_KEYS.map((name) => ({
    'Service Name': name,
    'Port Number': port,
    'Transport Protocol': 'tcp',
    Description: name,
    Assignee: `[${name}]`,
  }));
}

/** Everything as long as the reader lets it be. */
function hugeRows(): Row[] {
  const huge = '<script>canary()</script>'.repeat(CSV_LIMITS.longestCell / 25);
  return [
    {
      'Service Name': 'W'.repeat(CSV_LIMITS.longestName),
      'Port Number': String(portOf(PAYLOADS.length + 1)),
      'Transport Protocol': 'tcp',
      Description: huge,
      Assignee: '[W]'.repeat(CSV_LIMITS.longestCell / 3),
      Reference: '[RFC1]'.repeat(CSV_LIMITS.longestCell / 6),
      'Assignment Notes': huge,
      'Unauthorized Use Reported': huge,
    },
  ];
}

/** The ports between the assigned ones, as IANA lists them too. */
function unassigned(assigned: readonly Row[]): Row[] {
  const taken = [...new Set(assigned.map((row) => Number(row['Port Number'])))].sort((a, b) => a - b);
  return [-1, ...taken].map((port, index) => {
    const last = (taken[index] ?? RANGES.user.end + 1) - 1;
    return { 'Port Number': `${port + 1}-${last}`, Description: 'Unassigned' };
  });
}

/** Names without a port, because a file with few rows is taken for a part of one. */
function fillers(): Row[] {
  return Array.from({ length: CSV_LIMITS.fewestRows }, (_, index) => ({
    'Service Name': `filler-${index}`,
    'Transport Protocol': 'tcp',
  }));
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
