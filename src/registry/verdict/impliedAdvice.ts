import { listensToday } from '../uses/order.ts';
import type { ObservedUse } from '../schema/port.ts';
import type { SoftwareKind } from '../schema/software.ts';
import type { VerdictAdvice } from './advice.ts';
import type { PortFacts } from './evidence.ts';

/** Software whose nodes are strangers to one another, on the Internet. */
const OPEN_NETWORKS: readonly SoftwareKind[] = ['peer-to-peer', 'vpn'];

/**
 * Software whose clients are the owner's own programs and people. Of those of its makers who advise anything, none of the
 * records lets strangers in; of mail servers, VPNs, web servers and remote access some do.
 */
const OWN_CLIENTS: readonly SoftwareKind[] = [
  'database',
  'industrial',
  'iot',
  'licensing',
  'machine-learning',
  'messaging',
  'monitoring',
  'operating-system',
  'printing',
];

type Meaning = Pick<VerdictAdvice, 'advice' | 'condition'> & {
  /** Whom it is for, said where a product has several on one port. */
  whom: string;
  /** @param role empty where it goes without saying: of a product's main port in the file of `/explain/` */
  reason: (role: string) => string;
};

const MEANINGS = {
  loopback: {
    advice: 'this-machine',
    whom: 'this machine',
    reason: () => 'It listens on this machine alone unless it is told otherwise.',
  },
  'this-machine': {
    advice: 'this-machine',
    whom: 'this machine',
    reason: (role) => `Only programs on the same machine need it${forRole(role)}.`,
  },
  nodes: {
    advice: 'trusted-network',
    whom: 'machines that work with it',
    reason: (role) => `Only machines that work with it need to reach it${forRole(role)}.`,
  },
  clients: {
    advice: 'trusted-network',
    whom: 'its clients',
    reason: (role) => `It is for ${role || 'its own clients'}, not for strangers.`,
  },
  'loopback-nodes': {
    advice: 'trusted-network',
    whom: 'its own machines',
    reason: () =>
      'It listens on this machine alone unless it is told otherwise, and only machines that work together need to reach it.',
  },
  'loopback-clients': {
    advice: 'trusted-network',
    whom: 'its clients',
    reason: () => 'It listens on this machine alone unless it is told otherwise, and is not for strangers.',
  },
  administrators: {
    advice: 'trusted-network',
    whom: 'administrators',
    reason: (role) => `Only those who administer it need to reach it${forRole(role)}.`,
  },
  peers: {
    advice: 'internet',
    condition: { kind: 'if', words: 'others are to reach yours' },
    whom: 'others on the Internet',
    reason: (role) => `Others reach it over the Internet${forRole(role)}.`,
  },
  anyone: {
    advice: 'internet',
    condition: { kind: 'if', words: 'you run it for others' },
    whom: 'anyone',
    reason: (role) => `Anyone may connect to it${forRole(role)}.`,
  },
} as const satisfies Record<string, Meaning>;

function forRole(role: string): string {
  return role && `, for ${role}`;
}

/**
 * What follows from the record where the makers advise nothing: many programs let only the machine itself connect, and
 * the record says for whom a port is. What is for anyone may be open, if the reader runs it for others.
 */
export function implied(name: string, { uses }: Pick<PortFacts, 'uses'>): VerdictAdvice | undefined {
  const own = uses.filter((use) => use.product === name && listensToday(use));
  const [first] = own;
  const meanings = new Set(own.map(meaningOf));
  const [meant] = meanings;
  if (!first || meanings.has(undefined) || !meant) return undefined;
  const { advice, reason, ...means } = MEANINGS[meant];
  const sources = first.sources.slice(0, 1);
  if (meanings.size === 1) {
    return {
      name,
      advice,
      ...('condition' in means && { condition: means.condition }),
      reason: reason(first.role),
      sources,
    };
  }
  return { name, ...apart(own), sources };
}

/** A game and its remote console share a port: no one answer holds for both. */
function apart(own: readonly ObservedUse[]): Pick<VerdictAdvice, 'advice' | 'condition' | 'reason'> {
  const told = own.flatMap((use) => {
    const meaning = meaningOf(use);
    const over = use.transports.map((transport) => transport.toUpperCase()).join(' and ');
    return meaning
      ? [{ ...MEANINGS[meaning], words: `${use.role || 'its main port'} over ${over} for ${MEANINGS[meaning].whom}` }]
      : [];
  });
  const reason = `It has more than one use: ${told.map(({ words }) => words).join(', ')}.`;
  return told.some(({ advice }) => advice === 'internet')
    ? { advice: 'internet', condition: { kind: 'part' }, reason }
    : { advice: 'trusted-network', reason };
}

/** Who can reach a use by default, else who is meant to; `undefined` where nothing follows. */
function meaningOf(use: ObservedUse): keyof typeof MEANINGS | undefined {
  const { address, from, kind, main, direction } = use;
  if (address === 'loopback') return loopbackOf(use);
  // Mail servers are strangers to one another, but not the services of one of them.
  if (from === 'nodes' && kind === 'mail') return undefined;
  if (from === 'nodes' && OPEN_NETWORKS.includes(kind) && (main || direction === 'between')) return 'peers';
  // Whoever runs a VPN does so to be reached from elsewhere: it is what its main port is for.
  if (from === 'clients' && kind === 'vpn') return main ? 'peers' : undefined;
  if (from === 'clients') return isForOwnClients(use) ? 'clients' : undefined;
  return from;
}

/** What listens on the machine alone by default stays there, but not what is of use to other machines only. */
function loopbackOf(use: ObservedUse): keyof typeof MEANINGS {
  if (isForOwnClients(use)) return 'loopback-clients';
  return use.from === 'nodes' ? 'loopback-nodes' : 'loopback';
}

/** A television is meant to be reached from its own network, whatever it shows; a router's clients may be its visitors. */
function isForOwnClients({ from, kind, platform }: ObservedUse): boolean {
  const isDevice = platform === 'device' && kind !== 'network-gear';
  return from === 'clients' && (isDevice || OWN_CLIENTS.includes(kind));
}
