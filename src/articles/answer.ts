import { NAMED } from '../registry/list.ts';
import type { KnownService, Port } from '../registry/schema/port.ts';
import type { Transport } from '../registry/schema/primitives.ts';
import { TRANSPORTS } from '../registry/transports.ts';
import { SOFTWARE_KINDS } from '../registry/schema/software.ts';
import { usersOf } from './users.ts';
import { list, RANGE_NAMES, shortList, transportNames } from './words.ts';

/** Search engines cut longer titles. */
const LONGEST_TITLE = 60;

/**
 * What the port is, in a few sentences of plain text: the lead of its page, its description for search engines and
 * preview cards. First what it is and how it is reached, then what IANA says, then who else is known there.
 */
export function answer(port: Port): string {
  return [...whatItIs(port), officially(port), inPractice(port)].filter(Boolean).join(' ');
}

/** The title of a port's page, with the answer in it: "Port 988: Lustre, unassigned by IANA". */
export function pageTitle(port: Port): string {
  return `Port ${port.number}: ${gist(port)}`;
}

/** The answer in a few words, for titles, cards and lists: "SSH", "Lustre, unassigned by IANA". */
export function gist(port: Port): string {
  const room = LONGEST_TITLE - `Port ${port.number}: `.length;
  const words = wordings(port);
  return words.find((wording) => wording.length <= room) ?? (words.at(-1) as string);
}

/** The same thing said in full, and ever shorter. */
function wordings(port: Port): string[] {
  switch (port.status) {
    case 'assigned':
      return knownAs(port);
    case 'reserved':
      return withHolders(port, 'reserved by IANA');
    case 'private-use':
      return [port.transports.tcp.description || 'private use'];
    case 'deregistered':
    case 'other':
      return withHolders(port, 'set aside by IANA');
    case 'unassigned':
      return withHolders(port, port.uses.length > 0 ? 'unassigned by IANA' : 'unassigned');
    case 'dynamic':
      return withHolders(port, port.uses.length > 0 ? 'a Dynamic Port' : 'dynamic, never assigned');
    default:
      return port.status satisfies never;
  }
}

/** `Lustre, unassigned by IANA`: who is known there, then what IANA says. */
function withHolders(port: Port, status: string): string[] {
  const holders = holderNames(port);
  return holders.length > 0 ? [...holders.map((names) => `${names}, ${status}`), ...holders] : [status];
}

/** `Lustre`, `Flask, Docker Registry and 12 more`; `once NetInfo` where only old software is known. */
function holderNames(port: Port): string[] {
  const { current, old } = usersOf(port);
  const [first, ...others] = current.length > 0 ? current : old;
  if (!first) return [];
  const shorter = others.length > 0 ? [`${first} and ${others.length} more`] : [];
  // As many as on the first screen, where the title has room for them: the two then count the same.
  const words = [...[NAMED, NAMED - 1].map((most) => shortList([first, ...others], most)), ...shorter];
  return words.map((names) => `${current.length > 0 ? '' : 'once '}${names}`);
}

/** What an assigned port is to its readers: the service they know, or the software that listens there, or the bare name. */
function knownAs(port: Port): string[] {
  const { tcp, udp } = port.transports;
  if (port.services.length > 0) return serviceTitles(port);
  if (usersOf(port).current.length > 0) return holderNames(port);
  if (port.archetype === 'assigned-split') return [`${tcp.names[0]} on TCP, ${udp.names[0]} on UDP`];
  return [nameAndDescription(port), port.primaryName ?? ''];
}

/** `SSH`, `DNS (domain)`: the titles that people know, with the registered name where it is another. */
function serviceTitles({ services, primaryName }: Port): string[] {
  const titles = [...new Set(services.map(({ title }) => title))];
  const [title = ''] = titles;
  if (titles.length > 1) return [list(titles), title];
  if (title.endsWith(')')) return [title];
  return isSame(title, primaryName ?? title) ? [title] : [`${title} (${primaryName})`, title];
}

/** `hippad (HIPPA Reporting Protocol)`, `3com-tsmux`: the registered name with its description. */
function nameAndDescription(port: Port): string {
  const name = port.primaryName ?? '';
  const description = descriptionOf(port);
  return description && !isSame(description, name) ? `${name} (${description})` : name;
}

/** Whether a title only repeats a registered name: "3Com TSMUX" and `3com-tsmux`. */
function isSame(title: string, name: string): boolean {
  const letters = (words: string) => words.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(title) === letters(name);
}

/** The registered description of the primary name. */
export function descriptionOf({ primaryName, assignments }: Pick<Port, 'primaryName' | 'assignments'>): string {
  return assignments.find(({ name, description }) => name === primaryName && description)?.description ?? '';
}

/** The registry's own words for a port without a name. */
export function statusWords({ assignments }: Pick<Port, 'assignments'>): string {
  return assignments.find(({ name, status }) => name === null && status !== 'unassigned')?.description ?? 'Unassigned';
}

/** The services, each in its own sentence; without one, the product that is meant; of several, their names and kind. */
function whatItIs(port: Port): string[] {
  if (port.services.length > 0) return port.services.map((service) => ofService(service, port));
  const { current, old, likely } = usersOf(port);
  const [first] = port.uses;
  if (!first) return [];
  const on = transportNames(port.transportsInUse);
  if (current.length === 0) return [`Only old software is known to use it: ${shortList(old, NAMED)}, on ${on}.`];
  if (likely.length > 1) return [`Used by ${shortList(current, NAMED)}, on ${on}${kindWords(port)}.`];
  return [`${first.product}, on ${on}: ${first.role}.`, first.summary];
}

/** `SSH, on TCP: Gives a login on another machine.` */
function ofService({ title, service, summary, transports }: KnownService, port: Port): string {
  const on = `${title}, on ${transportNames(transports ?? transportsOfService(service, port))}`;
  return summary.startsWith(`${title} `) ? `${on},${summary.slice(title.length)}` : `${on}: ${summary}`;
}

/** Of several services on a port each has its own transports (512 is rexec on TCP, biff on UDP); one has those in use. */
function transportsOfService(service: string, port: Port): readonly Transport[] {
  const { services, otherServices, transports, transportsInUse } = port;
  if (services.length + otherServices.length === 1) return transportsInUse;
  const registered = TRANSPORTS.filter((transport) => transports[transport].names.includes(service));
  const used = registered.filter((transport) => transportsInUse.includes(transport));
  return used.length > 0 ? used : registered.length > 0 ? registered : transportsInUse;
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

/** What IANA says, in one sentence. */
export function officially(port: Port): string {
  const range = RANGE_NAMES[port.rangeClass];
  switch (port.status) {
    case 'assigned':
      return `IANA lists it as ${listedAs(port)}.`;
    case 'reserved':
      return 'Reserved by IANA: not available for regular assignment.';
    case 'private-use':
      return `IANA keeps it for ${port.transports.tcp.description || 'private use'}, without a name.`;
    case 'deregistered':
    case 'other':
      return `IANA lists it without a name, as "${statusWords(port)}".`;
    case 'unassigned':
      return `Unassigned by IANA${port.uses.length > 0 ? '' : `, a ${range} without a registered service`}.`;
    case 'dynamic':
      return `A ${range}: IANA never assigns it, and systems hand it out for temporary use.`;
    default:
      return port.status satisfies never;
  }
}

function listedAs(port: Port): string {
  const { tcp, udp } = port.transports;
  if (port.archetype === 'assigned-split') return `${tcp.names[0]} on TCP and as ${udp.names[0]} on UDP`;
  return port.services.length > 0 ? (port.primaryName ?? '') : nameAndDescription(port);
}

/** Who else is known: the programs that speak the service, the other users, or that there is none. */
function inPractice(port: Port): string {
  if (port.archetype === 'reported') return 'Use without an assignment was reported to IANA.';
  const { current, likely } = usersOf(port);
  if (port.services.length > 0) return spokenBy(current, port.services);
  if (likely.length === 1 && current.length > 1) return `Also used by ${shortList(current.slice(1), NAMED)}.`;
  return port.status === 'assigned' && port.uses.length === 0 ? 'No program is known to use it.' : '';
}

/** `Used by OpenSSH, GitLab and 12 more.` A product that is the protocol itself (BACnet/IP) says nothing alone. */
function spokenBy(products: readonly string[], services: readonly KnownService[]): string {
  const isProtocol = products.length === 1 && services.some(({ title }) => isSame(title, products[0] as string));
  return products.length > 0 && !isProtocol ? `Used by ${shortList(products, NAMED)}.` : '';
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
