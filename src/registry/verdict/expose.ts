import { EXPOSURES } from '../schema/software.ts';
import type { Answer } from '../schema/port.ts';
import type { PortFacts } from './evidence.ts';

const SHORT = {
  'this-machine': 'No, keep it on this machine',
  'trusted-network': 'Only to a network you trust',
  internet: 'Yes, it is made to face the Internet',
} as const;

/** May the port face the Internet? The strictest advice on record; without any, the rule that always holds. */
export function expose({ exposure }: PortFacts): Answer {
  const strictest = [...exposure].sort((a, b) => EXPOSURES.indexOf(a.advice) - EXPOSURES.indexOf(b.advice))[0];
  if (!strictest) {
    return {
      question: 'expose',
      answer: 'depends',
      short: 'Only if you mean to offer it',
      reason: 'No advice is on record here. What counts is not the number but the program that listens.',
      sources: [],
    };
  }
  const { advice, reason, product, sources } = strictest;
  return {
    question: 'expose',
    answer: advice === 'internet' ? 'yes' : 'no',
    short: SHORT[advice],
    reason: `${product}: ${reason}`,
    sources,
  };
}
