import type { PortStatus } from '../registry/schema/port.ts';
import type { Description } from './describe.ts';
import type { Match } from './match.ts';
import { LAST_PORT } from './query.ts';

/** What a status means, in a word or two. */
export const STATUS_WORDS: Record<PortStatus, string> = {
  assigned: 'assigned',
  reserved: 'reserved',
  'private-use': 'private use',
  deregistered: 'de-registered',
  other: 'set aside',
  unassigned: 'unassigned',
  dynamic: 'dynamic',
};

export const NAMES_FAILED = 'Not all names could be loaded. Numbers still work, and the texts are searched.';
export const TEXTS_FAILED = 'The texts could not be searched. Numbers and names still work.';
export const NOTHING_FOUND = `No name or text here matches. Any number from 0 to ${LAST_PORT} has its own page: type it.`;

/** Why a number has no page. */
export function outOfRange(number: number): string {
  return `${number} is not a port number. Ports are numbered from 0 to ${LAST_PORT}.`;
}

/** Why a port is in the list, where its names do not show it. */
export function reason(match: Match, { label, details }: Description): string | undefined {
  const { entry, way } = match;
  if (!entry) return undefined;
  if (way === 'typo' || way === 'typos') return `did you mean “${entry.text}”?`;
  if (entry.kind === 'former') return `formerly ${entry.text}`;
  return [label, ...details].includes(entry.text) ? undefined : `also called ${entry.text}`;
}

/** What a screen reader says when the list has changed. */
export function announcement(items: readonly { number: string; name: string }[], notes: readonly string[]): string {
  const [first] = items;
  const results = first ? [`${items.length} ${items.length === 1 ? 'result' : 'results'}, first: ${first.number} ${first.name}.`] : [];
  return [...results, ...notes].join(' ');
}
