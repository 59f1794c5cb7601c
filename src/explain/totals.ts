import { list } from '../registry/list.ts';
import type { Explained } from './explain.ts';
import type { RowReach, ExplainRow } from './row.ts';
import { counted } from './words.ts';

/** A summary of all rows, in a sentence or two. */
export function totals({ rows, unread, lines, portless }: Explained): string {
  const open = rows.filter(({ reach }) => reach !== 'none');
  const first = open.filter(({ look }) => look === 'first' || look === 'look').length;
  const reached = REACHED.flatMap(([reach, words]) => {
    const number = open.filter((row) => row.reach === reach).length;
    return number > 0 ? [`${number} ${words}`] : [];
  });
  const others = rows.length - open.length;
  if (others > 0) reached.push(`${others} that ${others === 1 ? 'opens' : 'open'} nothing`);
  if (portless > 0) reached.push(`${counted(portless, 'line')} about protocols without ports`);
  if (unread.length > 0) reached.push(`${counted(unread.length, 'line')} not understood`);
  const all = `${counted(rows.length, 'row')} from ${counted(lines, 'line')}${reached.length > 0 ? `: ${list(reached)}` : ''}.`;
  return open.length === 0
    ? all
    : `${all} ${first === 0 ? 'None' : first} of the rows ${first > 1 ? 'deserve' : 'deserves'} a look.`;
}

const REACHED: readonly (readonly [RowReach, string])[] = [
  ['published', 'published past ufw'],
  ['everyone', 'open to everyone'],
  ['network', 'open to this network'],
  ['machine', 'for this machine alone'],
  ['unsaid', 'of which the lines do not say who can come'],
];

/** How many rows there are of each reach. */
export function countReaches(rows: readonly ExplainRow[]): Map<RowReach, number> {
  const counts = new Map<RowReach, number>();
  for (const { reach } of rows) counts.set(reach, (counts.get(reach) ?? 0) + 1);
  return counts;
}
