import { identifies } from '../registry/merge/observedUses.ts';
import type { Answer, ObservedUse, Port } from '../registry/schema/port.ts';
import { RANGE_NAMES, shortList } from './words.ts';

/**
 * What the port is, in one or two sentences of plain text: the lead of its page, its description for search engines
 * and preview cards. First what IANA says, then who really listens there.
 */
export function answer(port: Port): string {
  return `${officially(port)} ${inPractice(port)}`.trim();
}

/** What a reader wants to know before anything else, each with its answer in a few words and the part that tells more. */
export function glance({ verdict }: Pick<Port, 'verdict'>): { question: string; short: string; id: string }[] {
  const short = (asked: Answer['question']) => verdict.find(({ question }) => question === asked)?.short ?? '';
  return [
    { question: 'May I pick it?', short: short('pick'), id: 'use' },
    { question: 'May I expose it?', short: short('expose'), id: 'use' },
    { question: 'Is it mine?', short: 'Find out who listens', id: 'check' },
  ];
}

/** The title of a port's page, with the answer in it: "Port 988: unassigned, used by Lustre". */
export function pageTitle(port: Port): string {
  return `Port ${port.number}: ${gist(port)}`;
}

/** The answer in a few words, for titles, cards and lists: "SSH", "unassigned, used by Lustre". */
export function gist(port: Port): string {
  const used = usedBy(port);
  switch (port.status) {
    case 'assigned':
      return knownAs(port);
    case 'reserved':
      return `reserved by IANA${used}`;
    case 'private-use':
      return port.transports.tcp.description || 'private use';
    case 'deregistered':
    case 'other':
      return 'set aside by IANA';
    case 'unassigned':
      return `unassigned${used}`;
    case 'dynamic':
      return `dynamic${used || ', never assigned'}`;
    default:
      return port.status satisfies never;
  }
}

/** The products that a reader most likely meets on the port: those that listen there by default, else any on record. */
export function holders(port: Pick<Port, 'uses'>): string[] {
  return products(foremost(port));
}

/** Current defaults; without any, what is current; without that, old software. Uses of wide ranges say nothing of one port. */
function foremost({ uses }: Pick<Port, 'uses'>): ObservedUse[] {
  const found = uses.filter(identifies);
  const current = found.filter(({ status }) => status === 'current');
  const defaults = current.filter((use) => use.default);
  return [defaults, current, found].find((some) => some.length > 0) ?? [];
}

/** `, used by Lustre`, or nothing; `, once used by …` where only old software is on record. */
function usedBy(port: Port): string {
  const [first] = foremost(port);
  return first ? `, ${first.status === 'legacy' ? 'once ' : ''}used by ${shortList(holders(port), 2)}` : '';
}

function officially(port: Port): string {
  const range = RANGE_NAMES[port.rangeClass];
  switch (port.status) {
    case 'assigned':
      return assigned(port);
    case 'reserved':
      return 'Reserved by IANA: not available for regular assignment.';
    case 'private-use':
      return `IANA keeps it for ${port.transports.tcp.description || 'private use'}, without a name.`;
    case 'deregistered':
    case 'other':
      return `Without a service name: IANA's registry marks it "${statusWords(port)}".`;
    case 'unassigned':
      return `Unassigned by IANA, a ${range} without a registered service.`;
    case 'dynamic':
      return `A ${range}: IANA never assigns it, and systems hand it out for temporary use.`;
    default:
      return port.status satisfies never;
  }
}

function assigned(port: Port): string {
  const { tcp, udp } = port.transports;
  if (port.archetype === 'assigned-split') {
    return `IANA assigns it to ${tcp.names[0]} on TCP and to ${udp.names[0]} on UDP.`;
  }
  return `IANA assigns it to ${nameAndDescription(port)}.`;
}

/** What an assigned port is to its readers: the service they know, or the software that listens there, or the bare name. */
function knownAs(port: Port): string {
  const { tcp, udp } = port.transports;
  const products = holders(port);
  const namesake = products.find((product) =>
    `${product} `.toLowerCase().startsWith(`${port.primaryName} `.toLowerCase()),
  );
  if (!port.title && products.length === 0 && port.archetype === 'assigned-split')
    return `${tcp.names[0]} on TCP, ${udp.names[0]} on UDP`;
  if (port.title || products.length === 0) return nameAndDescription(port);
  return namesake ?? `${shortList(products, 2)}; registered to ${port.primaryName}`;
}

/** `SSH (ssh)`, `hippad (HIPPA Reporting Protocol)`, `3com-tsmux`: the known title, or the name with its description. */
function nameAndDescription(port: Port): string {
  const name = port.primaryName ?? '';
  if (port.title) return port.title.toLowerCase() === name.toLowerCase() ? port.title : `${port.title} (${name})`;
  const description = descriptionOf(port);
  return description && description.toLowerCase() !== name.toLowerCase() ? `${name} (${description})` : name;
}

/** The registered description of the primary name. */
export function descriptionOf({ primaryName, assignments }: Pick<Port, 'primaryName' | 'assignments'>): string {
  return assignments.find(({ name, description }) => name === primaryName && description)?.description ?? '';
}

/** The registry's own words for a port without a name. */
export function statusWords({ assignments }: Pick<Port, 'assignments'>): string {
  return assignments.find(({ name, status }) => name === null && status !== 'unassigned')?.description ?? 'Unassigned';
}

function inPractice(port: Port): string {
  if (port.archetype === 'reported') return 'Use without an assignment was reported to IANA.';
  const uses = foremost(port);
  const [first] = uses;
  if (!first)
    return port.status === 'assigned' && port.services.length === 0 ? 'No implementation is on record here.' : '';
  if (first.status === 'legacy') return `Only old software is on record here: ${shortList(products(uses))}.`;
  const verb = port.status === 'assigned' ? 'On record here' : 'In practice';
  return uses.length === 1 && first.default
    ? `${verb}: ${first.product}, for ${first.role}.`
    : `${verb}: ${shortList(products(uses), 4)}.`;
}

function products(uses: readonly ObservedUse[]): string[] {
  return [...new Set(uses.map(({ product }) => product))];
}
