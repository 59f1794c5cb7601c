import { shortList } from '../registry/list.ts';
import { masked } from './mask.ts';
import { reachWords, type ExplainRow } from './row.ts';
import { counted } from './words.ts';

/** The columns of the table, in their order. */
export const EXPLAIN_COLUMNS = ['Program', 'Address', 'Port', 'Who that is', 'Advice', 'What changes it'] as const;

/** What stands in the cells of a row, as text. */
export interface Cells {
  program: string;
  /** What is added to the program: its image, how many lines say the same. */
  programNote: string;
  address: string;
  reach: string;
  port: string;
  who: string;
  advice: string;
  change: string;
}

const MOST_ADDRESSES = 2;

/** A row as text. @param masks whether addresses and the names of hosts are masked */
export function cellsOf(row: ExplainRow, { masks }: { masks: boolean }): Cells {
  const shown = row.addresses.length > 0 ? row.addresses : row.peers;
  const addresses = [...new Set(shown.map((address) => (masks ? masked(address) : address) || '*'))];
  const { change } = row;
  return {
    program: row.program || (row.product ? row.product : '–'),
    programNote: [row.program ? row.product : '', row.lines.length > 1 ? counted(row.lines.length, 'line') : '']
      .filter(Boolean)
      .join(', '),
    address: shortList(addresses, MOST_ADDRESSES),
    reach: reachWords(row),
    port: `${row.port}${row.transport ? `/${row.transport}` : ''}${row.behind ? ` → ${row.behind}` : ''}`,
    who: row.who,
    advice: row.reason ? `${row.short}. ${row.reason}` : `${row.short}.`,
    change: change ? `${change.does}: ${change.code} (${change.where})` : '',
  };
}

/** A row as one text for each column. */
function lineOf(row: ExplainRow, masks: boolean): string[] {
  const { program, programNote, address, reach, port, who, advice, change } = cellsOf(row, { masks });
  return [
    programNote ? `${program} (${programNote})` : program,
    [reach, address].filter(Boolean).join(': '),
    port,
    who,
    advice,
    change,
  ];
}

/** The rows as a table in Markdown. Nothing in it is markup but the table. */
export function toMarkdown(rows: readonly ExplainRow[], masks: boolean): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [
    `| ${EXPLAIN_COLUMNS.join(' | ')} |`,
    `|${EXPLAIN_COLUMNS.map(() => ' --- ').join('|')}|`,
    ...rows.map((row) => line(lineOf(row, masks))),
    '',
  ].join('\n');
}

/** The signs that Markdown (CommonMark, GitHub's tables) or HTML would read as their own. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~@&]/g, '\\$&');
}

/** The rows as text for a forum: a paragraph each. */
export function toText(rows: readonly ExplainRow[], masks: boolean): string {
  return rows
    .map((row) => {
      const [program = '', address = '', port = '', who = '', advice = '', change = ''] = lineOf(row, masks);
      return [`${port}  ${program}  ${address}`.trimEnd(), who, advice, change]
        .filter(Boolean)
        .map((line, index) => (index > 0 ? `    ${line}` : line))
        .join('\n');
    })
    .join('\n\n')
    .concat('\n');
}
