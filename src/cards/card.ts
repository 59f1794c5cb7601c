import { gist } from '../articles/answer.ts';
import { assignedTransports, RANGE_NAMES, transportNames } from '../articles/words.ts';
import type { Archetype, Port } from '../registry/schema/port.ts';

/** The words of a preview card, as plain text. */
export interface Card {
  /** Small, above the headline. */
  kicker: string;
  /** Set large: the number. */
  headline: string;
  /** The answer in a few words. */
  gist: string;
  status: string;
  /** The status again, as a colour of the site. */
  tone: Tone;
}

/** Tokens of `styles/tokens.css`. */
export type Tone = 'official' | 'current' | 'legacy' | 'text-muted';

/** The card of a port. */
export function portCard(port: Port): Card {
  const words = gist(port);
  return {
    kicker: RANGE_NAMES[port.rangeClass],
    headline: String(port.number),
    gist: port.status === 'assigned' ? words : words.charAt(0).toUpperCase() + words.slice(1),
    status: statusOf(port),
    tone: TONES[port.archetype],
  };
}

/** The card that stands for all ports of an archetype. */
export function archetypeCard(archetype: Archetype): Card {
  return { kicker: 'Port', ...ARCHETYPE_WORDS[archetype], tone: TONES[archetype] };
}

/** The card of all pages that are not about a port. */
export function siteCard(): Card {
  return {
    kicker: 'TCP and UDP port numbers',
    headline: '0–65535',
    gist: 'What IANA says, what really listens there, and how sure that is',
    status: 'One page for each port number',
    tone: 'official',
  };
}

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

const ARCHETYPE_WORDS: Record<Archetype, Pick<Card, 'headline' | 'gist' | 'status'>> = {
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
