import { firstWithWhy } from './change.ts';
import type { Explained } from './explain.ts';
import { EXPLAIN_COLUMNS, cellsOf } from './table.ts';
import { totals } from './totals.ts';

/** The width where the terminal does not state one. */
const USUAL_WIDTH = 140;
/** Shares of the width, by column. */
const SHARES = [0.15, 0.14, 0.1, 0.2, 0.21, 0.2];

/**
 * The same table for a terminal: as wide as the terminal, text wrapped within its column, without control characters.
 */
export function writeTable({ rows, unread, ...rest }: Explained, width = USUAL_WIDTH): string {
  const usable = Math.max(width, 80) - 2 * (EXPLAIN_COLUMNS.length - 1);
  const widths = SHARES.map((share) => Math.floor(usable * share));
  const written = rows.map((row) => {
    const { program, programNote, address, reach, port, who, advice, change } = cellsOf(row, { masks: false });
    return line([`${program} ${programNote}`, `${reach} ${address}`, port, who, advice, change], widths);
  });
  const head = line(EXPLAIN_COLUMNS, widths);
  const rule = widths.map((one) => '-'.repeat(one)).join('  ');
  const why = firstWithWhy(rows)?.change?.why;
  const left = unread.map(({ line: number, text }) => `  ${number}: ${plain(text)}`);
  return [
    totals({ rows, unread, ...rest }),
    ...(rows.length > 0 ? ['', head, rule, written.join('\n\n')] : []),
    ...(why ? ['', ...wrap(why, Math.max(width, 80))] : []),
    ...(left.length > 0 ? ['', 'Not understood:', ...left] : []),
    '',
  ].join('\n');
}

function line(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, column) => wrap(plain(cell), widths[column] ?? 0));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    wrapped
      .map((lines, column) => (lines[index] ?? '').padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  ).join('\n');
}

/** Words in lines that are no wider; a word that is wider alone is cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width))) {
    if (current && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current ? `${current} ${word}` : word;
  }
  return current ? [...lines, current] : lines;
}

function pieces(word: string, width: number): string[] {
  return word.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [];
}

/** Without control characters, which a terminal would obey (ECMA-48). */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
