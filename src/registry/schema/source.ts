import { z } from 'astro/zod';
import { noneFits } from './messages.ts';
import { Day, HttpUrl, OneLine } from './primitives.ts';

/** Who stands behind a page: the maker of the thing, a standards body, or somebody else. */
export const SOURCE_KINDS = ['vendor', 'standard', 'independent'] as const;

/** The record was begun in 2026; what somebody read long before must be read again. */
const FIRST_READ = '2020-01-01';

/** In the time zones farthest east it is already the next day of UTC. */
function tomorrow(): string {
  return new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** A page that somebody really opened, and what it is. */
export const Source = z
  .strictObject({
    title: OneLine.max(160).describe("The page's own title, or the file's path and repository."),
    url: HttpUrl,
    accessed: Day.refine(
      (day) => day <= tomorrow(),
      'a page cannot have been read in the future → the day on which you read it',
    )
      .refine(
        (day) => day >= FIRST_READ,
        `no page was read for this record before ${FIRST_READ.slice(0, 4)} → the day on which you read it`,
      )
      .describe('The day on which the page was read: 2026-11-22.'),
    kind: z
      .enum(SOURCE_KINDS)
      .describe('Who stands behind the page: the maker of the thing, a standards body, or somebody else.'),
    insecure: OneLine.optional().describe('Why the address is not https, where it is not.'),
  })
  .refine((source) => source.url.startsWith('https:') || source.insecure, {
    path: ['url'],
    message: 'the address is not https → use https; if the page exists only over http, say so under "insecure"',
  });
export type Source = z.infer<typeof Source>;

/** Of one file. The most in 2026 are 36, in a guide. */
const MOST_SOURCES = 100;

/** The sources of one record, by the short key that its claims use. */
export const Sources = z
  .record(
    z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .max(40),
    Source,
  )
  .refine(
    (sources) => Object.keys(sources).length <= MOST_SOURCES,
    `more than ${MOST_SOURCES} sources → keep the best ones`,
  );

/** Sources that one claim may cite. */
const MOST_KEYS = 20;

/** One or several keys of `Sources`; always read as a list. */
export const SourceKeys = z
  .union([z.string(), z.array(z.string()).min(1).max(MOST_KEYS)], {
    error: noneFits(
      { items: MOST_KEYS, characters: Infinity },
      `no key of a source → a key of "sources", or a list of at most ${MOST_KEYS}`,
    ),
  })
  .transform((keys) => [keys].flat())
  .refine((keys) => new Set(keys).size === keys.length, 'a key stands there twice → name each source once');
