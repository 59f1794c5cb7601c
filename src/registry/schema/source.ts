import { z } from 'astro/zod';
import { Day, HttpUrl, Line } from './primitives.ts';

/** Who stands behind a page: the maker of the thing, a standards body, or somebody else. */
export const SOURCE_KINDS = ['vendor', 'standard', 'independent'] as const;

/** A page that somebody really opened, and what it is. */
export const Source = z
  .strictObject({
    /** The page's own title, or the file's path and repository. */
    title: Line.max(160),
    url: HttpUrl,
    /** The day on which the page was read. */
    accessed: Day.refine(
      (day) => day <= new Date().toISOString().slice(0, 10),
      'a page cannot have been read in the future',
    ),
    kind: z.enum(SOURCE_KINDS),
    /** Why the address is not https, where it is not. */
    insecure: Line.optional(),
  })
  .refine((source) => source.url.startsWith('https:') || source.insecure, {
    path: ['url'],
    message: 'expected https; if the page exists only over http, say so under "insecure"',
  });
export type Source = z.infer<typeof Source>;

/** The sources of one record, by the short key that its claims use. */
export const Sources = z.record(z.string().regex(/^[a-z0-9-]+$/, 'expected a short lower-case key'), Source);

/** One or several keys of `Sources`; always read as a list. */
export const SourceKeys = z
  .union([z.string(), z.array(z.string()).min(1)], 'expected a key of "sources", or a list of them')
  .transform((keys) => [keys].flat());
