import { eachTextOnce } from '../../registry/list.ts';
import { likelyUses, listensToday, productNames } from '../../registry/uses/order.ts';
import type { ObservedUse, Port } from '../../registry/schema/port.ts';
import { isOutgoing, likelyListeners } from '../../registry/verdict/users.ts';
import { formerAttackers, usersOf } from '../users.ts';
import { either, shortList } from '../words.ts';
import type { Question } from './section.ts';

/** What the port means in the log of a firewall. Of ports that nobody is known to use it means no more than any does. */
export function log(port: Port): Question | undefined {
  const meaning = meaningInLog(port);
  if (!meaning) return undefined;
  return {
    id: 'in-logs',
    question: `Why do I see port ${port.number} in my logs?`,
    answer: [`${meaning} `, { words: 'How to read such a log', href: '/guides/reading-a-firewall-log/' }, '.'],
  };
}

const OF_OWN_CONNECTION =
  'As the far end of a connection of your own it means that a program of yours speaks to such a server.';

function meaningInLog(port: Port): string {
  const sought = soughtOn(port);
  if (isOutgoing(port)) {
    const { likely: names } = usersOf(port);
    return `As the far end of a connection it is most likely ${either(names.slice(0, NAMED))}: the connections to this port go out. Packets that come from it are answers, and late ones are blocked.`;
  }
  const worms = formerAttackers(port, 'out');
  if (sought.length === 0 && worms.length > 0)
    return `As the destination of a blocked packet it most likely comes from ${either(worms.slice(0, NAMED))} or a program of its kind; nothing needs to listen there.`;
  if (sought.length === 0) return '';
  if (isAmongNeighbours(port))
    return `Machines of one network speak to all of their neighbours here (${shortList(sought, NAMED)}), by multicast or broadcast: such packets reach every machine of the network, and a block of them is no sign of an attack.`;
  const looked = `somebody looked for ${soughtWords(port, sought)} on your machine; nothing needs to listen there`;
  return isHandedOut(port)
    ? `As the destination of a blocked packet it is most often a late answer: systems take such numbers for the near end of outgoing connections. Else ${looked}.`
    : `As the destination of a blocked packet it means that ${looked}. ${OF_OWN_CONNECTION}`;
}

/** As many names make a sentence no clearer. */
const NAMED = 2;

/** Who is meant, and that there are others: of 8081 nobody knows for which of forty programs it was tried. */
function soughtWords({ services, uses }: Port, sought: readonly string[]): string {
  const named = sought.slice(0, NAMED);
  const listeners = productNames(uses.filter(listensToday));
  const isOneOfMany = services.length === 0 && new Set([...sought, ...listeners]).size > named.length;
  return either(isOneOfMany ? [...named, 'another program that uses it'] : named);
}

/** Who may be looked for: the services, else trojans of old and the products that listen. */
function soughtOn(port: Port): string[] {
  const { services } = port;
  if (services.length > 0) return services.map(({ title }) => title);
  return eachTextOnce([...formerAttackers(port, 'in'), ...likelyListeners(port)]);
}

/** Protocols that ask or tell the whole network: RFC 6762, RFC 4795, RFC 2131, RFC 8415, RFC 1002, UPnP and WS-Discovery. */
const NEIGHBOURLY = new Set(
  'mdns llmnr ssdp ws-discovery bootps bootpc dhcpv6-client dhcpv6-server netbios-ns netbios-dgm'.split(' '),
);

function isAmongNeighbours({ services, uses }: Port): boolean {
  const [first] = likelyUses(uses);
  return services.some(({ service }) => NEIGHBOURLY.has(service)) || (first !== undefined && isDiscovery(first));
}

function isDiscovery({ role, transports }: ObservedUse): boolean {
  return (
    transports.includes('udp') &&
    /by multicast|announcements? of|discovery of dev|network discovery|on the local network/i.test(role)
  );
}

/** Whether systems hand the number out to outgoing connections. */
function isHandedOut({ rangeClass, facets }: Port): boolean {
  return rangeClass === 'dynamic' || facets.includes('ephemeral-linux');
}
