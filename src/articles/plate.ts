import type { ObservedUse, Port, VerdictQuestion } from '../registry/schema/port.ts';
import { gist, officially, statusWords } from './answer.ts';
import { checkCommands } from './commands/check.ts';
import { QUESTION_WORDS } from './questions.ts';
import { toneOf } from './sections/use.ts';
import { usersOf } from './users.ts';
import { assignedTransports, list, transportNames, verb } from './words.ts';

/** What a reader sees of a port before anything else. */
export interface Plate {
  /** What it is, in a few words. Empty where that is its users. */
  title: string;
  /** The same in a sentence or two. */
  lead: string;
  /** Products that a reader most likely means, and how many more there are. */
  users: { name: string; href: string }[];
  /** What they are: the likely ones, or those of the past where there are no others. */
  usersLabel: 'Most likely' | 'Once';
  more: number;
  /** Short facts, each under its label. */
  facts: { label: string; words: string }[];
  cards: { question: string; short: string; tone: ReturnType<typeof toneOf>; href: string }[];
  /** Who is listening on this machine, for Linux. The script puts in that of the reader's own system. */
  command: string;
}

/** How many users are named. */
const NAMED = 3;

/** The questions that every reader has; the others matter to those who run a program there. */
const CARDS = ['pick', 'expose', 'browser'] as const satisfies readonly VerdictQuestion[];

export function plateOf(port: Port): Plate {
  const { current, old } = usersOf(port);
  const products = current.length > 0 ? current : old;
  const isUsed = products.length > 0;
  return {
    title: port.services.length === 0 && current.length > 0 ? '' : gist(port),
    lead: leadOf(port, current),
    users: products.slice(0, NAMED).flatMap((name) => linkTo(port.uses, name)),
    usersLabel: current.length > 0 ? 'Most likely' : 'Once',
    more: Math.max(0, products.length - NAMED),
    facts: [
      ...(isUsed || port.services.length > 0
        ? [{ label: 'Transport', words: transportNames(port.transportsInUse) }]
        : []),
      ...(port.notable ? [{ label: 'IANA', words: officialWords(port) }] : []),
    ],
    cards: CARDS.map((question) => card(question, port)),
    command: checkCommands(port, port.transportsInUse).Linux?.first[0]?.command ?? '',
  };
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
  if (first) return 'Only old software is known here.';
  if (archetype === 'reported') return 'Use without an assignment was reported to IANA.';
  return port.status === 'assigned' ? 'No program that uses it is known here.' : officially(port);
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

/** Of as many products it is told what they do. */
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
