import type { PortStatus } from '../../../registry/schema/port.ts';
import type { PortRange } from '../../../registry/schema/primitives.ts';

/** A run of ports that the registry treats alike. */
export interface Row extends PortRange {
  /** With the transports of each as a mask, the primary name first; none where the ports are only set aside. */
  names: { name: string; mask: number }[];
  status: PortStatus;
}

/** A service or a product. */
export interface Label {
  text: string;
  /** The port that people mean by its name first. The mask holds a product's transports, 0 where it states none. */
  ports: (PortRange & { mask: number })[];
}

/** One text that leads to ports. */
export interface Entry {
  /** As it is shown. */
  text: string;
  folded: string;
  /** Folded, without separators. */
  key: string;
  /** The folded words, each with a space before it. */
  words: string;
  /** Which letters occur in the key. */
  letters: number;
  /** The service or product that it is a name of; of a registered name the name itself. */
  label: string;
  /** A registered name, one that the port once had, or what people call a service or a product. */
  kind: 'registered' | 'former' | 'curated';
  /** The port that people mean by it first. */
  targets: readonly PortRange[];
}

/** The name table, read. */
export interface NameTable {
  /** In ascending order, without overlaps. */
  rows: readonly Row[];
  /** Whether all rows are here, so that a port in none of them is known to be unassigned. */
  isWhole: boolean;
  entries: readonly Entry[];
  services: readonly Label[];
  software: readonly Label[];
  /** How many services and products lead to a port, by its number: how much is going on there. */
  prominence: ReadonlyMap<number, number>;
  /** Every target once, with the words of all entries that lead to it. */
  places: readonly { target: PortRange; words: string }[];
}
