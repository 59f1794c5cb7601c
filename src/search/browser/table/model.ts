import { PORT_COUNT } from '../../../registry/ranges.ts';
import type { PortStatus } from '../../../registry/schema/port.ts';
import type { PortRange } from '../../../registry/schema/primitives.ts';
import { CURRENT_STANDINGS, STANDINGS } from '../../shared/format.ts';
import type { Term } from '../../../registry/schema/searchWords.ts';

/** A run of ports that the registry treats alike. */
export interface TableRow extends PortRange {
  /** With the transports of each as a mask, the primary name first; none where the ports are only set aside. */
  names: { name: string; mask: number }[];
  status: PortStatus;
}

/** A port or a range of a subject. */
export interface SubjectPort extends PortRange {
  /** The transports of a product's port, 0 where none are stated. */
  mask: number;
  /** Where the service or the product stands among the users of the port, the smallest first. */
  standing: number;
  /** Names for this port alone, not for the whole product. */
  aliases: Name[];
}

/**
 * Where services begin to stand, each by the place of the port among its own: before the products those by which readers
 * know a port, after them those that it has besides.
 */
export const BEFORE_PRODUCTS = -PORT_COUNT;
export const AFTER_PRODUCTS = STANDINGS.length;

export type PlaceKind = 'service' | 'current' | 'old' | 'other service';

/** What a port is to the one who has it. */
export function kindOfPlace({ standing }: Pick<SubjectPort, 'standing'>): PlaceKind {
  if (standing < 0) return 'service';
  if (standing >= AFTER_PRODUCTS) return 'other service';
  return standing < CURRENT_STANDINGS.length ? 'current' : 'old';
}

/** What a curated name stands for: a service, a product, a guide or a term. */
export interface Subject {
  kind: 'service' | 'software' | 'term' | 'page';
  /** As it is shown. */
  title: string;
  /** The page of a product, a guide, or of what has no port, relative to the site's base. */
  path: string | undefined;
  /** The port that people mean by the name first. */
  places: readonly SubjectPort[];
  /** All its names, and those of its places. */
  names: Name[];
  /** How likely a reader means it, the smallest first. */
  order: number;
  /** Of a term. */
  term: { kind: Term['kind']; because: string } | undefined;
  /** Whether only its whole name may lead to it. */
  isHidden: boolean;
}

/** One text that leads somewhere. */
export interface Name {
  /** As it is shown. */
  text: string;
  folded: string;
  /** Folded, without separators. */
  key: string;
  /** A registered name, one that a port once had, or what people call a subject. */
  kind: 'registered' | 'former' | 'curated';
  /** Of a curated name. */
  subject: Subject | undefined;
  /** Where it leads, what people mean by it first. */
  places: readonly PortRange[];
}
