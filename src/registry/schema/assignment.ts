import { z } from 'astro/zod';
import { OneLine, MonthOrDay, PortNumber, PortRange, Transport } from './primitives.ts';

/**
 * What a row says of its ports. Unnamed rows use a small vocabulary (`csv/status.ts`); a named row is `assigned`,
 * except where its notes say that it only records an unassigned but widespread use, or its description that the name
 * was de-registered (`sua`, 14001/udp).
 */
export const ROW_STATUSES = [
  'assigned',
  'reserved',
  'unassigned',
  /** "any private mail system": set aside for private use, without a name. */
  'private-use',
  /** "De-registered", "Removed", "Deprecated": once assigned. */
  'deregistered',
  /** Named in the registry, yet "records an unassigned but widespread use" (`cddbp` on 888/tcp). */
  'noted-use',
  'other',
] as const;
export const RowStatus = z.enum(ROW_STATUSES);
export type RowStatus = z.infer<typeof RowStatus>;

/** What a row's Reference cell points to. `text` is anything not understood, word for word. */
export const Reference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rfc'), number: z.int().positive(), section: OneLine.optional() }),
  z.strictObject({ kind: z.literal('draft'), name: OneLine }),
  z.strictObject({ kind: z.literal('url'), url: z.url({ protocol: /^https?$/ }) }),
  z.strictObject({ kind: z.literal('text'), text: OneLine }),
]);
export type Reference = z.infer<typeof Reference>;

/** One row of IANA's registry that names a port or a range. */
export const Assignment = z.strictObject({
  ports: PortRange,
  /** `null` where the row states no transport: it then speaks of the port as a whole, never of TCP alone. */
  transport: Transport.nullable(),
  /** The service name as registered, or `null` in rows that say why there is none. */
  name: OneLine.nullable(),
  /** One line; the sentence about well-formed names is cut off and kept as `replaces`. Empty in some rows. */
  description: z.string(),
  status: RowStatus,
  /** The old name that this row's name replaces, from "IANA assigned this well-formed service name as a replacement for …". */
  replaces: OneLine.optional(),
  /** The current name of which this row's is a historic alias, from "This entry is an alias to …". */
  aliasOf: OneLine.optional(),
  /** The service of which this row is a duplicate that should not be used for discovery. */
  duplicateOf: OneLine.optional(),
  /** Keys of IANA's list of people, without brackets: `Jon_Postel`. */
  assignees: z.array(OneLine),
  registered: MonthOrDay.optional(),
  modified: MonthOrDay.optional(),
  references: z.array(Reference),
  /** DCCP's service code (RFC 4340 §8.1.2), word for word. */
  serviceCode: OneLine.optional(),
  /** Use without an assignment that was reported to IANA, and the ports that the report names. */
  unauthorizedUse: z.strictObject({ text: OneLine, ports: z.array(PortNumber).min(1) }).optional(),
  notes: OneLine.optional(),
  /** The physical line of the CSV on which the row starts. */
  line: z.int().positive(),
});
export type Assignment = z.infer<typeof Assignment>;

/** A registered service name that has no port (DNS-SD names and old protocol names). */
export const PortlessName = z.strictObject({
  name: OneLine,
  transport: Transport.nullable(),
  description: z.string(),
  line: z.int().positive(),
});
export type PortlessName = z.infer<typeof PortlessName>;
