import type { ChangeAdvice } from '../../explain/change.ts';
import type { Look } from '../../explain/judge.ts';
import type { ExplainRow } from '../../explain/row.ts';
import { EXPLAIN_COLUMNS, cellsOf } from '../../explain/table.ts';
import { copyAndSay, onButton } from '../acknowledge.ts';
import { element } from '../element.ts';
import { unbroken } from '../unbroken.ts';

const LOOK_WORDS: Record<Look, string> = {
  first: 'Look first',
  look: 'Worth a look',
  unsure: 'Not decided',
  fine: 'Fine',
  told: '',
};

/**
 * A row of the table. All that was pasted is text in it.
 *
 * @param saysWhy whether it is the row that says why its command is as it is
 */
export function rowView(row: ExplainRow, base: string, saysWhy: boolean): HTMLTableRowElement {
  const { program, programNote, address, reach, port, who, advice } = cellsOf(row, { masks: false });
  const cells: (string | Node)[][] = [
    [element('b', {}, program), ...small(programNote)],
    [element('span', { className: `reach ${row.reach}` }, reach), ...small(address)],
    [portLink(row, port, base)],
    [who],
    [...mark(row.look), advice, ...guideLink(row, base)],
    [
      ...changeView(row.change, row, base),
      ...(saysWhy ? [element('small', { className: 'why' }, row.change?.why ?? '')] : []),
    ],
  ];
  const view = element('tr');
  view.dataset['look'] = row.look;
  cells.forEach((cell, column) => {
    const data = element('td', {}, ...cell);
    data.dataset['column'] = EXPLAIN_COLUMNS[column] ?? '';
    data.setAttribute('role', 'cell');
    view.append(data);
  });
  view.setAttribute('role', 'row');
  return view;
}

/** A space parts it from what stands before, for whoever hears or copies it. */
function small(text: string): (string | Node)[] {
  return text ? [' ', element('small', {}, text)] : [];
}

function mark(look: Look): (string | Node)[] {
  return LOOK_WORDS[look] ? [element('b', { className: 'look' }, LOOK_WORDS[look]), ' '] : [];
}

function portLink({ number }: ExplainRow, port: string, base: string): string | Node {
  return number === undefined ? port : element('a', { href: `${base}ports/${number}/` }, port);
}

function guideLink({ guide, doing }: ExplainRow, base: string): (string | Node)[] {
  const path = guide ?? (doing === 'blocked' ? '/guides/reading-a-firewall-log/' : undefined);
  return path ? [' ', element('a', { href: path.replace('/', base) }, 'What it means')] : [];
}

function changeView(change: ChangeAdvice | undefined, { number, look }: ExplainRow, base: string): (string | Node)[] {
  if (!change) return [];
  const copy = element('button', { type: 'button', className: 'copy-change' }, 'Copy');
  copy.setAttribute('aria-label', `Copy: ${change.does}`);
  const onCopy = onButton(copy);
  copy.addEventListener('click', () => copyAndSay(change.code, onCopy));
  const isFirewall = look === 'first' || look === 'look';
  const more = element('a', { href: `${base}ports/${number}/#${isFirewall ? 'firewall' : 'use'}` }, 'More');
  return [
    `${change.does}: `,
    element('code', {}, ...unbroken(change.code)),
    ' ',
    element('small', {}, `(${change.where})`),
    ' ',
    ...(navigator.clipboard ? [copy, ' '] : []),
    ...(isFirewall ? [more] : []),
  ];
}
