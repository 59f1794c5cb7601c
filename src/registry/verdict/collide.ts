import type { FacetId } from '../schema/facet.ts';
import type { Answer } from '../schema/port.ts';
import { list } from '../list.ts';
import { formatRange } from '../ranges.ts';
import type { Evidence, PortFacts } from './evidence.ts';

const SYSTEMS = {
  'ephemeral-linux': 'Linux',
  'ephemeral-windows': 'Windows',
  'ephemeral-macos': 'macOS',
  'ephemeral-freebsd': 'FreeBSD',
} as const satisfies Partial<Record<FacetId, string>>;
type EphemeralFacet = keyof typeof SYSTEMS;

/** May an outgoing connection hold this port by chance? Decided by each system's default range. */
export function collide({ facets: own }: PortFacts, { facets }: Evidence): Answer {
  const all = Object.keys(SYSTEMS) as EphemeralFacet[];
  const affected = all.filter((facet) => own.includes(facet));
  if (affected.length === 0) {
    return {
      question: 'collide',
      answer: 'no',
      short: 'No',
      reason: `It lies outside the ranges that ${list(all.map((facet) => SYSTEMS[facet]))} use for outgoing connections by default.`,
      sources: all.map((facet) => facets[facet].source),
    };
  }
  const ranges = affected.map((facet) => `${SYSTEMS[facet]} (${facets[facet].ports.map(formatRange).join(', ')})`);
  return {
    question: 'collide',
    answer: 'yes',
    short: `Yes, on ${list(affected.map((facet) => SYSTEMS[facet]))}`,
    reason: `It lies in the default range for outgoing connections of ${list(ranges)}.`,
    sources: affected.map((facet) => facets[facet].source),
  };
}
