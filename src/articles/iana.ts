import type { Port } from '../registry/schema/port.ts';
import type { Citation } from './notes.ts';

/** IANA's own search for the number, where a reader sees today's record whatever the age of the facts here. */
export function ianaRow({ number, asOf }: Pick<Port, 'number' | 'asOf'>): Citation {
  return {
    title: `IANA's registry, search for ${number}`,
    url: `https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml?search=${number}`,
    asOf: asOf.assignments,
  };
}
