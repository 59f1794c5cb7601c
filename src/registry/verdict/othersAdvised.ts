import { shortList } from '../list.ts';
import { listensToday, productNames } from '../uses/order.ts';
import { adviceOfMakers, isOpen, type VerdictAdvice } from './advice.ts';
import type { PortFacts } from './evidence.ts';
import type { RuleAnswer } from './rule.ts';
import { likelyProducts, userNames } from './users.ts';

/** So many others have to be advised: what fewer say is chance. */
export const ENOUGH = 3;

/** Where advice keeps a program, as the end of "12 are to stay". */
const PLACES = {
  'trusted-network': 'in a network you trust',
  'this-machine': 'on this machine',
} as const;

/**
 * What the makers of others on the port advise where no advice is known for those who are meant: no answer for these, but
 * far from permission. What only follows from a record does not count here.
 */
export function othersAdvised(port: PortFacts): RuleAnswer | undefined {
  const likely = likelyProducts(port);
  const others = productNames(port.uses.filter(listensToday)).filter((name) => !likely.includes(name));
  const advice = others.flatMap((name) => adviceOfMakers(name, port) ?? []);
  if (advice.length < ENOUGH || advice.some(isOpen)) return undefined;
  const read = port.exposure.find((one) => one.product === likely[0] && one.advice === 'none-given');
  return {
    answer: 'unknown',
    short: `Not known, ${advice.length} others here say no`,
    reason: `${silenceOf(port, likely)} The makers of ${advice.length} others here advise, and all say no: ${placesOf(advice)}.`,
    sources: [...(read ? [read] : []), ...advice.slice(0, 1)].flatMap(({ sources }) => sources),
  };
}

/** Of whom no advice is known: whether their documents were read for it in vain. */
function silenceOf(port: PortFacts, likely: readonly string[]): string {
  const isRead = (name: string) =>
    port.exposure.some(({ product, advice }) => product === name && advice === 'none-given');
  return likely.every(isRead)
    ? `The documents of ${shortList(likely)} were read, and give no advice.`
    : `No advice is known for ${shortList(userNames(port))}.`;
}

/** `15 are to stay in a network you trust, and 6 on this machine`. */
function placesOf(advice: readonly VerdictAdvice[]): string {
  const counts = Object.entries(PLACES).flatMap(([level, place]) => {
    const count = advice.filter((one) => one.advice === level).length;
    return count > 0 ? [{ count, place }] : [];
  });
  return counts
    .map(({ count, place }, index) => `${index === 0 ? `${count} are to stay` : `and ${count}`} ${place}`)
    .join(', ');
}
