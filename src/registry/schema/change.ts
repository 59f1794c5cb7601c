import { z } from 'astro/zod';
import { OneLine, MonthOrDay, PortRange, Transport, WrittenPorts } from './primitives.ts';

/** What can change in the registry about a port, in the order in which it is reported. */
export const CHANGE_KINDS = [
  /** A name where none was assigned. */
  'assigned',
  /** Other names, or another name first. */
  'renamed',
  /** No name is assigned any more. */
  'removed',
  /** The words of a port without a name: unassigned, reserved, de-registered. */
  'status',
  'description',
  'assignees',
  'references',
  /** What IANA notes of use without an assignment. */
  'reported-use',
] as const;
export const ChangeKind = z.enum(CHANGE_KINDS);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** One change of one fact, on neighbouring ports and on the transports where it was the same. */
export const RegistryChange = z.strictObject({
  /** As of when the registry says `after`. */
  date: MonthOrDay,
  /** As of when it was last known to say `before`: the change lies between the two. */
  lastSeen: MonthOrDay,
  ports: PortRange,
  transports: z.array(Transport).min(1),
  kind: ChangeKind,
  /** Names, people, references or texts, the main one first. Empty: there was none. */
  before: z.array(OneLine),
  after: z.array(OneLine),
});
export type RegistryChange = z.infer<typeof RegistryChange>;

/** A change as the file writes it: `"port": 988`, or `"port": "6000-6063"`. */
const WrittenChange = RegistryChange.omit({ ports: true })
  .extend({ port: WrittenPorts })
  .transform(({ port, ...change }): RegistryChange => ({ ...change, ports: port }));

/** `content/registry/changes.json`: what updates of the registry have changed, the latest last. */
export const ChangesFile = z.array(WrittenChange);
