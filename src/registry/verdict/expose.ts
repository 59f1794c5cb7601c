import { EXPOSURES } from '../schema/software.ts';
import type { PortFacts } from './evidence.ts';
import { NO_DOCUMENT, type RuleAnswer, type VerdictRule } from './rule.ts';
import { likelyProducts } from './users.ts';

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
    when: 'There is advice on record for the protocol of the port.',
    says: 'What that advice says, whatever program speaks the protocol. Where two services share the port and differ, it depends on which of them runs.',
    sources: NO_DOCUMENT,
    answer: ({ services }) => {
      const advice = services.flatMap(({ title, exposure }) => (exposure ? [{ ...exposure, name: title }] : []));
      return agreed(advice) ?? differing(advice, 'It depends on the service');
    },
  },
  {
    id: 'product-advice',
    when: 'Every product that a reader most likely means has advice on record for the port, and it is the same.',
    says: 'What that advice says.',
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
    id: 'no-advice',
    when: 'Neither the service nor the products that a reader most likely means have advice on record.',
    says: 'Nothing: the absence of advice is no permission.',
    sources: NO_DOCUMENT,
    answer: () => ({
      answer: 'unknown',
      short: 'No advice on record',
      reason: 'That is no permission: what counts is the program that listens, and what its documentation says.',
    }),
  },
];

/** One advice for each of the likely products that have any, in their order; of several the strictest. */
function adviceOfLikely(port: PortFacts): Advice[] {
  return likelyProducts(port).flatMap((name) => {
    const own = port.exposure.filter(({ product }) => product === name);
    const [strictest] = own.toSorted((a, b) => EXPOSURES.indexOf(a.advice) - EXPOSURES.indexOf(b.advice));
    return strictest ? [{ ...strictest, name }] : [];
  });
}

/** The answer where all advice is the same: the reason is that of the one who is meant first. */
function agreed(advice: readonly Advice[]): RuleAnswer | undefined {
  const [first, ...others] = advice;
  if (!first || others.some((other) => other.advice !== first.advice)) return undefined;
  return {
    answer: first.advice === 'internet' ? 'yes' : 'no',
    short: EXPOSE_WORDS[first.advice],
    reason: `${first.name}: ${first.reason}`,
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
    reason: named.map(({ name, reason }) => `${name}: ${reason}`).join(' '),
    sources: named.flatMap(({ sources }) => sources),
  };
}
