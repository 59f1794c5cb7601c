import { shortList } from '../list.ts';
import { EXPOSURES } from '../exposures.ts';
import type { VerdictAnswer } from '../schema/port.ts';
import type { SoftwareKind } from '../schema/software.ts';
import type { Evidence, PortFacts } from './evidence.ts';
import { firstAnswer, NO_DOCUMENT, type RuleAnswer, type VerdictRule } from './rule.ts';
import { isOutgoing, likelyProducts } from './users.ts';

/** What advice means for a port that is open. */
export const EXPOSE_WORDS = {
  'this-machine': 'No, keep it on this machine',
  'trusted-network': 'Only to a network you trust',
  internet: 'Yes, it is made to face the Internet',
} as const;

/** What a protocol's or a product's documents say of one port. */
type Advice = NonNullable<PortFacts['services'][number]['exposure']> & { name: string };

/**
 * May the port face the Internet? First the advice of the service that is meant, then that of the products that are.
 * What is unlikely to be meant, and wide ranges, never decide.
 */
export const EXPOSE_RULES: readonly VerdictRule[] = [
  {
    id: 'service-advice',
    when: 'There is advice for the protocol of the port.',
    says: 'What that advice says, whatever program speaks the protocol. Where two services share the port and differ, it depends on which of them runs.',
    sources: NO_DOCUMENT,
    answer: ({ services }) => {
      const advice = services.flatMap(({ title, exposure }) => (exposure ? [{ ...exposure, name: title }] : []));
      return agreed(advice) ?? differing(advice, 'It depends on the service');
    },
  },
  {
    id: 'outgoing',
    when: 'The products that a reader most likely means open the connections themselves.',
    says: 'No need: nothing has to be let in.',
    sources: NO_DOCUMENT,
    answer: (port) =>
      isOutgoing(port)
        ? {
            answer: 'no',
            short: 'No need, the connections go out',
            reason: `${shortList(likelyProducts(port), 2)}: connections to this port go out, and for them nothing has to be let in.`,
            sources: port.uses[0]?.sources.slice(0, 1) ?? [],
          }
        : undefined,
  },
  {
    id: 'product-advice',
    when: 'There is advice for every product that a reader most likely means, and it is the same.',
    says: 'What that advice says. Where the makers advise nothing, a product that listens on this machine alone by default stays there, and what is for nodes or administrators belongs on a network you trust.',
    sources: NO_DOCUMENT,
    answer: (port) => {
      const advice = adviceOfLikely(port);
      return advice.length === likelyProducts(port).length ? agreed(advice) : undefined;
    },
  },
  {
    id: 'depends-on-product',
    when: 'The products that a reader most likely means differ in their advice, or some of them have none.',
    says: 'It depends on the program. At most two are named, with their advice.',
    sources: NO_DOCUMENT,
    answer: (port) => differing(adviceOfLikely(port), 'It depends on the program'),
  },
  {
    id: 'none-given',
    when: 'The documents of the product that is meant first were read for advice, and give none.',
    says: 'Nothing, and which documents were read: that they give no advice is no permission.',
    sources: NO_DOCUMENT,
    answer: (port) => {
      const [first] = likelyProducts(port);
      const read = port.exposure.find(({ product, advice }) => product === first && advice === 'none-given');
      if (!read) return undefined;
      return {
        answer: 'unknown',
        short: 'Its makers give no advice',
        reason: saidOf({ name: read.product, reason: read.reason }),
        sources: read.sources,
      };
    },
  },
  {
    id: 'no-advice',
    when: 'No advice is known for the service, nor for the products that a reader most likely means.',
    says: 'Nothing: that no advice is known is no permission.',
    sources: NO_DOCUMENT,
    answer: () => ({
      answer: 'unknown',
      short: 'No advice known',
      reason: 'That is no permission. Find out what listens, and what its documentation says.',
    }),
  },
];

/** One advice for each of the likely products that have any, in their order; of several the strictest. */
function adviceOfLikely(port: PortFacts): Advice[] {
  return likelyProducts(port).flatMap((name) => {
    const own = port.exposure.filter(({ product }) => product === name);
    const given = EXPOSURES.flatMap((advice) => {
      const said = own.find((one) => one.advice === advice);
      return said ? [{ ...said, advice, name }] : [];
    });
    return given[0] ?? implied(name, port) ?? [];
  });
}

/**
 * What follows from the record where the makers advise nothing: many programs let only the machine itself connect, and
 * many ports are for nodes, administrators or the machine alone. It never allows anything.
 */
function implied(name: string, { uses }: PortFacts): Advice | undefined {
  const own = uses.filter(({ product, status }) => product === name && status === 'current');
  const [meaning, ...others] = new Set(own.map(meaningOf));
  if (!meaning || others.length > 0) return undefined;
  return { name, ...MEANINGS[meaning], sources: own.flatMap(({ sources }) => sources).slice(0, 1) };
}

/** Software whose nodes are strangers to one another, on the Internet. */
const OPEN_NETWORKS: readonly SoftwareKind[] = ['peer-to-peer', 'vpn', 'mail'];

/** Who can reach a use by default, else who is meant to; `undefined` where that is anybody, or nothing is known. */
function meaningOf({ address, from, kind }: PortFacts['uses'][number]): keyof typeof MEANINGS | undefined {
  if (address === 'loopback') return 'loopback';
  if (from === 'nodes' && OPEN_NETWORKS.includes(kind)) return undefined;
  return from && from in MEANINGS ? (from as keyof typeof MEANINGS) : undefined;
}

const MEANINGS = {
  loopback: { advice: 'this-machine', reason: 'It listens on this machine alone unless it is told otherwise.' },
  'this-machine': { advice: 'this-machine', reason: 'It is for programs on the same machine.' },
  nodes: { advice: 'trusted-network', reason: 'It is for machines that work together.' },
  administrators: { advice: 'trusted-network', reason: 'It is for those who administer it.' },
} as const satisfies Record<string, Pick<Advice, 'advice' | 'reason'>>;

/** The answer where all advice is the same: the reason is that of the one who is meant first. */
function agreed(advice: readonly Advice[]): RuleAnswer | undefined {
  const [first, ...others] = advice;
  if (!first || others.some((other) => other.advice !== first.advice)) return undefined;
  return {
    answer: first.advice === 'internet' ? 'yes' : 'no',
    short: EXPOSE_WORDS[first.advice],
    reason: saidOf(first),
    advice: first.advice,
    sources: first.sources,
  };
}

/** The answer where advice differs, or is known of some only: the first who is meant, and the first who differs. */
function differing(advice: readonly Advice[], short: string): RuleAnswer | undefined {
  const [first, ...others] = advice;
  if (!first) return undefined;
  const named = [first, ...others.filter((other) => other.advice !== first.advice).slice(0, 1)];
  return {
    answer: 'depends',
    short,
    reason: named.map(saidOf).join(' '),
    sources: named.flatMap(({ sources }) => sources),
  };
}

/** Whose advice it is, then the reason, unless it names its own subject. */
function saidOf({ name, reason }: Pick<Advice, 'name' | 'reason'>): string {
  return reason.startsWith(`${name} `) ? reason : `${name}: ${reason}`;
}

/** What the answer looks at: whoever may be behind a port. */
export type Exposed = Pick<PortFacts, 'services' | 'uses' | 'exposure'>;

/**
 * The answer for a port of which only the users are known: for one program out of several, too. None of the rules looks
 * at anything else.
 */
export function exposeAnswer(users: Exposed): VerdictAnswer {
  return firstAnswer(EXPOSE_RULES, users as PortFacts, NO_EVIDENCE);
}

const NO_EVIDENCE = {} as Evidence;
