import { z } from 'astro/zod';
import { OneLine, PortNumber, Slug } from './primitives.ts';
import { SourceKeys, Sources } from './source.ts';

/** A path of the site, with a slash at both ends, and perhaps a part of its page. */
const SitePath = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'expected a path of the site such as /guides/port-ranges/#states');

/** What people type for a thing, in lower case. */
const Typed = z.array(OneLine.max(60));

const term = {
  name: OneLine.max(60),
  aliases: Typed.default([]),
  /** Follows the name and says why, without its own full stop: "it is IP protocol 1, beside TCP and UDP". */
  because: OneLine.max(150),
  source: SourceKeys,
};

/** What people look for that is neither a product nor a registered service. */
export const Term = z.discriminatedUnion('kind', [
  /** Has no port at all: "ICMP has no port: it is …". */
  z.strictObject({
    ...term,
    kind: z.literal('no-port'),
    /** The page that explains it. */
    page: SitePath,
    /** Ports that people take for it, or that stand in its place. */
    ports: z.array(PortNumber).default([]),
  }),
  /** Runs on the port of another service: "WebSocket has no port of its own: it …". */
  z.strictObject({ ...term, kind: z.literal('carried'), ports: z.array(PortNumber).min(1) }),
  /** A flaw, a worm, a habit that people know a port by: "BlueKeep: a flaw in …". */
  z.strictObject({ ...term, kind: z.literal('known-by'), ports: z.array(PortNumber).min(1) }),
]);
export type Term = z.infer<typeof Term>;

/** A page of the site that is made from no record, and what people type who want it. */
export const SitePage = z.strictObject({ path: SitePath, title: OneLine.max(60), typed: Typed.min(1) });
export type SitePage = z.infer<typeof SitePage>;

/**
 * What people call services and products in other languages than English. The pages do not show it: it leads to them.
 * Services by their registered names, products by their ids.
 */
const Abroad = z.strictObject({
  services: z.record(Slug, Typed.min(1)).default({}),
  software: z.record(Slug, Typed.min(1)).default({}),
});

/** `content/search.yaml`: what is found beside ports, products, services and guides. */
export const SearchWordsFile = z.strictObject({
  pages: z.array(SitePage),
  /** By an id that only the file uses. */
  terms: z.record(Slug, Term),
  abroad: Abroad.optional(),
  sources: Sources,
});
export type SearchWords = z.infer<typeof SearchWordsFile>;
