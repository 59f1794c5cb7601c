import { DOCUMENTS, type Documents } from '../../src/registry/schema/document.ts';
import { FACETS, type FacetId, type Facets } from '../../src/registry/schema/facet.ts';
import type { PortRange } from '../../src/registry/schema/primitives.ts';
import type { Evidence } from '../../src/registry/verdict/evidence.ts';
import { source } from './source.ts';

const RANGES: Record<FacetId, PortRange[]> = {
  privileged: [{ start: 0, end: 1023 }],
  'ephemeral-linux': [{ start: 32768, end: 60999 }],
  'ephemeral-windows': [{ start: 49152, end: 65535 }],
  'ephemeral-macos': [{ start: 49152, end: 65535 }],
  'ephemeral-freebsd': [{ start: 10000, end: 65535 }],
  'blocked-by-browsers': [
    { start: 6000, end: 6000 },
    { start: 25, end: 25 },
  ],
  nodeport: [{ start: 30000, end: 32767 }],
  'x11-display': [{ start: 6000, end: 6063 }],
};

/** Facets and documents that never change, each with a source of its own. */
export const evidence: Evidence = {
  facets: Object.fromEntries(FACETS.map((id) => [id, { label: id, ports: RANGES[id], source: source(id) }])) as Facets,
  documents: Object.fromEntries(DOCUMENTS.map((key) => [key, source(key, { kind: 'standard' })])) as Documents,
};
