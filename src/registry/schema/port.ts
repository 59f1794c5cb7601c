import { z } from 'astro/zod';
import { EXPOSURES } from '../exposures.ts';
import { Assignment, RowStatus } from './assignment.ts';
import { RegistryChange } from './change.ts';
import { FacetId } from './facet.ts';
import { OneLine, MonthOrDay, PortNumber, PortRange, Slug, Transport } from './primitives.ts';
import { DocumentReference, RfcReference } from './service.ts';
import {
  Advice,
  ADDRESSES,
  AUDIENCES,
  Configuration,
  DIRECTIONS,
  Platform,
  Process,
  Prominence,
  SoftwareKind,
} from './software.ts';
import { Snapshot } from './snapshot.ts';
import { Source } from './source.ts';
import { Story } from './story.ts';

/** The three ranges of RFC 6335 §6. */
export const RangeClass = z.enum(['system', 'user', 'dynamic']);
export type RangeClass = z.infer<typeof RangeClass>;

/** What the registry says of the whole port, over all its transports. */
export const PORT_STATUSES = [
  'assigned',
  'reserved',
  'private-use',
  'deregistered',
  'other',
  'unassigned',
  'dynamic',
] as const;
export const PortStatus = z.enum(PORT_STATUSES);
export type PortStatus = z.infer<typeof PortStatus>;

/** What the registry says of one transport of a port. */
export const TransportState = z.strictObject({
  /** `none`: no row speaks of this transport. */
  status: z.union([RowStatus, z.literal('none')]),
  /** The registered names, the primary one first. Historic aliases come last. */
  names: z.array(OneLine),
  /** Of the primary name. Empty where the registry has none. */
  description: z.string(),
});
export type TransportState = z.infer<typeof TransportState>;

/** A port that stands beside another for some reason, with its name if it has one. */
export const PortLink = z.strictObject({ number: PortNumber, name: OneLine.nullable() });
export type PortLink = z.infer<typeof PortLink>;

/** The other half of a pair of services of which one is encrypted. */
export const Twin = z.strictObject({
  /** The port's own number where the protocol upgrades in place (631 ipp and ipps). */
  number: PortNumber,
  /** The registered name on the other port. */
  name: OneLine,
  /** The registered name on this port of which that is the other half: 514 has `shell` and `syslog`. */
  of: OneLine,
  /** Which half the *other* port is. */
  role: z.enum(['secure', 'plain']),
  /** The transports on which both halves are registered; empty where the rows state none. */
  transports: z.array(Transport),
});
export type Twin = z.infer<typeof Twin>;

/** What a service record says of a port. */
export const KnownService = z.strictObject({
  id: Slug,
  title: OneLine,
  service: OneLine,
  summary: OneLine,
  aliases: z.array(OneLine),
  references: z.array(z.union([RfcReference, DocumentReference])),
  /** Whether programs of all makers speak it, and the reader's own. */
  generic: z.literal(true).optional(),
  /** On which transports it is spoken, where its specification is narrower than the registry. */
  transports: z.array(Transport).min(1).optional(),
  /** How far the protocol may be reachable, whatever program speaks it. */
  exposure: z
    .strictObject({
      advice: z.enum(EXPOSURES),
      reason: OneLine,
      /** The condition under which it may be open: "the name server of a domain". */
      only: OneLine.optional(),
      sources: z.array(Source).min(1),
    })
    .optional(),
  sources: z.array(Source),
});
export type KnownService = z.infer<typeof KnownService>;

/** Consecutive ports that belong together. */
export const PortBlock = z.strictObject({
  range: PortRange,
  /** `official`: one row of the registry; `same-name`, `numbered`: neighbours whose names are equal or count up. */
  kind: z.enum(['official', 'same-name', 'numbered']),
  name: OneLine,
});
export type PortBlock = z.infer<typeof PortBlock>;

/** A product that listens on this port, with its evidence. */
export const ObservedUse = z.strictObject({
  /** The id of the product's record and page. */
  software: Slug,
  product: OneLine,
  kind: SoftwareKind,
  /** Whether this is the port that people mean when they say the product's name. */
  main: z.boolean(),
  /** The product in one sentence. */
  summary: OneLine,
  range: PortRange,
  transports: z.array(Transport).min(1),
  /** The product's other current ports, for a reader who must open them too. */
  others: z.array(PortRange),
  role: OneLine,
  default: z.boolean(),
  status: z.enum(['current', 'legacy']),
  configure: z.array(Configuration),
  /** What people call it, for search: the product's aliases on its main port, the port's own on any. */
  aliases: z.array(OneLine),
  prominence: Prominence.optional(),
  /** Whether the product is made to attack systems. */
  attack: z.literal(true).optional(),
  direction: z.enum(DIRECTIONS).optional(),
  from: z.enum(AUDIENCES).optional(),
  /** `loopback`: by default only the machine itself can connect. `container`: only inside its container. */
  address: z.enum(ADDRESSES).optional(),
  /** On what the product runs, the most usual first. */
  platform: Platform,
  /** `other`: not the protocol of the service to which the port belongs, by the record or by its transports. */
  protocol: z.literal('other').optional(),
  /** Under which names tools list the program, by system, or that the kernel holds the socket. */
  process: Process.optional(),
  note: OneLine.optional(),
  sources: z.array(Source).min(1),
});
export type ObservedUse = z.infer<typeof ObservedUse>;

/** Advice on how far one product's port may be reachable, or that its documents were read for it in vain. */
export const ExposureAdvice = z.strictObject({
  /** The id of the product's record and page. */
  software: Slug,
  product: OneLine,
  advice: Advice,
  reason: OneLine,
  sources: z.array(Source).min(1),
});
export type ExposureAdvice = z.infer<typeof ExposureAdvice>;

/** The questions that a verdict answers, in the order in which readers ask them. */
export const VERDICT_QUESTIONS = ['pick', 'expose', 'browser', 'bind', 'collide'] as const;

export const VerdictQuestion = z.enum(VERDICT_QUESTIONS);
export type VerdictQuestion = z.infer<typeof VerdictQuestion>;

/**
 * The condition of a yes. `only`: who or what may be open ("with TLS"). `if`: for which reader it holds ("you run it
 * for others"). `part`: some uses of the port may be open, and others may not.
 */
export const YesCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['only', 'if']), words: OneLine }),
  z.strictObject({ kind: z.literal('part') }),
]);
export type YesCondition = z.infer<typeof YesCondition>;

/** One answer of the verdict: computed from facts by a named rule, with its reason. */
export const VerdictAnswer = z.strictObject({
  /** The rule that gave it; `/verdict/` lists them all. */
  rule: Slug,
  /**
   * `depends`: true on some systems or in some cases, and the reason says which. `unknown`: nothing on record decides.
   */
  answer: z.enum(['yes', 'no', 'depends', 'unknown']),
  /** The answer in a few words. */
  short: OneLine,
  /** Why, in one or two sentences. */
  reason: OneLine,
  /** Of `expose`, where all that is on record advises the same: how far the port may be reachable. */
  advice: z.enum(EXPOSURES).optional(),
  /** Of `expose`, where the answer is a yes under a condition; `short` says it in words. */
  condition: YesCondition.optional(),
  sources: z.array(Source),
});
export type VerdictAnswer = z.infer<typeof VerdictAnswer>;

/** The answers of a port's page, by question. */
export const Verdict = z.record(VerdictQuestion, VerdictAnswer);
export type Verdict = z.infer<typeof Verdict>;

/** How a port answers a browser: in a scheme that a record states, or on a web page whose scheme no record states. */
export const WebScheme = z.enum(['http', 'https', 'unstated']);
export type WebScheme = z.infer<typeof WebScheme>;

/**
 * Which kind of page a port gets. Decided once, from the facts, so that pages differ where facts differ:
 * first match in this order.
 */
export const ARCHETYPES = [
  /** TCP and UDP carry different services. */
  'assigned-split',
  /** Named, and a product or a service record is on record here. */
  'assigned-known',
  /** Member of a block of ports registered together. */
  'assigned-block',
  /** Named, and nothing on record here. */
  'assigned-silent',
  'reserved',
  /** De-registered, private use, or another kind of row without a name. */
  'set-aside',
  /** No name in the registry, yet a product listens there. */
  'occupied',
  /** No name, and IANA itself notes a use that was never assigned. */
  'reported',
  'bare-unassigned',
  'bare-dynamic',
] as const;
export const Archetype = z.enum(ARCHETYPES);
export type Archetype = z.infer<typeof Archetype>;

/** Everything the site knows of one port. Derived from the facts in one pass, never written by hand. */
export const Port = z.strictObject({
  number: PortNumber,
  rangeClass: RangeClass,
  status: PortStatus,
  archetype: Archetype,
  /** Whether there is more to say than number, range and neighbours: decides on index, sitemap and search. */
  notable: z.boolean(),
  /** The registered name that stands for the port; `null` without one. */
  primaryName: OneLine.nullable(),
  /** What people call it, where a service record says so: "DNS" for `domain`. */
  title: OneLine.nullable(),
  /** Every registered name on any transport, the primary one first. */
  names: z.array(OneLine),
  transports: z.record(Transport, TransportState),
  /** The rows of the registry that cover this port, in file order. */
  assignments: z.array(Assignment),
  /** The services that readers mean by it. */
  services: z.array(KnownService),
  /** Those that are registered here too, and that hardly any reader means: named below, never in the lead. */
  otherServices: z.array(KnownService),
  /** Names that this port once had, from IANA's own notes. */
  formerNames: z.array(z.strictObject({ name: OneLine, until: MonthOrDay.optional(), note: OneLine })),
  /** What updates of the registry have changed about it, the latest first. */
  changes: z.array(RegistryChange),
  /** Use without an assignment that was reported to IANA, in the registry's words. */
  reportedUses: z.array(OneLine),
  block: PortBlock.nullable(),
  /** The run of unassigned ports in which the port lies. */
  gap: PortRange.nullable(),
  /** The nearest ports with a name or an observed use, below and above. */
  neighbours: z.strictObject({ below: z.array(PortLink), above: z.array(PortLink) }),
  twins: z.array(Twin),
  /** Other ports that carry one of this port's names: the same name, not always the same service. */
  sameName: z.array(PortLink),
  facets: z.array(FacetId),
  /** What products do on this very port, those that a reader most likely means first. */
  uses: z.array(ObservedUse),
  /** Wide ranges in which the port lies: any one of their ports may be taken. */
  ranges: z.array(ObservedUse),
  /** Advice of the products among `uses`, in their order. */
  exposure: z.array(ExposureAdvice),
  /** On which transports the port is used: by those on record, else as registered; TCP and UDP where neither says. */
  transportsInUse: z.array(Transport).min(1),
  /** How the port answers a browser, as far as records say so. */
  web: z.array(WebScheme),
  /** How old the official facts are. */
  asOf: Snapshot.shape.asOf,
  /** What is worth telling, written by hand. */
  story: Story.nullable(),
  verdict: Verdict,
  /** Ports that may be picked instead, where this one should not be. */
  alternatives: z.array(PortNumber),
});
export type Port = z.infer<typeof Port>;
