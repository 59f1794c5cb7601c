import { z } from 'astro/zod';
import { Port } from './port.ts';

/** Rises when a field changes its meaning or goes. A new field does not change it. */
export const PUBLISHED_VERSION = 2;

/** `/ports/<number>.json`: what the site knows of a port, with the words of its page. */
export const PublishedPort = z
  .strictObject({
    /** The address of the JSON Schema that describes this file. */
    $schema: z.url(),
    version: z.literal(PUBLISHED_VERSION),
    /** The page of the port. */
    url: z.url(),
    title: z.string(),
    /** What the port is, in one or two sentences. */
    answer: z.string(),
    port: Port.omit({ archetype: true, notable: true }),
  })
  .describe(
    'What Every Port knows of one port number: the registry of IANA, observed use with its sources, computed verdicts.',
  );
export type PublishedPort = z.infer<typeof PublishedPort>;

/** The JSON Schema of `PublishedPort` (draft 2020-12), made from the types that check the facts. */
export function publishedSchema(id: string): object {
  return { $id: id, ...z.toJSONSchema(PublishedPort, { io: 'output', unrepresentable: 'any' }) };
}
