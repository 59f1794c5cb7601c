import type { Port } from './schema/port.ts';
import type { Source } from './schema/source.ts';

/**
 * When the facts of a port last changed, by its records: the youngest of the registry's date and the days
 * on which its sources were read. A month counts as its first day.
 *
 * @returns a day, as a sitemap's `lastmod` wants it
 */
export function lastChanged({ uses, ranges, services, exposure, story, asOf }: Port): string {
  const sources = [...uses, ...ranges, ...services, ...exposure].flatMap((fact) => fact.sources);
  return youngest(
    [...sources, ...Object.values(story?.sources ?? {})].map(({ accessed }) => accessed),
    asOf.assignments,
  );
}

/** When the sources of a record or a text were last read. */
export function lastChecked({ sources }: { sources: Record<string, Source> }): string {
  return youngest(Object.values(sources).map(({ accessed }) => accessed));
}

function youngest(days: readonly string[], ...others: readonly string[]): string {
  return [...days, ...others].map((day) => (day.length === 7 ? `${day}-01` : day)).reduce((a, b) => (a > b ? a : b));
}
