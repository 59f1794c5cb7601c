import type { Port } from '../registry/schema/port.ts';
import type { AsOf } from '../registry/schema/snapshot.ts';
import type { Citation } from './notes.ts';
import { monthOf } from './words.ts';

/** `as of November 2026`; where the facts have two ages, both. */
export function registryAge({ assignments, metadata }: AsOf): string {
  const age = `as of ${monthOf(assignments)}`;
  return assignments === metadata ? age : `${age}, its people, references and dates as of ${monthOf(metadata)}`;
}

/** IANA's own search for the number, where a reader sees today's record whatever the age of the facts here. */
export function ianaRow({ number, asOf }: Pick<Port, 'number' | 'asOf'>): Citation {
  return {
    title: `IANA's registry, search for ${number}`,
    url: `https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml?search=${number}`,
    asOf: asOf.assignments,
  };
}
