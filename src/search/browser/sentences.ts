import type { PortStatus } from '../../registry/schema/port.ts';
import { fold, toKey } from '../shared/fold.ts';
import type { Match } from './ways.ts';
import { LAST_PORT } from '../../lines/port.ts';

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
export const RECENT = 'Your recent look-ups, kept on this device only.';
export const TEXTS_FAILED = 'The texts could not be searched. Numbers and names still work.';
/** @param some whether names are shown that come near */
export function nothingFound(some: boolean): string {
  return `No name or text here matches.${some ? ' These names come nearest.' : ''} Any number from 0 to ${LAST_PORT} has its own page: type it.`;
}

/** Why a number has no page. */
export function outOfRange(number: number): string {
  return `${number} is not a port number. Ports are numbered from 0 to ${LAST_PORT}.`;
}

/** How a port is called in the registry, where readers know it by another name. */
export function registeredAs(name: string): string {
  return `registered as ${name}`;
}

/** Why a port is in the list, where what is shown of it does not say so. */
export function reason({ entry, way }: Match, shown: readonly string[]): string | undefined {
  if (!entry) return undefined;
  if (way === 'typo' || way === 'typos' || way === 'nearest') return `did you mean “${entry.text}”?`;
  if (shown.some((text) => toKey(fold(text)).includes(entry.key))) return undefined;
  return entry.kind === 'former' ? `formerly ${entry.text}` : `also called ${entry.text}`;
}

/** `3 results` */
export function count(results: number): string {
  return `${results} ${results === 1 ? 'result' : 'results'}`;
}

/** `3 of 12 results`, or `12 results` where all are shown */
export function countOf(shown: number, all: number): string {
  return shown === all ? count(all) : `${shown} of ${count(all)}`;
}

/** What a screen reader says when the list has changed. */
export function announcement(items: readonly { number: string; name: string }[], notes: readonly string[]): string {
  const [first] = items;
  return [...(first ? [`${count(items.length)}, first: ${first.number} ${first.name}.`] : []), ...notes].join(' ');
}
