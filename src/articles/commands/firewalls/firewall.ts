import type { Transport } from '../../../registry/schema/primitives.ts';
import type { Command } from '../command.ts';

/** Whom a firewall lets in after a change, from nobody to everybody. */
export const FIREWALL_CHANGES = ['block', 'network', 'everyone'] as const;
export type FirewallChange = (typeof FIREWALL_CHANGES)[number];

/** How one firewall opens and blocks one port. */
export interface Firewall {
  name: string;
  /** Which machines have it, what it works on, how long its rules last: a few words that follow the name. */
  about: string;
  /** What its rules speak of: a port, or a program whatever its port. */
  by: 'port' | 'program';
  /** The command of each change that it can make. `network` lets in SAMPLE_NETWORK even after `block`, where it can. */
  change: Partial<Record<FirewallChange, string>>;
  /** The command that shows its rules. */
  see: string;
  /** How its rules are taken back, with the change that made them where the command is for that one only. */
  undo: readonly (Command & { of?: FirewallChange })[];
}

/** The port that a rule is about, on the transports that the firewall knows. */
export interface RuledPort<T extends Transport = Transport> {
  number: number;
  transports: readonly T[];
}
