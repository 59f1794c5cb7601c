import { WAYS, type Match } from './ways.ts';

const ORDER = Object.keys(WAYS);

/** The best match of each subject, and of each registered name on each port, the best first. */
export function best(matches: readonly Match[]): Match[] {
  const sorted = [...matches].sort(compare);
  const seen = new Set<unknown>();
  return sorted.filter(({ subject, name, places }) => {
    const about = subject ?? `${name.key} ${places[0]?.start}`;
    return !seen.has(about) && seen.add(about);
  });
}

/**
 * By the way that led there; then what people say before what the registry says; then how far the text is from the name;
 * then how likely a reader means it.
 */
function compare(a: Match, b: Match): number {
  return (
    ORDER.indexOf(a.way) - ORDER.indexOf(b.way) ||
    rankOf(a) - rankOf(b) ||
    Number(isByLikeness(a)) * (a.slack - b.slack) ||
    (a.subject?.order ?? 0) - (b.subject?.order ?? 0) ||
    a.slack - b.slack ||
    (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0)
  );
}

/** A typo is that of the nearest name, whoever bears it; among names that begin alike the likeliest is meant. */
function isByLikeness({ way }: Match): boolean {
  return way !== 'title' && way !== 'prefix' && way !== 'words';
}

/** What people say comes before what the registry says, and a name that a port has lost comes last. */
export const NAME_KINDS = ['curated', 'registered', 'former'] as const;

function rankOf({ way, name }: Match): number {
  return way === 'typo' || way === 'typos' || way === 'unlike' ? 0 : NAME_KINDS.indexOf(name.kind);
}
