import { plateOf } from '../articles/plate.ts';
import { writtenPorts } from '../articles/software.ts';
import { assignedTransports, RANGE_NAMES, shortList, transportNames } from '../articles/words.ts';
import type { Guide } from '../registry/schema/guide.ts';
import type { Archetype, Port } from '../registry/schema/port.ts';
import { EXPOSURES } from '../registry/exposures.ts';
import { overlap } from '../registry/ranges.ts';
import { SOFTWARE_KINDS, type Software } from '../registry/schema/software.ts';

/** The words of a preview card, as plain text. In a forum it is all that many readers see of a page. */
export interface Card {
  /** Small, above the headline. */
  kicker: string;
  /** Set large: the number, or the name. */
  headline: string;
  /** Whether the headline is a number, set in the numerals of the pages and larger than words. */
  isNumber: boolean;
  /** The answer in a few words. */
  gist: string;
  /** Who is meant, or what it is. Empty where there is nothing more to say. */
  detail: string;
  /** At most two answers, each with its colour. */
  marks: readonly Mark[];
}

export interface Mark {
  words: string;
  tone: Tone;
}

/** Colours of `styles/colours.ts`. */
export type Tone = 'official' | 'current' | 'legacy' | 'bad' | 'text-muted';

/** The card of a port: what it is, who is meant, and whether it may be used and opened. */
export function portCard(port: Port): Card {
  const { title, users, more, cards } = plateOf(port);
  const words = title || namesOf(users, more);
  const [pick, expose] = cards;
  const answers = [pick, expose].flatMap((card) =>
    card && card.tone !== 'none' ? [{ words: `${card.question} ${card.short}`, tone: ANSWER_TONES[card.tone] }] : [],
  );
  return {
    kicker: RANGE_NAMES[port.rangeClass],
    headline: String(port.number),
    isNumber: true,
    gist: port.status === 'assigned' ? words : words.charAt(0).toUpperCase() + words.slice(1),
    detail: title && users.length > 0 ? namesOf(users, more) : '',
    marks: answers.length === 2 ? answers : [...answers, { words: statusOf(port), tone: TONES[port.archetype] }],
  };
}

function namesOf(users: readonly { name: string }[], more: number): string {
  return `${users.map(({ name }) => name).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The card of a product: its ports, what it is, and how far its main port may be reachable. */
export function softwareCard(software: Software): Card {
  const numbers = writtenPorts(software);
  const [main] = software.ports;
  const own = software.exposure.filter(({ ports }) => main && ports.some((range) => overlap(range, main.port)));
  const strictest = EXPOSURES.find((reach) => own.some(({ advice }) => advice === reach));
  return {
    kicker: SOFTWARE_KINDS[software.kind],
    headline: software.name,
    isNumber: false,
    gist: `Port${numbers.length > 1 ? 's' : ''} ${shortList(numbers, 4)}`,
    detail: software.summary,
    marks: strictest ? [ADVICE_MARKS[strictest]] : [],
  };
}

/** The card of a guide. */
export function guideCard({ title, summary }: Guide): Card {
  return { kicker: 'Guide', headline: title, isNumber: false, gist: summary, detail: '', marks: [] };
}

/** The card that stands for all ports of an archetype. */
export function archetypeCard(archetype: Archetype): Card {
  const { headline, gist: words, status } = ARCHETYPE_WORDS[archetype];
  return {
    kicker: 'Port',
    headline,
    isNumber: false,
    gist: words,
    detail: '',
    marks: [{ words: status, tone: TONES[archetype] }],
  };
}

/** The card of all pages that have none of their own. */
export function siteCard(): Card {
  return {
    kicker: 'TCP and UDP port numbers',
    headline: '0–65535',
    isNumber: true,
    gist: 'What IANA says, what really listens there, and how sure that is',
    detail: '',
    marks: [{ words: 'One page for each port number', tone: 'official' }],
  };
}

const ANSWER_TONES = { good: 'current', bad: 'bad', mixed: 'legacy' } as const;

const ADVICE_MARKS: Record<(typeof EXPOSURES)[number], Mark> = {
  'this-machine': { words: 'Keep it on this machine', tone: 'bad' },
  'trusted-network': { words: 'Only for a network you trust', tone: 'bad' },
  internet: { words: 'Made for the Internet', tone: 'current' },
};

function statusOf(port: Port): string {
  const transports = assignedTransports(port);
  const { status } = ARCHETYPE_WORDS[port.archetype];
  return transports.length > 0 ? `${status} on ${transportNames(transports)}` : status;
}

const TONES: Record<Archetype, Tone> = {
  'assigned-split': 'official',
  'assigned-known': 'official',
  'assigned-block': 'official',
  'assigned-silent': 'official',
  reserved: 'legacy',
  'set-aside': 'legacy',
  occupied: 'current',
  reported: 'legacy',
  'bare-unassigned': 'text-muted',
  'bare-dynamic': 'text-muted',
};

const ARCHETYPE_WORDS: Record<Archetype, Record<'headline' | 'gist' | 'status', string>> = {
  'assigned-split': { headline: 'Assigned', gist: 'One service on TCP, another on UDP', status: 'Assigned by IANA' },
  'assigned-known': { headline: 'Assigned', gist: 'A registered service that is known', status: 'Assigned by IANA' },
  'assigned-block': {
    headline: 'Assigned',
    gist: 'One of a block of ports with one service',
    status: 'Assigned by IANA',
  },
  'assigned-silent': {
    headline: 'Assigned',
    gist: 'A registered name, no implementation on record',
    status: 'Assigned by IANA',
  },
  reserved: { headline: 'Reserved', gist: 'Kept back by IANA', status: 'Not available for regular assignment' },
  'set-aside': {
    headline: 'Set aside',
    gist: 'Kept by IANA for no registered service',
    status: 'Without a service name',
  },
  occupied: {
    headline: 'In use',
    gist: 'No registered service, yet software listens there',
    status: 'Not assigned by IANA, use on record',
  },
  reported: {
    headline: 'Reported',
    gist: 'Use without an assignment, reported to IANA',
    status: 'Not assigned by IANA, use reported',
  },
  'bare-unassigned': {
    headline: 'Unassigned',
    gist: 'No registered service, no use on record',
    status: 'Not assigned by IANA',
  },
  'bare-dynamic': {
    headline: 'Dynamic',
    gist: 'Never assigned: systems hand it out for temporary use',
    status: 'Not assigned by IANA',
  },
};
