import { observedUses } from '../uses/observedUses.ts';
import { compareStanding } from '../uses/order.ts';
import type { ObservedUse } from '../schema/port.ts';
import type { Finding, Rule } from './rule.ts';

/** From so many current users on, the order in which a page names them decides what a reader takes from it. */
const CROWD = 3;

export const crowdedOrder: Rule = {
  name: 'crowded-order',
  description: `Of ports with ${CROWD} or more current users, the first two are told apart by more than the alphabet.`,
  severity: 'warning',
  check: ({ software, services }) => {
    // A page names the service first, where it has a record.
    const served = new Set(services.flatMap(({ ports }) => ports));
    const files = new Map(software.map(({ id, file }) => [id, file]));
    return [...observedUses(software).uses].flatMap(([port, uses]) =>
      served.has(port) ? [] : undecided(port, uses, files),
    );
  },
};

function undecided(port: number, uses: readonly ObservedUse[], files: ReadonlyMap<string, string>): Finding[] {
  const current = uses.filter(({ status }) => status === 'current');
  // A product that lists the port twice is one user, by its better entry.
  const users = [...new Map(current.toReversed().map((use) => [use.software, use])).values()].reverse();
  const [first, second] = users;
  if (!first || !second || users.length < CROWD || compareStanding(first, second) !== 0) return [];
  return [
    {
      file: files.get(first.software) as string,
      path: ['ports'],
      message: `on ${port}, ${users.length} products are current, and ${first.product} comes before ${second.product} by the alphabet alone`,
      remedy: 'give one of them a prominence by the criteria in CONTRIBUTING, for this port alone if need be',
    },
  ];
}
