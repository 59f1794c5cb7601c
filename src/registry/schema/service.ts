import { z } from 'astro/zod';
import { HttpUrl, OneLine, PortNumber, Transport } from './primitives.ts';
import { EXPOSURES } from '../exposures.ts';
import { Aliases } from './software.ts';
import { SourceKeys, Sources } from './source.ts';

/**
 * What a document says of the service on its port, in its own form: it specifies the protocol, extends it, registers the
 * port, or only has to do with it (RFC 4217 is the other way to FTP over TLS, not that on 990).
 */
export const RELATIONS = ['specifies', 'extends', 'registers', 'related'] as const;

/** An RFC about a service, checked by hand because the snapshot's references are of 2014. */
export const RfcReference = z.strictObject({
  relation: z.enum(RELATIONS),
  rfc: z.int().min(1).max(99999),
  title: OneLine.max(200),
  year: z.int().min(1969).max(2100),
  obsoletedBy: z
    .array(z.int().positive())
    .min(1)
    .max(10)
    .optional()
    .describe('The RFCs that replaced it, where some did.'),
});
export type RfcReference = z.infer<typeof RfcReference>;

/** A document of another standards body, or of a vendor, about a service. */
export const DocumentReference = z.strictObject({
  relation: z.enum(RELATIONS),
  title: OneLine.max(200),
  url: HttpUrl,
});

/** How far the service may be reachable, and why: advice that holds for the protocol, whatever program speaks it. */
export const ServiceExposure = z.strictObject({
  advice: z.enum(EXPOSURES),
  reason: OneLine.max(240).describe(
    'One sentence: no authentication, cleartext, amplification, or that it is made for strangers.',
  ),
  only: OneLine.max(40)
    .optional()
    .describe(
      'Where `internet` holds under a condition: who or what may be open, in a few words that follow "Yes, but only".',
    ),
  source: SourceKeys,
});

/**
 * `content/services/<id>.yaml`: what people call a registered service, and where it is specified.
 * It corrects nothing in IANA's registry; it says which of the registered names a reader knows.
 */
export const ServiceFile = z.strictObject({
  title: OneLine.max(60).describe('What people call it: "DNS".'),
  service: OneLine.max(60).describe('The registered service name, exactly as the registry writes it: "domain".'),
  ports: z
    .array(PortNumber)
    .min(1)
    .max(20)
    .describe('The registered ports that this name leads to, the most used first.'),
  summary: OneLine.min(20).max(200).describe('One sentence that says what the service does.'),
  aliases: Aliases.default([]).describe('What else people type, in lower case.'),
  references: z
    .array(z.union([RfcReference, DocumentReference]))
    .max(40)
    .default([]),
  leads: z
    .boolean()
    .default(true)
    .describe(
      "Whether readers mean it by its port. `false` where they mean a program that has made the number its own (10000 is NDMP's in the registry, and Webmin's in practice), or the other service there (512 is rexec before biff).",
    ),
  generic: z
    .literal(true)
    .optional()
    .describe(
      "Whether programs of all makers speak it, and the reader's own: HTTP on 80 is no one's, and free for one more web server.",
    ),
  transports: z
    .array(Transport)
    .min(1)
    .optional()
    .describe(
      "On which transports it is spoken, where its specification is narrower than the registry: 79 is Finger's on TCP.",
    ),
  exposure: ServiceExposure.optional(),
  source: SourceKeys.describe('Where the summary and the references were read.'),
  sources: Sources,
});

/** A service, with the id that its file name gives it. */
export type Service = z.infer<typeof ServiceFile> & { id: string };
