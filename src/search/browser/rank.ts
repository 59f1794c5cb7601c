import { PORT_COUNT } from '../../registry/ranges.ts';
import { WAYS, type Match } from './ways.ts';
import type { NameTable } from './table/nameTable.ts';

/** Sorts matches, the best first, and keeps the best of each port. */
export function rank(matches: readonly Match[], { prominence }: NameTable): Match[] {
  const best = new Map<number, { match: Match; score: number }>();
  for (const match of matches) {
    const score = scoreOf(match, prominence.get(match.target.start) ?? 0);
    const known = best.get(match.target.start);
    if (!known || score < known.score) best.set(match.target.start, { match, score });
  }
  return [...best.values()].sort((a, b) => a.score - b.score).map(({ match }) => match);
}

/**
 * One number for the whole order, lower is better: the way, then how directly the name leads to the port, then whether
 * anything is on record there, then how far the text is from the name, then how much is on record, then the number.
 */
function scoreOf(match: Match, prominence: number): number {
  let score = WAYS.indexOf(match.way);
  score = score * 4 + detour(match);
  score = score * 2 + (prominence > 0 ? 0 : 1);
  score = score * 32 + Math.min(match.slack, 31);
  score = score * 8 + 7 - Math.min(prominence, 7);
  return score * PORT_COUNT + match.target.start;
}

/**
 * A curated name that is typed whole leads first to the port that people mean, even where the registry gives the same
 * name to another port: `oracle` is registered for 2005, and everybody means 1521.
 */
function detour({ target, way, entry }: Match): number {
  if (!entry) return 0;
  if (entry.kind === 'former') return 3;
  if (entry.kind === 'curated') return entry.targets[0] === target ? 0 : 2;
  return way === 'literal' || way === 'spelling' || way === 'question' ? 1 : 0;
}
