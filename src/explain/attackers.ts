import { list } from '../registry/list.ts';
import type { ObservedUse } from '../registry/schema/port.ts';
import { isListening, WELL_KNOWN } from '../registry/uses/order.ts';
import type { ExplainFacts } from './facts.ts';

/** Programs that join a port to whatever they are told to, as whoever opens a back door does. */
const PIPES = /^(?:nc|ncat|netcat|nc\.(?:traditional|openbsd)|socat)(?:\.exe)?$/i;

/**
 * The tools made for attacks that wait on a port, where a reader has to think of them: not where a well-known service or
 * product has it (BeEF on 3000), unless the program there is theirs as well (Metasploit's `ruby`), or joins a port to
 * anything.
 */
export function attackersOn(port: number, program: string | undefined, facts: ExplainFacts): ObservedUse[] {
  const uses = facts.usesOf(port);
  const isOthers = uses.some(({ prominence = Infinity, attack }) => !attack && prominence <= WELL_KNOWN);
  const isMeant = ({ software }: ObservedUse) =>
    facts.productsOfProcess(program ?? '').some(({ id }) => id === software);
  if (facts.servicesOf(port).length > 0) return [];
  const attackers = uses.filter((use) => use.attack && isListening(use));
  return isOthers && !PIPES.test(program ?? '') ? attackers.filter(isMeant) : attackers;
}

/** They in a sentence, which follows on what is said of the port; empty where there are none. */
export function saidOfAttackers(port: number, attackers: readonly ObservedUse[]): string {
  const names = attackers.map(({ product, status }) => (status === 'legacy' ? `${product} (once)` : product));
  return names.length > 0 ? `Made for attacks, and on record for ${port}: ${list([...new Set(names)])}.` : '';
}
