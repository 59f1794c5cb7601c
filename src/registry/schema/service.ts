import { z } from 'astro/zod';
import { Line, PortNumber } from './primitives.ts';
import { SourceKeys, Sources } from './source.ts';

/** An RFC that specifies a service, checked by hand because the snapshot's references are of 2014. */
export const RfcReference = z.strictObject({
  rfc: z.int().min(1).max(99999),
  title: Line.max(200),
  year: z.int().min(1969).max(2100),
  /** The RFCs that replaced it, where some did. */
  obsoletedBy: z.array(z.int().positive()).min(1).optional(),
});
export type RfcReference = z.infer<typeof RfcReference>;

/**
 * `content/services/<id>.yaml`: what people call a registered service, and where it is specified.
 * It corrects nothing in IANA's registry; it says which of the registered names a reader knows.
 */
export const ServiceFile = z.strictObject({
  /** What people call it: "DNS". */
  title: Line.max(60),
  /** The registered service name, exactly as the registry writes it: "domain". */
  service: Line.max(60),
  /** The registered ports that this name leads to, the most used first. */
  ports: z.array(PortNumber).min(1),
  /** One sentence that says what the service does. */
  summary: Line.min(20).max(200),
  /** What else people type, in lower case. */
  aliases: z.array(Line.max(40)).default([]),
  references: z.array(RfcReference).default([]),
  /** Where the summary and the references were read. */
  source: SourceKeys,
  sources: Sources,
});

/** A service, with the id that its file name gives it. */
export type Service = z.infer<typeof ServiceFile> & { id: string };
