import { identifies } from '../merge/observedUses.ts';
import { EXPOSURES } from '../schema/software.ts';
import type { Answer, ExposureAdvice } from '../schema/port.ts';
import type { PortFacts } from './evidence.ts';

const SHORT = {
  'this-machine': 'No, keep it on this machine',
  'trusted-network': 'Only to a network you trust',
  internet: 'Yes, it is made to face the Internet',
} as const;

/** More products than these, and nobody can tell which of them a reader runs. */
const MOST_PRODUCTS = 4;

/**
 * May the port face the Internet? The strictest advice on record; on a crowded port it holds for one program of many, and
 * the answer says so. Without advice, the rule that always holds.
 */
export function expose({ exposure, uses }: PortFacts): Answer {
  // Of equally strict advice that of the product which a reader most likely meets.
  const rank = ({ product }: ExposureAdvice) => uses.findIndex((use) => use.product === product);
  const [strictest] = [...exposure].sort(
    (a, b) => EXPOSURES.indexOf(a.advice) - EXPOSURES.indexOf(b.advice) || rank(a) - rank(b),
  );
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
  const products = new Set(uses.filter(identifies).map((use) => use.product));
  if (products.size > MOST_PRODUCTS) {
    return {
      question: 'expose',
      answer: 'depends',
      short: 'It depends on the program',
      reason: `${products.size} products are on record here. The strictest advice among them is that for ${product}: ${reason}`,
      sources,
    };
  }
  return {
    question: 'expose',
    answer: advice === 'internet' ? 'yes' : 'no',
    short: SHORT[advice],
    reason: `${product}: ${reason}`,
    sources,
  };
}
