import { EXPOSURES } from '../exposures.ts';
import type { YesCondition } from '../schema/port.ts';
import type { Source } from '../schema/source.ts';
import type { PortFacts } from './evidence.ts';
import { implied } from './impliedAdvice.ts';
import type { RuleAnswer } from './rule.ts';

/** What advice means for a port that is open. */
export const EXPOSE_WORDS = {
  'this-machine': 'No, keep it on this machine',
  'trusted-network': 'Only to a network you trust',
  internet: 'Yes, it is made to face the Internet',
} as const;

/** How far a protocol or a product may be reachable on one port: as documents say, or as follows from the record. */
export interface VerdictAdvice {
  /** Whose it is. */
  name: string;
  advice: (typeof EXPOSURES)[number];
  /** The condition under which it may face the Internet, said in place of a plain yes. */
  condition?: YesCondition;
  reason: string;
  sources: readonly Source[];
}

/** What the documents of the services say. */
export function adviceOfServices({ services }: Pick<PortFacts, 'services'>): VerdictAdvice[] {
  return services.flatMap(({ title, exposure }) => {
    if (!exposure) return [];
    const { only, ...advice } = exposure;
    return [{ name: title, ...advice, ...(only && { condition: { kind: 'only', words: only } }) }];
  });
}

/** One advice for each of the products that have any, in their order; of several the strictest. */
export function adviceOf(products: readonly string[], port: Pick<PortFacts, 'uses' | 'exposure'>): VerdictAdvice[] {
  return products.flatMap((name) => adviceOfMakers(name, port) ?? implied(name, port) ?? []);
}

/** What the documents of a product advise, the strictest of it; nothing where they advise nothing. */
export function adviceOfMakers(name: string, { exposure }: Pick<PortFacts, 'exposure'>): VerdictAdvice | undefined {
  const own = exposure.filter(({ product }) => product === name);
  const [strictest] = EXPOSURES.flatMap((advice) => {
    const said = own.find((one) => one.advice === advice);
    return said ? [{ ...said, advice, name }] : [];
  });
  return strictest;
}

/** Whether it says that strangers may come, be it under a condition. */
export function isOpen({ advice }: VerdictAdvice): boolean {
  return advice === 'internet';
}

/** The answer where all advice is the same: the reason is that of the one who is meant first. */
export function agreed(advice: readonly VerdictAdvice[]): RuleAnswer | undefined {
  const [first, ...others] = advice;
  if (!first || others.some((other) => other.advice !== first.advice)) return undefined;
  const condition = advice.find((one) => one.condition)?.condition;
  return {
    answer: isOpen(first) ? (condition ? 'depends' : 'yes') : 'no',
    short: condition ? underCondition(condition) : EXPOSE_WORDS[first.advice],
    reason: saidOf(first),
    advice: first.advice,
    ...(condition && { condition }),
    sources: first.sources,
  };
}

/** The short answer for a yes that holds under a condition. */
function underCondition(condition: YesCondition): string {
  switch (condition.kind) {
    case 'only':
      return `Yes, but only ${condition.words}`;
    case 'if':
      return `Yes, if ${condition.words}`;
    default:
      return 'Only a part of it';
  }
}

/** The answer where all advice that is known says no, be it known of some only: never wider than the widest of it. */
export function atMostTrusted(advice: readonly VerdictAdvice[]): RuleAnswer | undefined {
  const told = advice.some(isOpen) ? undefined : differing(advice, 'No more than to a network you trust');
  return told && { ...told, answer: 'no', advice: 'trusted-network' };
}

/** The answer where advice differs, or is known of some only: the first who is meant, and the first who differs. */
export function differing(advice: readonly VerdictAdvice[], short: string): RuleAnswer | undefined {
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
export function saidOf({ name, reason }: Pick<VerdictAdvice, 'name' | 'reason'>): string {
  return reason.startsWith(`${name} `) ? reason : `${name}: ${reason}`;
}
