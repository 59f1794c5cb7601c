import { z } from 'astro/zod';
import { Line, MonthOrDay } from './primitives.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in lower-case hexadecimal');

/** `content/registry/snapshot.json`: where the bundled registry came from and how old it is. */
export const Snapshot = z.strictObject({
  registry: Line,
  licence: Line,
  asOf: z.strictObject({
    /** As of when ports, names and descriptions are. */
    assignments: MonthOrDay,
    /** As of when assignees, dates, references and notes are. */
    metadata: MonthOrDay,
  }),
  note: Line,
  /** Of the CSV beside this file. */
  sha256: Sha256,
  /** Records of the CSV, without the header. */
  rows: z.int().positive(),
  sources: z.array(z.strictObject({ role: Line, title: Line, licence: Line, sha256: Sha256 })).min(1),
  /** Rows that neither source could show, set by hand. */
  patches: z.array(z.strictObject({ port: Line, change: Line, reason: Line })),
});
export type Snapshot = z.infer<typeof Snapshot>;
