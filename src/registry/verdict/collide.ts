import { list } from '../list.ts';
import { formatRange } from '../ranges.ts';
import type { FacetId } from '../schema/facet.ts';
import type { VerdictRule } from './rule.ts';

const SYSTEMS = {
  'ephemeral-linux': 'Linux',
  'ephemeral-windows': 'Windows',
  'ephemeral-macos': 'macOS',
  'ephemeral-freebsd': 'FreeBSD',
} as const satisfies Partial<Record<FacetId, string>>;

/** The facets that name a system's range for temporary ports. */
export const EPHEMERAL_FACETS = Object.keys(SYSTEMS) as (keyof typeof SYSTEMS)[];

/** May an outgoing connection hold this port by chance? Decided by each system's default range. */
export const COLLIDE_RULES: readonly VerdictRule[] = [
  {
    id: 'ephemeral',
    when: 'The port lies in a range from which a system takes ports for outgoing connections by default.',
    says: 'Yes, on that system.',
    sources: ({ facets }) => EPHEMERAL_FACETS.map((facet) => facets[facet].source),
    answer: ({ facets: own }, { facets }) => {
      const affected = EPHEMERAL_FACETS.filter((facet) => own.includes(facet));
      if (affected.length === 0) return undefined;
      const ranges = affected.map((facet) => `${SYSTEMS[facet]} (${facets[facet].ports.map(formatRange).join(', ')})`);
      return {
        answer: 'yes',
        short: `Yes, on ${list(affected.map((facet) => SYSTEMS[facet]))}`,
        reason: `It lies in the default range for outgoing connections of ${list(ranges)}.`,
        sources: affected.map((facet) => facets[facet].source),
      };
    },
  },
  {
    id: 'not-ephemeral',
    when: 'It lies in none of these ranges.',
    says: 'No.',
    sources: ({ facets }) => EPHEMERAL_FACETS.map((facet) => facets[facet].source),
    answer: () => ({
      answer: 'no',
      short: 'No',
      reason: `It lies outside the ranges that ${list(Object.values(SYSTEMS))} use for outgoing connections by default.`,
    }),
  },
];
