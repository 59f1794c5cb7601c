import { contains } from '../registry/ranges.ts';
import type { Facet, Facets } from '../registry/schema/facet.ts';
import type { Port } from '../registry/schema/port.ts';
import type { PortRange } from '../registry/schema/primitives.ts';
import { EPHEMERAL_FACETS } from '../registry/verdict/collide.ts';
import { lengthOfBits, readBits, writeBits } from './bits.ts';

/** What a browser needs to offer free ports: bits for a run of ports, and ranges. */
export interface PickData {
  /** The first port that the bits speak of. */
  start: number;
  /** The ports that their own pages call free: `verdict.pick` answers yes. One bit each, in base64. */
  free: string;
  /** Those that a scanner tries first. */
  scanned: string;
  /** Those that lie in a wide range of software on record, any port of which may be taken. */
  ranges: string;
  /** Where each system takes ports for outgoing connections. */
  temporary: Record<string, readonly PortRange[]>;
}

/** Gathers it from what the pages of the ports say: the rules of the verdict decide, and nothing here. */
export function pickData(ports: readonly Port[], scanned: Facet, facets: Facets): PickData {
  const free = ports.filter(isFree);
  const run = ports.slice(free[0]?.number ?? 0, (free.at(-1)?.number ?? -1) + 1);
  const bits = (has: (port: Port) => boolean) => writeBits(run.map(has));
  return {
    start: run[0]?.number ?? 0,
    free: bits(isFree),
    scanned: bits(({ number }) => scanned.ports.some((range) => contains(range, number))),
    ranges: bits(({ ranges }) => ranges.some(({ status }) => status === 'current')),
    temporary: Object.fromEntries(
      EPHEMERAL_FACETS.map((facet) => [facet.replace('ephemeral-', ''), facets[facet].ports]),
    ),
  };
}

/** The same, read once: which ports are free, and what else is known of them. */
export interface FreePorts extends Pick<PickData, 'temporary'> {
  /** The ports that the data speak of, lowest first. */
  known: readonly number[];
  isFree: (port: number) => boolean;
  isScanned: (port: number) => boolean;
  isInRange: (port: number) => boolean;
}

export function readPickData({ start, free, scanned, ranges, temporary }: PickData): FreePorts {
  const of = (text: string) => {
    const bits = readBits(text);
    return (port: number) => bits(port - start);
  };
  return {
    temporary,
    known: Array.from({ length: lengthOfBits(free) }, (_, index) => start + index),
    isFree: of(free),
    isScanned: of(scanned),
    isInRange: of(ranges),
  };
}

function isFree({ verdict }: Port): boolean {
  return verdict.pick.answer === 'yes';
}
