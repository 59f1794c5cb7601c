import { z } from 'astro/zod';
import { OneLine, MonthOrDay } from './primitives.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in lower-case hexadecimal');

/** As of when the facts are. IANA's own file has one date; the first snapshot was joined from two sources. */
const AsOf = z.union(
  [
    MonthOrDay.transform((date) => ({ assignments: date, metadata: date })),
    z.strictObject({
      /** As of when ports, names and descriptions are. */
      assignments: MonthOrDay,
      /** As of when assignees, dates, references and notes are. */
      metadata: MonthOrDay,
    }),
  ],
  'expected YYYY-MM or YYYY-MM-DD, or one such date for "assignments" and one for "metadata"',
);
export type AsOf = z.infer<typeof AsOf>;

/** `content/registry/snapshot.json`: where the bundled registry came from and how old it is. */
export const Snapshot = z.strictObject({
  registry: OneLine,
  licence: OneLine,
  /** One date in the file is read as two equal ones. */
  asOf: AsOf,
  note: OneLine,
  /** Of the CSV beside this file. */
  sha256: Sha256,
  /** Records of the CSV, without the header. */
  rows: z.int().positive(),
  sources: z.array(z.strictObject({ role: OneLine, title: OneLine, licence: OneLine, sha256: Sha256 })).min(1),
  /** What the server called this version of the file, to ask next time for a newer one (RFC 9110 §13). */
  download: z.strictObject({ etag: OneLine.optional(), lastModified: OneLine.optional() }).optional(),
  /** Rows that neither source could show, set by hand. */
  patches: z.array(z.strictObject({ port: OneLine, change: OneLine, reason: OneLine })),
});
export type Snapshot = z.infer<typeof Snapshot>;
