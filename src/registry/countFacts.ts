import type { Registry } from './index.ts';

/** What is counted of the curated facts, in the order in which it is shown. */
export type FactCounts = Record<
  | 'products'
  /** Numbers that say something about the product: a range of thousands does not. */
  | 'ports with a product'
  | 'port entries'
  | 'port entries with a vendor or standard source'
  | 'port entries that say how to change the port'
  | 'ports with exposure advice'
  | 'services'
  | 'stories'
  | 'guides',
  number
>;

/** Counts the curated facts; IANA's own are in the snapshot. */
export function countFacts({
  software,
  services,
  ports,
  guides,
}: Pick<Registry, 'software' | 'services' | 'ports' | 'guides'>): FactCounts {
  const entries = software.flatMap(({ ports: own, sources }) =>
    own.map((entry) => ({ ...entry, kinds: entry.source.map((key) => sources[key]?.kind) })),
  );
  return {
    products: software.length,
    'ports with a product': ports.filter(({ uses }) => uses.length > 0).length,
    'port entries': entries.length,
    'port entries with a vendor or standard source': entries.filter(({ kinds }) =>
      kinds.some((kind) => kind !== 'independent'),
    ).length,
    'port entries that say how to change the port': entries.filter(({ configure }) => configure).length,
    'ports with exposure advice': ports.filter(({ verdict }) => verdict.expose.answer !== 'unknown').length,
    services: services.length,
    stories: ports.filter(({ story }) => story).length,
    guides: guides.length,
  };
}
