import type { Documents } from '../schema/document.ts';
import type { Facets } from '../schema/facet.ts';
import type { Port } from '../schema/port.ts';

/** What the rules of the verdict may look at: a port without its verdict. */
export type PortFacts = Omit<Port, 'verdict' | 'alternatives'>;

/** The documents that an answer can cite. */
export interface Evidence {
  facets: Facets;
  documents: Documents;
}
