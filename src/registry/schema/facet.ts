import { z } from 'astro/zod';
import { OneLine, WrittenPorts } from './primitives.ts';
import { Source } from './source.ts';

/** What is true of a port because of its number alone. */
export const FACETS = [
  'privileged',
  'ephemeral-linux',
  'ephemeral-windows',
  'ephemeral-macos',
  'ephemeral-freebsd',
  'blocked-by-browsers',
  'nodeport',
  'x11-display',
] as const;
export const FacetId = z.enum(FACETS);
export type FacetId = z.infer<typeof FacetId>;

/** A set of ports that a system or a standard treats alike, and where it says so. */
export const Facet = z.strictObject({
  label: OneLine.max(60),
  ports: z.array(WrittenPorts).min(1).max(1000),
  source: Source,
});
export type Facet = z.infer<typeof Facet>;

/** `content/facets.yaml`: every facet, by id. */
export const FacetsFile = z.record(FacetId, Facet);
export type Facets = z.infer<typeof FacetsFile>;
