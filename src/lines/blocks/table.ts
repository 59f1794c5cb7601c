import type { Block } from './block.ts';
import { asLine, partNamed } from './ends.ts';

/** A line between the head and the rows, made of dashes. */
const RULE = /^[\s\-,=+|]+$/;

/**
 * A table whose head names its columns: Get-NetTCPConnection and Get-NetUDPEndpoint with any columns, pfirewall.log,
 * Zeek's logs, AWS' flow logs with fields of one's own, CSV.
 */
export const TABLE: Block = {
  name: 'table',
  opens: ({ text: head }, { readLine }) => {
    // A line of `key=value` is no head, though its keys are names of columns.
    if (/[\d=]/.test(head)) return undefined;
    const names = toCells(head.replace(/^#fields:?\s+/i, '')).map(partNamed);
    if (!names.includes('lp') && !names.includes('dp')) return undefined;
    if (names.filter(Boolean).length < 2) return undefined;
    return {
      takesHead: true,
      reader: {
        read: ({ line, text: row }) => {
          if (RULE.test(row) || row.startsWith('#')) return 'taken';
          const values = toCells(row);
          if (values.length < names.length) return 'over';
          const parts = new Map(names.flatMap((name, column) => (name ? [[name, values[column] ?? '']] : [])));
          return { ...readLine(asLine(parts)), line, text: row.trim(), format: 'table' };
        },
      },
    };
  },
};

function toCells(row: string): string[] {
  const separator = row.includes('\t') ? /\t/ : row.includes(',') ? /,\s*/ : /\s+/;
  const whole = row.includes('\t') ? row : row.trim();
  return whole.split(separator).map((cell) => cell.replace(/^"|"$/g, ''));
}
