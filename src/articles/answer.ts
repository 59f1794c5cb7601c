import type { Port } from '../registry/schema/port.ts';
import { SOFTWARE_KINDS } from '../registry/schema/software.ts';
import { usersOf } from './users.ts';
import { list, RANGE_NAMES, shortList, transportNames } from './words.ts';

/** How many names stand for the users of a port, in a sentence and in a title. */
const NAMED = 3;
const NAMED_IN_TITLE = 2;

/**
 * What the port is, in a few sentences of plain text: the lead of its page, its description for search engines and
 * preview cards. First what it is, then how it is reached, then what IANA says, then who else is known there.
 */
export function answer(port: Port): string {
  return [whatItIs(port), overTransports(port), officially(port), inPractice(port)].filter(Boolean).join(' ');
}

/** The title of a port's page, with the answer in it: "Port 988: Lustre, unassigned by IANA". */
export function pageTitle(port: Port): string {
  return `Port ${port.number}: ${gist(port)}`;
}

/** The answer in a few words, for titles, cards and lists: "SSH", "Lustre, unassigned by IANA". */
export function gist(port: Port): string {
  const holders = holderNames(port);
  switch (port.status) {
    case 'assigned':
      return knownAs(port);
    case 'reserved':
      return `${holders && `${holders}, `}reserved by IANA`;
    case 'private-use':
      return port.transports.tcp.description || 'private use';
    case 'deregistered':
    case 'other':
      return `${holders && `${holders}, `}set aside by IANA`;
    case 'unassigned':
      return holders ? `${holders}, unassigned by IANA` : 'unassigned';
    case 'dynamic':
      return holders ? `${holders}, a Dynamic Port` : 'dynamic, never assigned';
    default:
      return port.status satisfies never;
  }
}

/** `Lustre`, `Flask, Docker Registry and 12 more`; `once NetInfo` where only old software is known. */
function holderNames(port: Port): string {
  const { current, old } = usersOf(port);
  return current.length > 0
    ? shortList(current, NAMED_IN_TITLE)
    : old.length > 0
      ? `once ${shortList(old, NAMED_IN_TITLE)}`
      : '';
}

/** What an assigned port is to its readers: the service they know, or the software that listens there, or the bare name. */
function knownAs(port: Port): string {
  const { tcp, udp } = port.transports;
  const { current } = usersOf(port);
  if (port.services.length > 0) return serviceTitles(port);
  if (current.length > 0) return holderNames(port);
  if (port.archetype === 'assigned-split') return `${tcp.names[0]} on TCP, ${udp.names[0]} on UDP`;
  return nameAndDescription(port);
}

/** `SSH`, `DNS (domain)`: the titles that people know, with the registered name where it is another. */
function serviceTitles({ services, primaryName }: Port): string {
  const titles = [...new Set(services.map(({ title }) => title))];
  const [title = ''] = titles;
  if (titles.length > 1 || !primaryName || title.toLowerCase() === primaryName.toLowerCase()) return list(titles);
  return `${title} (${primaryName})`;
}

/** `hippad (HIPPA Reporting Protocol)`, `3com-tsmux`: the registered name with its description. */
function nameAndDescription(port: Port): string {
  const name = port.primaryName ?? '';
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

/** The service in its own sentence; without one, the product that is meant; of several, their names and their kind. */
function whatItIs(port: Port): string {
  if (port.services.length > 0) {
    return port.services
      .map(({ title, summary }) => (mentions(summary, title) ? summary : `${title}: ${summary}`))
      .join(' ');
  }
  const { current, old, likely } = usersOf(port);
  const [first] = port.uses;
  if (!first) return '';
  if (current.length === 0) return `Only old software is known here: ${shortList(old, NAMED)}.`;
  if (likely.length > 1) return `Used by ${shortList(current, NAMED)}${kindWords(port)}.`;
  const others = current.length > 1 ? ` Also known here: ${shortList(current.slice(1), NAMED)}.` : '';
  return `${mentions(first.summary, first.product) ? first.summary : `${first.product}: ${first.summary}`} It uses the port for ${first.role}.${others}`;
}

/** `, mostly web servers and proxies`, where one kind of software is more than half. */
function kindWords({ uses }: Port): string {
  const current = uses.filter(({ status }) => status === 'current');
  const products = [...new Map(current.map((use) => [use.software, use.kind])).values()];
  if (products.length <= NAMED) return '';
  const [most] = [...Map.groupBy(products, (kind) => kind)].toSorted(([, a], [, b]) => b.length - a.length);
  if (!most || most[1].length * 2 <= products.length) return '';
  return `, mostly ${lowerFirst(SOFTWARE_KINDS[most[0]])}`;
}

/** How the port is reached, where something is known to be there. */
function overTransports({ services, uses, transportsInUse }: Port): string {
  return services.length > 0 || uses.length > 0 ? `It is ${transportNames(transportsInUse)}.` : '';
}

/** What IANA says of it, in a sentence. */
export function officially(port: Port): string {
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
  return `IANA assigns it to ${port.services.length > 0 ? port.primaryName : nameAndDescription(port)}.`;
}

/** What else is known: the programs that speak the service, or that there is none. */
function inPractice(port: Port): string {
  if (port.archetype === 'reported') return 'Use without an assignment was reported to IANA.';
  const { current } = usersOf(port);
  if (port.services.length > 0) return current.length > 0 ? `Known users: ${shortList(current, NAMED)}.` : '';
  return port.status === 'assigned' && port.uses.length === 0 ? 'No program that uses it is known here.' : '';
}

/** Whether a sentence says whose it is: "SNMP reads values" does, "A parallel file system" does not. */
function mentions(sentence: string, name: string): boolean {
  return sentence.toLowerCase().includes(name.toLowerCase().replace(/ \(.*/, ''));
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
