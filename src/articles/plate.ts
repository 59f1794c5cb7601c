import { NAMED, shortList } from '../registry/list.ts';
import { productNames, WELL_KNOWN } from '../registry/uses/order.ts';
import type { ObservedUse, Port, VerdictQuestion } from '../registry/schema/port.ts';
import { gist, officially, statusWords } from './answer.ts';
import { checkCommands } from './commands/check.ts';
import { QUESTION_WORDS } from './questions.ts';
import { toneOf } from './sections/use.ts';
import { otherUsersLink } from './sections/who.ts';
import { formerAttackers, usersOf } from './users.ts';
import { assignedTransports, list, RANGE_NAMES, transportNames, verb } from './words.ts';

/** What a reader sees of a port before anything else. */
export interface Plate {
  /** What it is, in a few words. Empty where that is its users. */
  title: string;
  /** The same in a sentence or two. */
  lead: string;
  /** Products that are named, what is said of them, and how many more there are. */
  users: { name: string; href: string }[];
  usersLabel: 'Most likely' | 'Spoken by' | 'Also here' | 'Once';
  more: number;
  /** Where these are. */
  moreHref: string;
  /** Short facts, each under its label. */
  facts: { label: string; words: string }[];
  cards: { question: string; short: string; tone: ReturnType<typeof toneOf>; href: string }[];
  /** Who is listening on this machine, for Linux. The script puts in that of the reader's own system. Empty where nobody can listen. */
  command: string;
}

/** The questions that every reader has; the others matter to those who run a program there. */
const CARDS = ['pick', 'expose', 'browser'] as const satisfies readonly VerdictQuestion[];

export function plateOf(port: Port): Plate {
  const { current, old } = usersOf(port);
  const { products, usersLabel } = namedUsers(port);
  const all = current.length > 0 ? current : old;
  return {
    title: port.services.length === 0 && current.length > 0 ? '' : gist(port),
    lead: leadOf(port, current),
    users: products.slice(0, NAMED).flatMap((name) => linkTo(port.uses, name)),
    usersLabel,
    more: all.length - Math.min(products.length, NAMED),
    moreHref: otherUsersLink(port),
    facts: [
      ...(all.length > 0 || port.services.length > 0
        ? [{ label: 'Transport', words: transportNames(port.transportsInUse) }]
        : []),
      ...(port.notable ? [{ label: 'IANA', words: officialWords(port) }] : []),
      ...onceWords(port),
    ],
    cards: CARDS.map((question) => card(question, port)),
    command: checkCommands(port, port.transportsInUse).Linux?.first[0]?.command ?? '',
  };
}

/** The trojans for which a number is known that others have today: 31337, 12345. */
function onceWords(port: Port): Plate['facts'] {
  const old = formerAttackers(port, 'in');
  return old.length > 0 && port.uses.some(({ status }) => status === 'current')
    ? [{ label: 'Once', words: shortList(old) }]
    : [];
}

/**
 * Who is named, and as what. Beside a service a product is likely meant that is as well known as it, or is known and
 * speaks it: nobody is called likely who hardly is.
 */
function namedUsers({ services, uses }: Port): Pick<Plate, 'usersLabel'> & { products: string[] } {
  const current = uses.filter(({ status }) => status === 'current');
  if (current.length === 0) return { usersLabel: 'Once', products: productNames(uses) };
  const speakers = current.filter(({ protocol }) => !protocol);
  const likely = current.filter(({ protocol, prominence }) => prominence && (!protocol || prominence <= WELL_KNOWN));
  if (services.length === 0) return { usersLabel: 'Most likely', products: productNames(current) };
  if (likely.length > 0) return { usersLabel: 'Most likely', products: productNames(likely) };
  if (speakers.length > 0) return { usersLabel: 'Spoken by', products: productNames(speakers) };
  return { usersLabel: 'Also here', products: productNames(current) };
}

function linkTo(uses: readonly ObservedUse[], name: string): { name: string; href: string }[] {
  const use = uses.find(({ product }) => product === name);
  return use ? [{ name, href: `software/${use.software}/` }] : [];
}

/** The article of a bare port has no more to say of what is not known: the rules have. */
function card(question: (typeof CARDS)[number], { verdict, notable }: Port): Plate['cards'][number] {
  const { answer, short } = verdict[question];
  const href = notable || answer !== 'unknown' ? '#use' : `/verdict/#${question}`;
  return { question: QUESTION_WORDS[question], short, tone: toneOf(question, answer), href };
}

/** The service in its own sentence; without one, the product, or what many products are for; else what IANA says. */
function leadOf(port: Port, current: readonly string[]): string {
  const { services, uses, archetype } = port;
  if (services.length > 0) {
    return services.map(({ title, summary }) => (services.length > 1 ? `${title}: ${summary}` : summary)).join(' ');
  }
  const [first] = uses;
  if (first && current.length === 1) return `${first.summary} ${doingOf(first, verb([first.product], 'It', 'They'))}`;
  if (current.length > 1) return foremostOf(uses);
  if (first) return `Only old software is known here: ${first.product} used it for ${first.role}.`;
  if (archetype === 'reported') return 'Use without an assignment was reported to IANA.';
  return port.status === 'assigned' ? 'No program that uses it is known here.' : officialRest(port);
}

/** What the title of a port without users leaves to say of its status. */
function officialRest(port: Port): string {
  if (port.status === 'unassigned') return `A ${RANGE_NAMES[port.rangeClass]} without a registered service.`;
  return port.status === 'dynamic' ? 'Systems hand it out for temporary use.' : officially(port);
}

/** Of several products, what the first two do there; how many more there are stands above. */
function foremostOf(uses: readonly ObservedUse[]): string {
  const current = uses.filter(({ status }) => status === 'current');
  const firsts = [...Map.groupBy(current, ({ software }) => software).values()].flatMap(([use]) => use ?? []);
  return firsts
    .slice(0, TOLD)
    .map((use) => doingOf(use))
    .join(' ');
}

/** The number of products whose role is described. */
const TOLD = 2;

/** What a product does with the port: it listens there, or connects to it elsewhere. */
function doingOf({ product, direction, role }: ObservedUse, subject = product): string {
  const does = (one: string, many: string) => verb([product], one, many);
  const uses = direction === 'out' ? does('connects out to', 'connect out to') : does('uses', 'use');
  return `${subject} ${uses} the port for ${role}.`;
}

/** What the registry says, in a few words: `http-alt (TCP and UDP)`, `unassigned`. */
function officialWords(port: Port): string {
  switch (port.status) {
    case 'assigned': {
      const byName = Map.groupBy(assignedTransports(port), (transport) => port.transports[transport].names[0] ?? '');
      return list([...byName].map(([name, transports]) => `${name} (${transportNames(transports)})`));
    }
    case 'reserved':
      return 'reserved';
    case 'private-use':
      return `kept for ${port.transports.tcp.description || 'private use'}`;
    case 'deregistered':
    case 'other':
      return `no service name, “${statusWords(port)}”`;
    case 'unassigned':
      return 'unassigned';
    case 'dynamic':
      return 'never assigned, a Dynamic Port';
    default:
      return port.status satisfies never;
  }
}
