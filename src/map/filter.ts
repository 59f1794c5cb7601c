import { contains, PORT_COUNT } from '../registry/ranges.ts';
import type { PortRange } from '../registry/schema/primitives.ts';
import type { Category, MapData } from './mapData.ts';
import { readRuns } from './runs.ts';

/** What is shown in full; all else is dimmed. An id that the map does not know hides everything, rather than nothing. */
export interface Filter {
  /** The ids of the statuses that are left out. */
  hidden: readonly string[];
  kind?: string;
  exposure?: string;
  range?: string;
  /** The id of a product, whose ports are handed over. */
  product?: string;
}

/** The categories of all ports, ready to be looked up by number. */
export interface ReadMap extends Pick<MapData, 'statuses' | 'kinds' | 'exposures' | 'ranges'> {
  status: Uint8Array;
  kind: Uint8Array;
  exposure: Uint8Array;
}

export function readMap({ status, kind, exposure, ...data }: MapData): ReadMap {
  return { ...data, status: readRuns(status), kind: readRuns(kind), exposure: readRuns(exposure) };
}

/** For each port 1 where it is shown in full, else 0. */
export function shownPorts(map: ReadMap, filter: Filter, product: readonly PortRange[] = []): Uint8Array {
  const hidden = new Set(filter.hidden.map((id) => indexOf(map.statuses, id)));
  const kind = filter.kind === undefined ? undefined : indexOf(map.kinds, filter.kind);
  const exposure = filter.exposure === undefined ? undefined : indexOf(map.exposures, filter.exposure);
  const range =
    filter.range === undefined ? undefined : (map.ranges.find(({ id }) => id === filter.range)?.ports ?? []);
  const shown = new Uint8Array(PORT_COUNT);
  for (let port = 0; port < PORT_COUNT; port++) {
    shown[port] = Number(
      !hidden.has(map.status[port] ?? -1) &&
        (kind === undefined || map.kind[port] === kind) &&
        (exposure === undefined || map.exposure[port] === exposure) &&
        (range === undefined || isIn(range, port)) &&
        (filter.product === undefined || isIn(product, port)),
    );
  }
  return shown;
}

function isIn(ranges: readonly PortRange[], port: number): boolean {
  return ranges.some((range) => contains(range, port));
}

/** How many ports have each category. */
export function countOf(values: Uint8Array, categories: readonly Category[]): number[] {
  const counts = categories.map(() => 0);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function indexOf(categories: readonly Category[], id: string): number {
  return categories.findIndex((category) => category.id === id);
}
