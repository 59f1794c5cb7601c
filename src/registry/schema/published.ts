import { z } from 'astro/zod';
import { Port } from './port.ts';
import { PublishedSoftwareFacts } from './software.ts';

/** Rises when a field changes its meaning or goes. A new field does not change it. */
export const PUBLISHED_VERSION = 2;

/** How every published record begins. */
const HEAD = {
  /** The address of the JSON Schema that describes this file. */
  $schema: z.url(),
  version: z.literal(PUBLISHED_VERSION),
  /** The page that says the same to people. */
  url: z.url(),
  title: z.string(),
  /** What the port or the product is, in one or two sentences. */
  answer: z.string(),
};

/** `/ports/<number>.json`: what the site knows of a port, with the words of its page. */
export const PublishedPort = z
  .strictObject({
    ...HEAD,
    port: Port.omit({ archetype: true, notable: true }),
  })
  .describe(
    'What Every Port knows of one port number: the registry of IANA, observed use with its sources, computed verdicts.',
  );
export type PublishedPort = z.infer<typeof PublishedPort>;

/** `/software/<id>.json`: what the site knows of a product. */
export const PublishedSoftware = z
  .strictObject({
    ...HEAD,
    software: PublishedSoftwareFacts,
  })
  .describe(
    'What Every Port knows of one product: its ports, who should reach them, how to change them, with sources.',
  );
export type PublishedSoftware = z.infer<typeof PublishedSoftware>;

/** The JSON Schema of a published record (draft 2020-12), made from the types that check the facts. */
export function publishedSchema(id: string, record: z.ZodType = PublishedPort): object {
  return { $id: id, ...z.toJSONSchema(record, { io: 'output', unrepresentable: 'any' }) };
}
