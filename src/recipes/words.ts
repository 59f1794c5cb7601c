import { formatRange } from '../registry/ranges.ts';
import { list } from '../registry/list.ts';
import type { Entry } from './product.ts';

const AUDIENCES: Record<NonNullable<Entry['from']>, string> = {
  anyone: 'For everyone.',
  clients: 'For its clients.',
  nodes: 'For its other nodes.',
  administrators: 'For administrators.',
  'this-machine': 'For this machine.',
};

/**
 * For each port who needs it, and what is to be known before it is opened or why it is not, in a few sentences. A reason
 * that holds for several ports is told once.
 */
export function notesOf(entries: readonly Entry[]): string[] {
  const told = new Set<string>();
  return entries.map(({ place, from, reason, caution }) => {
    if (place === 'outgoing') return 'Outgoing: it asks others there, and nothing is to be opened on this machine.';
    if (place === 'unknown') return 'The record does not say who needs it, so that it is in no recipe.';
    const isNew = caution && !told.has(caution.reason);
    if (caution) told.add(caution.reason);
    // Who needs it is said where that is not itself the reason against it.
    const audience = place === 'open' && from ? AUDIENCES[from] : undefined;
    const advice = caution?.advice === reason ? undefined : caution?.advice;
    return [audience, reason, advice, isNew && caution.reason].filter(Boolean).join(' ');
  });
}

/** The ports that are made for everyone, for the sentence that offers to open them so. */
export function everyonePorts(entries: readonly Entry[]): string {
  const open = entries.filter(({ place, isForEveryone }) => place === 'open' && isForEveryone);
  return list([...new Set(open.map(formatRange))]);
}

/** What the page of a product says before the list, in one or two sentences. */
export function introduction(entries: readonly Entry[]): string {
  const has = (place: Entry['place']) => entries.some((entry) => entry.place === place);
  if (has('open')) {
    return `Ticked is what clients or other nodes need.${has('closed') ? ' What is not ticked stays closed, for the reason beside it.' : ''}`;
  }
  if (has('closed'))
    return 'By default nothing has to be opened. What you may need all the same is below, with the reason against it.';
  if (has('outgoing')) return 'Nothing has to be opened: it only asks others.';
  return 'There is no recipe: the record does not say who has to reach these ports. What is known of them is in the table.';
}
